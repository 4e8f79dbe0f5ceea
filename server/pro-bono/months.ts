/** The months 'YYYY-MM' that were over on a local date, the last `count` of them, oldest first. */
export function fullMonthsBefore(date: string, count: number): readonly string[] {
  const month = Temporal.PlainYearMonth.from(date);
  return Array.from({ length: count }, (_, at) => month.subtract({ months: count - at }).toString());
}

/** The months 'YYYY-MM' from one date or month to another, both included. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const last = Temporal.PlainYearMonth.from(to.slice(0, 'YYYY-MM'.length));
  const first = Temporal.PlainYearMonth.from(from.slice(0, 'YYYY-MM'.length));
  const count = first.until(last, { largestUnit: 'month' }).months + 1;
  return Array.from({ length: Math.max(0, count) }, (_none, back) =>
    last.subtract({ months: back }).toString(),
  ).reverse();
}
