import { dateOfDayNumber, dayNumberOf } from './day-number.ts';

/** The local date 'YYYY-MM-DD' of an instant (epoch milliseconds) in an IANA time zone (docs/retainer-engine.md, rule 1). */
export function localDateOf(instantMs: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instantMs)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/**
 * The first instant of a local day, in epoch milliseconds. Where the clock skips midnight (as in Beirut or Santiago) the
 * day begins at the first time that exists.
 */
export function startOfDay(date: string, timeZone: string): number {
  const key = `${date} ${timeZone}`;
  const known = daysKnown.get(key);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone }).epochMilliseconds;
  if (daysKnown.size >= MOST_DAYS) daysKnown.clear();
  daysKnown.set(key, start);
  return start;
}

/** The starts of days last asked for: the retainers of a practice begin their periods on the same few days, and Temporal takes its time. */
const daysKnown = new Map<string, number>();
const MOST_DAYS = 2_000;

/** The date some days after (or, when negative, before) a date. */
export function addDays(date: string, days: number): string {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** The number of local days in [from, until); negative when `until` is the earlier one. */
export function daysBetween(from: string, until: string): number {
  return dayNumberOf(until) - dayNumberOf(from);
}

/** The earlier of two dates; the ISO form sorts as the calendar does. */
export function earlierOf(one: string, other: string): string {
  if (one < other) return one;
  return other;
}

/** The later of two dates. */
export function laterOf(one: string, other: string): string {
  if (one < other) return other;
  return one;
}

/** The number of days that the half-open ranges [from, until) and [otherFrom, otherUntil) share. */
export function sharedDays(from: string, until: string, otherFrom: string, otherUntil: string): number {
  const start = laterOf(from, otherFrom);
  const end = earlierOf(until, otherUntil);
  return start < end ? daysBetween(start, end) : 0;
}

/**
 * Whole minutes from one instant to another (epoch milliseconds), half a minute counting as one. It is a difference of
 * instants, so that a night on which the clocks change is as long as it was (docs/retainer-engine.md, rule 1, case 11).
 */
export function minutesBetween(startedAtMs: number, endedAtMs: number): number {
  const sign = endedAtMs < startedAtMs ? -1 : 1;
  return sign * Math.floor((Math.abs(endedAtMs - startedAtMs) + 30_000) / 60_000);
}

export type LocalInstant =
  | { readonly instantMs: number }
  | { readonly refused: 'time-does-not-exist' }
  | { readonly refused: 'time-is-ambiguous'; readonly earlier: number; readonly later: number };

/**
 * The instant of a local time 'YYYY-MM-DDTHH:MM[:SS]' in a time zone. Refuses a time that the spring change skips
 * ('time-does-not-exist') and one that the autumn change repeats ('time-is-ambiguous', with both instants), since either
 * guess could move an entry to another period.
 */
export function instantOfLocal(localDateTime: string, timeZone: string): LocalInstant {
  const local = Temporal.PlainDateTime.from(localDateTime);
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { instantMs: earlier.epochMilliseconds };
  // In a gap neither answer shows the asked time; in a repeated hour both do.
  if (!earlier.toPlainDateTime().equals(local)) return { refused: 'time-does-not-exist' };
  return {
    refused: 'time-is-ambiguous',
    earlier: earlier.epochMilliseconds,
    later: later.epochMilliseconds,
  };
}
