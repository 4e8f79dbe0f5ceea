import { everyWord, lexicons } from '../../locales/lexicon.ts';
import { divideHalfUp } from '../base/money/money.ts';
import { anyOf } from './any-of.ts';
import type { Token } from './tokens.ts';

/** A duration in minutes and the number of tokens it took. */
export interface ReadDuration {
  readonly minutes: number;
  readonly length: number;
}

const hourUnit = anyOf(everyWord(lexicons, ({ durations }) => durations.hours));
const minuteUnit = anyOf(everyWord(lexicons, ({ durations }) => durations.minutes));
const number = /^\d{1,4}$/;
const decimal = /^\d{0,3}[.,]\d{1,4}$/;
const minutesOnly = new RegExp(`^(\\d{1,4})${minuteUnit}$`);
const hoursOnly = new RegExp(`^(\\d{1,3}|\\d{0,3}[.,]\\d{1,4})${hourUnit}$`);
const hoursAndMinutes = new RegExp(`^(\\d{1,3})${hourUnit}(\\d{1,2})${minuteUnit}?$`);
const isHourUnit = new RegExp(`^${hourUnit}$`);
const isMinuteUnit = new RegExp(`^${minuteUnit}$`);
const joining = new RegExp(`^${anyOf(everyWord(lexicons, ({ durations }) => durations.and))}$`);

/**
 * Reads a duration with its unit at a token: `25m`, `25 min`, `90'`, `1h`, `1.5h`, `1,5 h`, `1h30`, `1 h 30`, `1h 30m`,
 * `2 hours and 5 minutes`, in the units of every language. Decimal hours become minutes by one half-up division.
 * `1:30` is not read here: it may as well be a time of day, and only the whole line can tell.
 */
export function readDuration(tokens: readonly Token[], at: number): ReadDuration | null {
  const word = wordAt(tokens, at);
  const joined = hoursAndMinutes.exec(word);
  if (joined !== null && Number(joined[2]) < 60) {
    return { minutes: Number(joined[1]) * 60 + Number(joined[2]), length: 1 };
  }
  const minutes = readMinutes(tokens, at);
  if (minutes !== null) return minutes;
  const hours = readHours(tokens, at);
  return hours === null ? null : withMinutes(tokens, at, hours);
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.folded ?? '';
}

function readMinutes(tokens: readonly Token[], at: number): ReadDuration | null {
  const word = wordAt(tokens, at);
  const found = minutesOnly.exec(word);
  if (found !== null) return { minutes: Number(found[1]), length: 1 };
  const parted = number.test(word) && isMinuteUnit.test(wordAt(tokens, at + 1));
  return parted ? { minutes: Number(word), length: 2 } : null;
}

interface ReadHours extends ReadDuration {
  readonly whole: boolean;
}

function readHours(tokens: readonly Token[], at: number): ReadHours | null {
  const word = wordAt(tokens, at);
  const found = hoursOnly.exec(word);
  const parted = (number.test(word) || decimal.test(word)) && isHourUnit.test(wordAt(tokens, at + 1));
  const digits = found?.[1] ?? (parted ? word : null);
  if (digits === null) return null;
  return { minutes: minutesOfHours(digits), length: found === null ? 2 : 1, whole: number.test(digits) };
}

// "1.25" becomes 125 hundredths of an hour: integers all the way, so that 0.35 h is 21 minutes and never 20.999.
function minutesOfHours(digits: string): number {
  const [whole = '', part = ''] = digits.split(/[.,]/);
  return divideHalfUp(Number(`${whole}${part}`) * 60, 10 ** part.length);
}

function withMinutes(tokens: readonly Token[], at: number, hours: ReadHours): ReadDuration {
  const { minutes, length, whole } = hours;
  if (!whole) return { minutes, length };
  const gap = joining.test(wordAt(tokens, at + length)) ? 1 : 0;
  const rest = readMinutes(tokens, at + length + gap);
  if (rest !== null && rest.minutes < 60) {
    return { minutes: minutes + rest.minutes, length: length + gap + rest.length };
  }
  // "1 h 30" is how French typography spaces it; "1h 30" without the spaces would swallow the first word of a text.
  const bare = wordAt(tokens, at + length);
  const spaced = length === 2 && /^[0-5]\d$/.test(bare);
  return spaced ? { minutes: minutes + Number(bare), length: 3 } : { minutes, length };
}

/** Writes minutes so that `readDuration` reads them back in every language: `25m`, `2h`, `1h30`. */
export function writeDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}m`;
  if (rest === 0) return `${hours}h`;
  // A Frenchman reads 9h30 as half past nine, hence the m.
  return `${hours}h${String(rest).padStart(2, '0')}${hours < 8 ? '' : 'm'}`;
}
