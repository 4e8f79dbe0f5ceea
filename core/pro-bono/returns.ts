import type { Minor } from '../base/money/money.ts';

/** An amount of a month 'YYYY-MM', in minor units. */
export interface MonthAmount {
  readonly month: string;
  readonly minor: Minor;
}

export interface ReturnsMonth {
  readonly month: string;
  readonly givenMinor: Minor;
  readonly returnedMinor: Minor;
}

/** Further back a picture of months is not read; what was before is in the totals. */
export const MOST_RETURN_MONTHS = 24;

/**
 * What was given beside what came back, by month, oldest first: from the first month with either up to the running one, at
 * most 24 of them, those without anything as zeros. Several amounts of a month are added up (docs/pro-bono.md, returns).
 */
export function returnsByMonth(
  given: readonly MonthAmount[],
  returned: readonly MonthAmount[],
  thisMonth: string,
): readonly ReturnsMonth[] {
  const months = [...given, ...returned].map(({ month }) => month).sort();
  const until = Temporal.PlainYearMonth.from(thisMonth);
  const first = Temporal.PlainYearMonth.from(months[0] ?? thisMonth);
  const span = first.until(until, { largestUnit: 'month' }).months + 1;
  const count = months.length === 0 ? 0 : Math.max(0, Math.min(MOST_RETURN_MONTHS, span));
  const [givenOf, returnedOf] = [sumByMonth(given), sumByMonth(returned)];
  return Array.from({ length: count }, (_none, at) => {
    const month = until.subtract({ months: count - 1 - at }).toString();
    return { month, givenMinor: givenOf.get(month) ?? 0, returnedMinor: returnedOf.get(month) ?? 0 };
  });
}

function sumByMonth(amounts: readonly MonthAmount[]): ReadonlyMap<string, Minor> {
  const sums = new Map<string, Minor>();
  for (const { month, minor } of amounts) sums.set(month, (sums.get(month) ?? 0) + minor);
  return sums;
}
