/** How a date like 04/03/2025 is to be read. */
export type DateOrder = 'day-first' | 'month-first';

/** A date as written: its parts in the order they stand, and whether that order leaves a choice. */
export interface WrittenDate {
  readonly year: number;
  readonly first: number;
  readonly second: number;
  /** Year-first and dotted dates have one reading; with slashes or dashes both orders are in use. */
  readonly order: DateOrder | 'either' | 'year-first';
}

const EARLIEST_YEAR = 1970;
const LATEST_YEAR = 2199;

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;

/** Takes a date apart without judging whether it exists; null when the text is no date. A two-digit year is 20xx. */
export function readWrittenDate(text: string): WrittenDate | null {
  const iso = yearFirst.exec(text);
  if (iso)
    return { year: Number(iso[1]), first: Number(iso[3]), second: Number(iso[4]), order: 'year-first' };
  const other = yearLast.exec(text);
  if (!other) return null;
  const year = Number(other[4]) + (other[4]?.length === 2 ? 2000 : 0);
  // Nobody writes the month first with dots: 04.03.2025 is the fourth of March in every country that uses them.
  const order = other[2] === '.' ? 'day-first' : 'either';
  return { year, first: Number(other[1]), second: Number(other[3]), order };
}

/**
 * What one date proves about its file's order: a part over 12 cannot be a month. `either` needs more evidence;
 * `nothing` is a date that reads the same both ways (04/04), in no way at all, or whose signs leave no choice.
 */
export function dateOrderShownBy(date: WrittenDate): DateOrder | 'either' | 'nothing' {
  if (date.order !== 'either' || date.first === date.second) return 'nothing';
  if (date.first > 12) return date.second > 12 ? 'nothing' : 'day-first';
  return date.second > 12 ? 'month-first' : 'either';
}

/** Days since 1970-01-01 of a written date, or null when the calendar has no such day (30 February, month 13). */
export function epochDayOf(date: WrittenDate, order: DateOrder): number | null {
  const dayFirst = date.order === 'either' ? order === 'day-first' : date.order === 'day-first';
  const month = dayFirst ? date.second : date.first;
  const day = dayFirst ? date.first : date.second;
  if (date.year < EARLIEST_YEAR || date.year > LATEST_YEAR) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(date.year, month)) return null;
  return daysFromCivil(date.year, month, day);
}

/** The date `YYYY-MM-DD` of a number of days since 1970-01-01. */
export function dateOfEpochDay(epochDay: number): string {
  // The civil-from-days arithmetic of the proleptic Gregorian calendar, in eras of 400 years that begin on 1 March.
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysFromCivil(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
