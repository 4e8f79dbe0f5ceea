import type { z } from 'zod';
import type { WorkingDays } from '../../../contract/practice/working-days.ts';
import { formatIn } from '../../../locales/format.ts';
import type { Language } from '../../../locales/languages.ts';

export type Days = z.output<typeof WorkingDays>;

/** Days off as they are filled in; `key` tells rows apart while they are written. */
export interface HolidayRow {
  readonly key: number;
  readonly from: string;
  readonly until: string;
  readonly name: string;
}

export interface DayValues {
  /** 1 is Monday. */
  readonly weekdays: readonly number[];
  readonly holidays: readonly HolidayRow[];
  readonly checkInsPerDay: number | null;
}

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function valuesOf(days: Days): DayValues {
  const holidays = days.holidays.map((holiday, key) => ({ key, ...holiday }));
  return { ...days, holidays };
}

/** A single day needs its first date alone; days off that end before they begin are none. */
export function areDatesFine({ from, until }: Pick<HolidayRow, 'from' | 'until'>): boolean {
  return from !== '' && (until === '' || until >= from);
}

export function toggled(weekdays: readonly number[], day: number): readonly number[] {
  const others = weekdays.filter((one) => one !== day);
  return others.length < weekdays.length ? others : [...others, day].sort();
}

/** What is sent. Holidays stand in the order of their dates. */
export function bodyOf({ weekdays, holidays, checkInsPerDay }: DayValues) {
  return {
    weekdays,
    holidays: holidays
      .map(({ from, until, name }) => ({ from, until: until || from, name: name.trim() }))
      .sort((one, other) => (one.from < other.from ? -1 : 1)),
    checkInsPerDay,
  };
}

/** The name of a weekday in a language; 2024 began on a Monday. */
export function weekdayName(day: number, language: Language): string {
  return formatIn(language).date(`2024-01-0${day}`, 'weekday-name');
}
