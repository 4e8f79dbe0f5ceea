import { addDays } from '../core/base/calendar/local-day.ts';

/** Days on which the whole of Europe has its shop shut, as MM-DD. */
const HOLIDAYS = new Set(['01-01', '01-06', '05-01', '12-24', '12-25', '12-26', '12-31']);

/** The days within [from, until) on which the consultant works: no weekends, no holidays, not the days off [from, until). */
export function workingDays(
  from: string,
  until: string,
  daysOff: readonly { readonly from: string; readonly until: string }[],
): readonly string[] {
  const days: string[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) {
    const isWeekend = Temporal.PlainDate.from(day).dayOfWeek > 5;
    const isOff = HOLIDAYS.has(day.slice(5)) || daysOff.some((off) => off.from <= day && day < off.until);
    if (!isWeekend && !isOff) days.push(day);
  }
  return days;
}
