import { divideHalfUp } from '../../../core/base/money/money.ts';
import { daysAfter, daysBetween } from '../../text/dates.ts';

/** A burn-down as the server gives it: a day for each that has passed; amounts in the unit of the allowance. */
export interface BurnDown {
  readonly period: { readonly startsOn: string; readonly endsBefore: string };
  readonly available: number;
  readonly days: readonly { readonly on: string; readonly used: number; readonly evenPace: number }[];
}

export interface BurnPoint {
  readonly on: string;
  /** Null on days that are still to come: a line that fell to zero there would lie. */
  readonly used: number | null;
  readonly evenPace: number;
  /** From today on: where the present pace leads. */
  readonly projected: number | null;
}

/**
 * The points of a burn-down over the whole period: what was used on the days that have passed, the even pace, and from
 * the last of these days a straight line to the projection. `projectedUsed` is null for a closed period.
 */
export function burnSeries(burnDown: BurnDown, projectedUsed: number | null): readonly BurnPoint[] {
  const { period, available, days } = burnDown;
  const all = daysBetween(period.startsOn, period.endsBefore);
  const now = days.length - 1;
  const usedNow = days[now]?.used ?? 0;
  const projectedOn = (day: number) => {
    if (projectedUsed === null || now < 0 || day < now || now === all - 1) return null;
    return usedNow + divideHalfUp((projectedUsed - usedNow) * (day - now), all - 1 - now);
  };
  return Array.from({ length: all }, (_, day) => ({
    on: daysAfter(period.startsOn, day),
    used: days[day]?.used ?? null,
    evenPace: days[day]?.evenPace ?? divideHalfUp(Math.max(0, available) * (day + 1), all),
    projected: projectedOn(day),
  }));
}
