/** The date and the clock time of an instant in a time zone: '2025-03-04', '14:30'. */
export function localTimeOf(
  instant: Date,
  timeZone: string,
): { readonly date: string; readonly time: string } {
  // Swedish writes dates as ISO 8601 does.
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  const [date = '', time = ''] = text.split(' ');
  return { date, time };
}

/** A date some days later (or earlier, with a negative number). */
export function daysAfter(isoDate: string, days: number): string {
  const midday = new Date(`${isoDate}T12:00:00Z`);
  midday.setUTCDate(midday.getUTCDate() + days);
  return midday.toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

/**
 * The instant of a local date and time ('2025-03-04T14:30') in a time zone. A time that the clocks skip is taken an hour
 * later; of one that happens twice, the first.
 */
export function instantOf(local: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${local}:00Z`);
  const offsetAt = (instant: number) => {
    const { date, time } = localTimeOf(new Date(instant), timeZone);
    return Date.parse(`${date}T${time}:00Z`) - instant;
  };
  // The offset of the day before and after: where they differ, the clocks change in between.
  const [before, after] = [offsetAt(asIfUtc - 86_400_000), offsetAt(asIfUtc + 86_400_000)];
  const early = asIfUtc - before;
  if (offsetAt(early) === before) return new Date(early);
  const late = asIfUtc - after;
  return new Date(offsetAt(late) === after ? late : early);
}
