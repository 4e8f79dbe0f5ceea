import { addDays, daysBetween, earlierOf, laterOf, sharedDays } from '../../base/calendar/local-day.ts';
import { divideHalfUp, type Unit } from '../../base/money/money.ts';
import { drawDown } from './draw-down.ts';
import type { Lot } from './lot.ts';
import type { Opening } from './open-period.ts';

/**
 * The balance of an open period. granted + carried + toppedUp + adjusted − used = remaining, except that overage under 'bill',
 * 'ask' and 'stop' is settled on its own and leaves `remaining` at what the lots still hold. `carried` is negative for a
 * deficit. `willFinishOver` says that at this pace the period uses more than it holds.
 */
export type Balance = {
  readonly unit: Unit;
  readonly opening: {
    readonly granted: number;
    readonly carried: number;
    readonly toppedUp: number;
    readonly adjusted: number;
  };
  readonly used: number;
  readonly remaining: number;
  readonly overage: number;
  readonly lots: readonly (Lot & { readonly carried: boolean })[];
  readonly pace: { readonly projectedUsed: number; readonly willFinishOver: boolean };
};

/** The balance on a local date from an opening and its running totals, without reading any entry. */
export function balanceOf(opening: Opening, usedBySegment: readonly number[], asOf: string): Balance {
  const { lots, used, remaining, overage } = drawDown(opening, usedBySegment);
  const { granted, carriedIn, toppedUp, adjusted } = opening;
  const projectedUsed = projectedUse(opening, used, asOf);
  return {
    unit: opening.inputs.unit,
    opening: { granted, carried: carriedIn, toppedUp, adjusted },
    used,
    remaining,
    overage,
    lots: lots.map((lot) => ({ ...lot, carried: lot.periodIndex < opening.inputs.period.index })),
    pace: { projectedUsed, willFinishOver: projectedUsed > granted + carriedIn + toppedUp + adjusted },
  };
}

/**
 * Use × working days of the period / those passed, the day itself included, half-up. Days inside a pause count neither
 * way: nothing can be worked on them.
 */
function projectedUse(opening: Opening, used: number, asOf: string): number {
  const { startsOn, endsBefore } = opening.inputs.period;
  const until = laterOf(startsOn, earlierOf(addDays(asOf, 1), endsBefore));
  const days = openDays(opening, startsOn, endsBefore);
  const elapsed = Math.max(1, openDays(opening, startsOn, until));
  return divideHalfUp(BigInt(used) * BigInt(Math.max(days, elapsed)), elapsed);
}

function openDays(opening: Opening, from: string, until: string): number {
  const paused = opening.inputs.pauses
    .filter((pause) => pause.mode !== 'bill-through')
    .reduce((days, pause) => days + sharedDays(from, until, pause.from, pause.until), 0);
  return Math.max(0, daysBetween(from, until) - paused);
}
