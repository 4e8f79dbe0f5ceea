import { addDays, daysBetween, earlierOf, startOfDay } from './local-day.ts';
import { oncePerSchedule } from './once-per-schedule.ts';
import type { Schedule } from './schedule.ts';
import { indexWithin, type Stretch, stretchesOf, unmovedRange } from './stretch.ts';
import { lastAgreedIndex } from './term-span.ts';

/**
 * A half-open range of local dates [startsOn, endsBefore) and of instants [startsAt, endsAt) in epoch milliseconds.
 * `days / fullDays` is the share of fee and allowance due: below one only for a partial period, never for one that an end
 * cuts short (the fee of a running period stays due) nor for one that a pause lengthens. `wholeEndsBefore` is where the
 * period would end if no end cut it.
 */
export type Period = {
  readonly index: number;
  readonly startsOn: string;
  readonly endsBefore: string;
  readonly wholeEndsBefore: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly fullDays: number;
  readonly days: number;
};

export type OutsideEngagement =
  | { readonly refused: 'before-start'; readonly startsOn: string }
  | { readonly refused: 'after-end'; readonly endedOn: string };

/** The dates of a period as if the engagement never ended; for expiries that lie past an agreed end. */
export type UncutPeriod = Omit<Period, 'wholeEndsBefore' | 'startsAt' | 'endsAt'>;

/**
 * Period `index` (1 is the one that contains the start) or null when there is none: the index is below 1 or the engagement
 * has ended before (docs/retainer-engine.md, rules 1, 7 and 8).
 */
export function periodAt(schedule: Schedule, index: number): Period | null {
  if (index < 1) return null;
  const uncut = uncutPeriodAt(schedule, index);
  const end = endOfSchedule(schedule);
  if (end !== null && uncut.startsOn >= end) return null;
  const endsBefore = end === null ? uncut.endsBefore : earlierOf(end, uncut.endsBefore);
  return {
    ...uncut,
    endsBefore,
    wholeEndsBefore: uncut.endsBefore,
    startsAt: startOfDay(uncut.startsOn, schedule.timeZone),
    endsAt: startOfDay(endsBefore, schedule.timeZone),
  };
}

/** The index of the period that a local date belongs to; refuses a date before the start or after the last day. */
export function periodIndexOn(schedule: Schedule, date: string): number | OutsideEngagement {
  if (date < schedule.startsOn) return { refused: 'before-start', startsOn: schedule.startsOn };
  const end = endOfSchedule(schedule);
  if (end !== null && date >= end) return { refused: 'after-end', endedOn: addDays(end, -1) };
  return indexOfDay(schedule, date);
}

function indexOfDay(schedule: Schedule, date: string): number {
  const stretch = lastMatching(stretchesOf(schedule), (each) => each.startsOn <= date);
  const index = indexWithin(schedule, stretch, date);
  // The days a pause added still belong to the lengthened period, however many boundaries they pass.
  return stretch.last === null ? index : Math.min(index, stretch.last.index);
}

/** The dates of period `index`, whatever end is agreed. */
export function uncutPeriodAt(schedule: Schedule, index: number): UncutPeriod {
  const stretch = lastMatching(stretchesOf(schedule), (each) => each.firstIndex <= index);
  const unmoved = unmovedRange(schedule, stretch, index);
  const startsOn = index === stretch.firstIndex ? stretch.startsOn : unmoved.startsOn;
  const moved = stretch.last?.index === index ? stretch.last.endsBefore : unmoved.endsBefore;
  return {
    index,
    startsOn,
    endsBefore: moved,
    fullDays: daysBetween(unmoved.startsOn, unmoved.endsBefore),
    days: daysBetween(startsOn, unmoved.endsBefore),
  };
}

/** The first day of the first period that starts on or after a date, whatever end is agreed. */
export function nextPeriodStart(schedule: Schedule, date: string): string {
  if (date <= schedule.startsOn) return schedule.startsOn;
  const period = uncutPeriodAt(schedule, indexOfDay(schedule, date));
  return period.startsOn === date ? date : period.endsBefore;
}

/** The day after the engagement's last one: its agreed end or the end of its last term, whichever is first; null if open. */
export const endOfSchedule = oncePerSchedule((schedule): string | null => {
  const lastIndex = lastAgreedIndex(schedule);
  const byTerm = lastIndex === null ? null : uncutPeriodAt(schedule, lastIndex).endsBefore;
  const byEnd = schedule.endsOn === null ? null : addDays(schedule.endsOn, 1);
  if (byTerm === null || byEnd === null) return byTerm ?? byEnd;
  return earlierOf(byTerm, byEnd);
});

function lastMatching(stretches: readonly Stretch[], matches: (stretch: Stretch) => boolean): Stretch {
  const found = stretches.findLast(matches);
  if (found === undefined) throw new RangeError('no period lies before the start of the engagement');
  return found;
}
