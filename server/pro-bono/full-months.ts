/** The months 'YYYY-MM' that were over on a local date, the last `count` of them, oldest first. */
export function fullMonthsBefore(date: string, count: number): readonly string[] {
  const month = Temporal.PlainYearMonth.from(date);
  return Array.from({ length: count }, (_, at) => month.subtract({ months: count - at }).toString());
}

/** The months from one to another, both included, oldest first; none when the first is the later one. */
export function monthsBetween(from: string, until: string): readonly string[] {
  const first = Temporal.PlainYearMonth.from(from);
  const { months } = first.until(Temporal.PlainYearMonth.from(until), { largestUnit: 'month' });
  return Array.from({ length: Math.max(0, months + 1) }, (_, at) => first.add({ months: at }).toString());
}
