import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { addDays, daysBetween } from '../../core/base/calendar/local-day.ts';
import { type FreeShare, freeShareOf, type WorkedSpan } from '../../core/pro-bono/free-share.ts';
import { type Deps, todayOf } from '../deps.ts';
import { reads } from '../http/mounted.ts';
import { findLimits, type LimitsRow } from './gate-store.ts';
import { sumDays } from './week-store.ts';

const DAYS_OF_WEEK = 7;
/** Weekly hours are worked on five days; whoever works on others sees a day that is long, not one that is free. */
const WORKING_DAYS = 5;

/** The share of free work by day and week. Days outside of what was asked for count in their weeks. */
export const listFreeWeeks = reads(proBono.weeks, async (deps, _actor, { query }) => {
  const { from, to } = query;
  const limits = await findLimits(deps.db);
  const [first, last] = [mondayOf(from), addDays(mondayOf(to), DAYS_OF_WEEK - 1)];
  const rows = new Map((await workedDays(deps, first, last)).map((row) => [row.workedOn, row]));
  const dayOf = (on: string) => rows.get(on) ?? { minutes: 0, freeMinutes: 0 };
  const days = daysFrom(from, daysBetween(from, to) + 1);
  const mondays = daysFrom(first, daysBetween(first, last) + 1).filter((_, at) => at % DAYS_OF_WEEK === 0);
  return {
    limitPercent: limits.proBonoSharePercent,
    days: days.map((on) => ({ on, ...shareOn(deps, limits, [dayOf(on)], on, WORKING_DAYS) })),
    weeks: mondays.map((startsOn) => {
      const ofWeek = daysFrom(startsOn, DAYS_OF_WEEK);
      return { startsOn, ...shareOn(deps, limits, ofWeek.map(dayOf), ofWeek.at(-1) ?? startsOn, 1) };
    }),
  };
});

/**
 * The week that an entry of free work takes past the limit; null when the week is within it, or was past it before. Only called
 * for free work: it reads one week by its days.
 */
export async function weekTakenPast(
  deps: Deps,
  entry: { readonly workedOn: string; readonly actualMinutes: number },
): Promise<(FreeShare & { readonly limitPercent: number }) | null> {
  const limits = await findLimits(deps.db);
  const startsOn = mondayOf(entry.workedOn);
  const endsOn = addDays(startsOn, DAYS_OF_WEEK - 1);
  const days = await workedDays(deps, startsOn, endsOn);
  const before = { minutes: -entry.actualMinutes, freeMinutes: -entry.actualMinutes };
  const after = shareOn(deps, limits, days, endsOn, 1);
  const isNew = after.isPast && !shareOn(deps, limits, [...days, before], endsOn, 1).isPast;
  return isNew ? { ...after, limitPercent: limits.proBonoSharePercent } : null;
}

type Worked = Pick<WorkedSpan, 'minutes' | 'freeMinutes'>;

/** @param part the part of a usual week that the days are: 1 is the whole of it, 5 a fifth. */
function shareOn(
  deps: Deps,
  { weeklyMinutes, proBonoSharePercent }: LimitsRow,
  days: readonly Worked[],
  lastDay: string,
  part: number,
): FreeShare {
  const span = {
    minutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
    freeMinutes: days.reduce((sum, { freeMinutes }) => sum + freeMinutes, 0),
    usualMinutes: weeklyMinutes === null ? null : Math.floor(weeklyMinutes / part),
    isOver: lastDay < todayOf(deps),
  };
  return freeShareOf(span, proBonoSharePercent);
}

function workedDays(deps: Deps, from: string, to: string) {
  return sumDays(deps.db, from, to);
}

function mondayOf(date: string): string {
  return addDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);
}

function daysFrom(first: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => addDays(first, at));
}
