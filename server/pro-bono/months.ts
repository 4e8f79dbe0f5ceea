/** Ten years of months; what is older is left out of a sum rather than read one by one. */
const MOST_MONTHS = 120;

/** The months 'YYYY-MM' that were over on a local date, the last `count` of them, oldest first. */
export function fullMonthsBefore(date: string, count: number): readonly string[] {
  const month = Temporal.PlainYearMonth.from(date);
  return Array.from({ length: count }, (_, at) => month.subtract({ months: count - at }).toString());
}

/** The months 'YYYY-MM' from one date or month to another, both included, the latest 120 of them. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const last = Temporal.PlainYearMonth.from(to.slice(0, 'YYYY-MM'.length));
  const first = Temporal.PlainYearMonth.from(from.slice(0, 'YYYY-MM'.length));
  const count = first.until(last, { largestUnit: 'month' }).months + 1;
  return Array.from({ length: Math.max(0, Math.min(count, MOST_MONTHS)) }, (_none, back) =>
    last.subtract({ months: back }).toString(),
  ).reverse();
}
