interface CapturedMoment {
  readonly workedOn: string | null;
  readonly startsAt: string | null;
  readonly minutes: number;
}

/** Where a captured day goes that names no time: the beginning of a working day. */
const MORNING = '09:00';

/**
 * When captured work began, as a local time of the engagement ('2025-03-04T09:30'). A line without a day speaks of
 * today, and one without a time of what has just ended; work is never dated into yesterday by that.
 *
 * @param now the practice's local date and time
 */
export function startedAt(
  { workedOn, startsAt, minutes }: CapturedMoment,
  now: { readonly date: string; readonly time: string },
): string {
  const date = workedOn ?? now.date;
  if (startsAt !== null) return `${date}T${startsAt}`;
  if (date !== now.date) return `${date}T${MORNING}`;
  const [hours = 0, rest = 0] = now.time.split(':').map(Number);
  const began = Math.max(0, hours * 60 + rest - minutes);
  return `${date}T${twoDigits(Math.floor(began / 60))}:${twoDigits(began % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
