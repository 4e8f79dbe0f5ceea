import { addDays, earlierOf } from '../../base/calendar/local-day.ts';
import { uncutPeriodAt } from '../../base/calendar/period.ts';
import type { Schedule } from '../../base/calendar/schedule.ts';

/**
 * The day before which a lot must be used, given the last period of its life. It is read from the schedule each time a
 * period opens, so that a pause moves it with the periods (docs/retainer-engine.md, rule 7, case 18).
 */
export function expiryOf(schedule: Schedule, lastPeriodIndex: number | null): string | null {
  if (lastPeriodIndex === null) return null;
  const planned = uncutPeriodAt(schedule, lastPeriodIndex).endsBefore;
  return schedule.endsOn === null ? planned : earlierOf(planned, addDays(schedule.endsOn, 1));
}
