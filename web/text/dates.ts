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
