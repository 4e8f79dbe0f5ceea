import { daysBetween, laterOf, sharedDays } from './local-day.ts';
import { oncePerSchedule } from './once-per-schedule.ts';
import type { Pause, Schedule } from './schedule.ts';

/**
 * The pauses in order of their first day, none sharing a day with another or reaching before the start. Where two were
 * recorded over each other, the earlier one keeps the shared days: no day is credited or frozen twice.
 */
export const pausesInOrder = oncePerSchedule((schedule): readonly Pause[] => {
  const sorted = [...schedule.pauses].sort((a, b) => order(a.from, b.from) || order(a.id, b.id));
  const result: Pause[] = [];
  let free = schedule.startsOn;
  for (const pause of sorted) {
    const from = laterOf(pause.from, free);
    if (from >= pause.until) continue;
    result.push({ ...pause, from });
    free = pause.until;
  }
  return result;
});

/** Days of [from, until) that are not frozen by an extending pause: the days that fee and allowance are counted by. */
export function countedDays(schedule: Schedule, from: string, until: string): number {
  if (from >= until) return 0;
  return daysBetween(from, until) - daysPaused(schedule, from, until, ['extend']);
}

/** Days of [from, until) inside pauses of the given modes. */
export function daysPaused(
  schedule: Schedule,
  from: string,
  until: string,
  modes: readonly Pause['mode'][],
): number {
  return pausesInOrder(schedule)
    .filter((pause) => modes.includes(pause.mode))
    .reduce((days, pause) => days + sharedDays(from, until, pause.from, pause.until), 0);
}

/** The pause during which nothing may be recorded on that day, or null. Billing through a pause leaves the day open. */
export function pauseOn(schedule: Schedule, date: string): Pause | null {
  const found = pausesInOrder(schedule).find(
    (pause) => pause.mode !== 'bill-through' && pause.from <= date && date < pause.until,
  );
  return found ?? null;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
