import type { Schedule } from './schedule.ts';

/**
 * Remembers what was computed from a schedule for as long as that schedule is in use. A schedule is a value that never
 * changes, so the answer cannot go stale; without this a replay lays the same stretches a dozen times per period.
 */
export function oncePerSchedule<Result>(
  compute: (schedule: Schedule) => Result,
): (schedule: Schedule) => Result {
  const known = new WeakMap<Schedule, { readonly result: Result }>();
  return (schedule) => {
    const found = known.get(schedule);
    if (found !== undefined) return found.result;
    const result = compute(schedule);
    known.set(schedule, { result });
    return result;
  };
}
