import { prorateMinor } from '../money/money.ts';
import { addMonths } from './day-number.ts';
import { daysBetween, earlierOf } from './local-day.ts';

/** Months 'YYYY-MM' from one on, in order. */
export function monthsFrom(month: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_none, ahead) => addMonths(`${month}-01`, ahead).slice(0, 7));
}

/** The first day after a month 'YYYY-MM'. */
export function endOfMonth(month: string): string {
  return addMonths(`${month}-01`, 1);
}

/**
 * Minutes granted for the local days [startsOn, endsBefore), by the month they are likely used in: evenly by days. Each month
 * takes the difference of two running totals, so that the months add up to what was granted.
 */
export function spreadByMonth(
  minutes: number,
  startsOn: string,
  endsBefore: string,
): readonly { readonly month: string; readonly minutes: number }[] {
  const days = daysBetween(startsOn, endsBefore);
  if (days < 1) return [];
  const parts: { month: string; minutes: number }[] = [];
  let spread = 0;
  for (let from = startsOn; from < endsBefore; ) {
    const month = from.slice(0, 7);
    const until = earlierOf(endOfMonth(month), endsBefore);
    const upTo = prorateMinor(minutes, daysBetween(startsOn, until), days);
    parts.push({ month, minutes: upTo - spread });
    spread = upTo;
    from = until;
  }
  return parts;
}

/** Whether a stretch of local days, both ends included and null for no end, has any day in a month 'YYYY-MM'. */
export function isInMonth(month: string, startsOn: string, endsOn: string | null): boolean {
  return startsOn.slice(0, 7) <= month && (endsOn === null || endsOn.slice(0, 7) >= month);
}
