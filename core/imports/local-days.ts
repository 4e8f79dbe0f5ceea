import {
  type DateOrder,
  dateOfEpochDay,
  dateOrderShownBy,
  epochDayOf,
  readWrittenDate,
} from './read-date.ts';
import { allDayOffsets } from './zone-offsets.ts';

/** A local day of the export: its date, and how far its clock stands from UTC when that holds all day. */
export interface LocalDay {
  readonly date: string;
  readonly epochDay: number;
  /** Milliseconds east of UTC, or null on a day when the clocks change. */
  readonly offsetMs: number | null;
}

/** `unreadable`: no date at all. `no-such-date`: a date that the calendar does not have. */
export type DayReading = LocalDay | 'unreadable' | 'no-such-date';

export interface LocalDays {
  /** Reads a date cell. The same text is read once. */
  readonly read: (text: string) => DayReading;
  readonly next: (day: LocalDay) => LocalDay;
  /** The instants (epoch ms) that a local time names, in order: one, two when clocks go back, none in the gap. */
  readonly instantsOf: (day: LocalDay, secondsOfDay: number) => readonly number[];
}

const DAY_MS = 86_400_000;
/** An export repeats its days thousands of times. Past this many different texts the memory starts anew. */
const MOST_DAYS_KEPT = 20_000;

/**
 * The local days of a time zone, read with an order of day and month (null when the file's dates need none). A day's
 * offset serves all of its rows; only on the two days a year when clocks change is every row asked for itself.
 */
export function localDays(timeZone: string, order: DateOrder | null): LocalDays {
  const offsetOf = allDayOffsets(timeZone);
  const byText = new Map<string, DayReading>();
  const byEpochDay = new Map<number, LocalDay>();

  const dayAt = (epochDay: number): LocalDay => {
    const known = byEpochDay.get(epochDay);
    if (known) return known;
    const date = dateOfEpochDay(epochDay);
    const day = { date, epochDay, offsetMs: offsetOf(epochDay) };
    if (byEpochDay.size >= MOST_DAYS_KEPT) byEpochDay.clear();
    byEpochDay.set(epochDay, day);
    return day;
  };

  const readAfresh = (text: string): DayReading => {
    const written = readWrittenDate(text);
    if (!written) return 'unreadable';
    const shown = dateOrderShownBy(written);
    // Without a known order nothing is guessed: such a date stays unread.
    if (order === null && shown === 'either') return 'unreadable';
    const epochDay = epochDayOf(written, order ?? (shown === 'month-first' ? shown : 'day-first'));
    return epochDay === null ? 'no-such-date' : dayAt(epochDay);
  };

  return {
    read(text) {
      const known = byText.get(text);
      if (known !== undefined) return known;
      const reading = readAfresh(text);
      if (byText.size >= MOST_DAYS_KEPT) byText.clear();
      byText.set(text, reading);
      return reading;
    },
    next: (day) => dayAt(day.epochDay + 1),
    instantsOf(day, secondsOfDay) {
      if (secondsOfDay >= 86_400) return this.instantsOf(dayAt(day.epochDay + 1), secondsOfDay - 86_400);
      if (day.offsetMs !== null) return [day.epochDay * DAY_MS + secondsOfDay * 1000 - day.offsetMs];
      return instantsOnChangingDay(timeZone, day.date, secondsOfDay);
    },
  };
}

function instantsOnChangingDay(timeZone: string, date: string, secondsOfDay: number): readonly number[] {
  const clock = Temporal.PlainTime.from('00:00').add({ seconds: secondsOfDay });
  const local = Temporal.PlainDate.from(date).toPlainDateTime(clock);
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return [earlier.epochMilliseconds];
  if (!earlier.toPlainDateTime().equals(local)) return [];
  return [earlier.epochMilliseconds, later.epochMilliseconds];
}
