import { addDays } from './local-day.ts';

/** On which days a practice works. `weekdays` counts from Monday as 1; holidays are whole days, both ends included. */
export interface WorkingCalendar {
  readonly weekdays: readonly number[];
  readonly holidays: readonly { readonly from: string; readonly until: string }[];
}

/** Monday to Friday, until a practice says otherwise. */
export const USUAL_WEEK: WorkingCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: [] };

/** Longer than any holiday; a practice that never works must not be looked for for ever. */
const MOST_DAYS = 400;

export function isWorkingDay(date: string, { weekdays, holidays }: WorkingCalendar): boolean {
  const weekday = Temporal.PlainDate.from(date).dayOfWeek;
  return weekdays.includes(weekday) && !holidays.some(({ from, until }) => from <= date && date <= until);
}

/** The date itself when the practice works on it, else the next day on which it does. */
export function workingDayFrom(date: string, calendar: WorkingCalendar): string {
  for (let days = 0; days < MOST_DAYS; days += 1) {
    const day = addDays(date, days);
    if (isWorkingDay(day, calendar)) return day;
  }
  return date;
}
