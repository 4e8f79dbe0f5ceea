import { addDays } from './local-day.ts';

/** Monday to Friday: public holidays differ by place, and an answer that comes on one harms nobody. */
const LAST_WORKING_DAY = 5;

/** The local date some working days after a date; none after is the date itself, also on a weekend. */
export function addWorkingDays(date: string, workingDays: number): string {
  let day = date;
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1);
    if (Temporal.PlainDate.from(day).dayOfWeek <= LAST_WORKING_DAY) left -= 1;
  }
  return day;
}
