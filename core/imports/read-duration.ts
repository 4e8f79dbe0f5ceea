import { everyWord, lexicons } from '../../locales/lexicon.ts';
import { anyOf } from '../text/any-of.ts';
import { shortCell } from './short-cell.ts';

const colons = /^(\d{1,5}):(\d{1,2})(?::(\d{1,2}))?$/;
const classic = /^(\d{1,5}):(\d{2})\s*min\.?$/i;
const hours = anyOf(everyWord(lexicons, ({ durations }) => durations.hours));
const minutes = anyOf(everyWord(lexicons, ({ durations }) => durations.minutes));
const seconds = anyOf(everyWord(lexicons, ({ durations }) => durations.seconds));
const decimal = new RegExp(`^(\\d{1,5})(?:[.,](\\d{1,12}))?\\s*${hours}?\\.?$`, 'i');
const counted = (unit: string) => `(?:(\\d{1,5})\\s*${unit}\\.?)?`;
const spelled = new RegExp(`^(?:P?T)?${counted(hours)}\\s*${counted(minutes)}\\s*${counted(seconds)}$`, 'i');
const hoursAndRest = /^(\d{1,5})\s*h\s*(\d{2})$/i;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * Reads a duration as the trackers write it, in milliseconds: `1:30:00` and `1:30` (hours first), `18:25 min`
 * (minutes and seconds, Toggl's classic manner), `45 sec`, decimal hours with dot or comma (`1.5`, `0,75 h`), and
 * `1h 30m`, `90 min`, `PT1H30M`. Decimal hours are turned into whole milliseconds by integers alone. Null when it
 * is none of these.
 */
export function readDuration(cell: string): number | null {
  const text = shortCell(cell);
  if (text === null) return null;
  const clockwise = colons.exec(text);
  if (clockwise) return fromParts(clockwise[1], clockwise[2], clockwise[3]);
  const toggled = classic.exec(text);
  if (toggled) return fromParts('0', toggled[1], toggled[2], 99_999);
  const decimals = decimal.exec(text);
  if (decimals) return Number(decimals[1]) * HOUR_MS + partOfHour(decimals[2] ?? '');
  const rest = hoursAndRest.exec(text);
  if (rest) return fromParts(rest[1], rest[2], undefined);
  if (!/\d/.test(text)) return null;
  const words = spelled.exec(text);
  return words ? fromParts(words[1] ?? '0', words[2] ?? '0', words[3], 99_999, 99_999) : null;
}

/** Whole minutes of a duration, half-up once: 18 min 25 s are 18, 18 min 30 s are 19. */
export function minutesOf(durationMs: number): number {
  return Math.floor((durationMs + MINUTE_MS / 2) / MINUTE_MS);
}

function fromParts(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  mostMinutes = 59,
  mostSeconds = 59,
): number | null {
  const m = Number(minutes ?? 0);
  const s = Number(seconds ?? 0);
  return m > mostMinutes || s > mostSeconds ? null : Number(hours ?? 0) * HOUR_MS + m * MINUTE_MS + s * 1000;
}

/** The milliseconds of a decimal part of an hour. Seven digits are a third of a millisecond: more cannot matter. */
function partOfHour(digits: string): number {
  const kept = digits.slice(0, 7).padEnd(7, '0');
  return Math.floor((Number(kept) * HOUR_MS) / 10_000_000);
}
