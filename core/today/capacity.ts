import { daysBetween, earlierOf, laterOf } from '../base/calendar/local-day.ts';
import { endOfMonth } from '../base/calendar/months-ahead.ts';
import { divideHalfUp, prorateMinor } from '../base/money/money.ts';

/** An active retainer of hours: what its open period grants for the local days [startsOn, endsBefore), and what a month took. */
export type PromisedTime = {
  readonly grantedMinutes: number;
  readonly startsOn: string;
  readonly endsBefore: string;
  /** The days on which the retainer runs at all; null for no agreed end. */
  readonly runsFrom: string;
  readonly runsBefore: string | null;
  /** Worked in the month. */
  readonly workedMinutes: number;
};

/** The minutes of a month by what they are for. Without a week's hours neither the capacity nor what is free is known. */
export type Capacity = {
  readonly capacityMinutes: number | null;
  readonly retainerMinutes: number;
  readonly projectMinutes: number;
  readonly proBonoMinutes: number;
  readonly giftMinutes: number;
  readonly freeMinutes: number | null;
};

/**
 * What of a month 'YYYY-MM' is taken, and what is free; negative when more is promised than there is. Retainers and free
 * work take what is promised or, where it is more, what was worked; hourly and project work takes what was worked, since
 * nothing else of it is agreed. docs/today.md.
 */
export function capacityOf(facts: {
  readonly month: string;
  readonly weeklyMinutes: number | null;
  readonly retainers: readonly PromisedTime[];
  readonly projectMinutes: number;
  readonly proBono: { readonly promisedMinutes: number; readonly workedMinutes: number };
  readonly giftMinutes: number;
}): Capacity {
  const { month, weeklyMinutes, projectMinutes, giftMinutes, proBono } = facts;
  const retainerMinutes = facts.retainers.reduce((sum, each) => sum + takenBy(each, month), 0);
  const proBonoMinutes = Math.max(proBono.promisedMinutes, proBono.workedMinutes);
  const taken = retainerMinutes + projectMinutes + proBonoMinutes + giftMinutes;
  // 52 weeks over 12 months, as the forecast counts them.
  const capacityMinutes = weeklyMinutes === null ? null : divideHalfUp(weeklyMinutes * 52, 12);
  return {
    capacityMinutes,
    retainerMinutes,
    projectMinutes,
    proBonoMinutes,
    giftMinutes,
    freeMinutes: capacityMinutes === null ? null : capacityMinutes - taken,
  };
}

/** A period that is shorter or longer than the month counts by its days: a week's hours are promised every week of it. */
function takenBy(retainer: PromisedTime, month: string): number {
  const { grantedMinutes, startsOn, endsBefore, runsFrom, runsBefore, workedMinutes } = retainer;
  const monthStartsOn = `${month}-01`;
  const monthEnds = endOfMonth(month);
  if (startsOn === monthStartsOn && endsBefore === monthEnds) return Math.max(grantedMinutes, workedMinutes);
  const from = laterOf(monthStartsOn, runsFrom);
  const until = earlierOf(monthEnds, runsBefore ?? monthEnds);
  const days = Math.max(0, daysBetween(from, until));
  const promised = prorateMinor(grantedMinutes, days, Math.max(1, daysBetween(startsOn, endsBefore)));
  return Math.max(promised, workedMinutes);
}
