import { languages } from '../../../locales/languages.ts';
import { everyWord, type Lexicon, lexicons, listed } from '../../../locales/lexicon.ts';
import { fold, type Token } from '../../text/tokens.ts';

/** A day of the calendar, 'YYYY-MM-DD'; null when the date was written but does not exist (31/2). */
export interface ReadDay {
  readonly on: string | null;
  readonly length: number;
}

export interface DayReading {
  /** The local date of the practice, 'YYYY-MM-DD'. */
  readonly today: string;
  /** Tells whether 4/3 is 4 March or, for `en-US` alone, 3 April. */
  readonly locale: string;
}

const daysAgo = wordsByNumber(({ days }) => days.ago);
// Monday is 0. Abbreviations are left out: sun, sat, mar, mon are words of a text first.
const weekdays = wordsByNumber(({ days }) => listed(days.weekdays));
const leading = new Set(everyWord(lexicons, ({ days }) => days.on));
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const fullDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const shortDate = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}))?$/;
const YEARS_BACK = 8;

/** The place of each word in a list that all languages have; several words may share a place. */
function wordsByNumber(listOf: (lexicon: Lexicon) => readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    languages.flatMap((language) =>
      listOf(lexicons[language]).flatMap((entry, at) =>
        listed(entry).map((word) => [fold(word), at] as const),
      ),
    ),
  );
}

/**
 * Reads the day at a token: today and yesterday in every language, a weekday (the latest one, today included),
 * `2025-03-04`, `4/3/2025`, `4/3/25` and `4/3` (the latest such day up to today: time is written down afterwards).
 * `on Monday`, `el lunes` and `le lundi` are read with their little word.
 */
export function readDay(tokens: readonly Token[], at: number, reading: DayReading): ReadDay | null {
  const word = tokens[at]?.folded ?? '';
  if (leading.has(word)) {
    const next = wordToDay(tokens[at + 1]?.folded ?? '', reading);
    return next === null ? null : { on: next.on, length: 2 };
  }
  const day = wordToDay(word, reading);
  return day === null ? null : { on: day.on, length: 1 };
}

function wordToDay(word: string, { today, locale }: DayReading): { readonly on: string | null } | null {
  const ago = daysAgo.get(word);
  if (ago !== undefined) return { on: daysBefore(today, ago) };
  const weekday = weekdays.get(word);
  if (weekday !== undefined) {
    return { on: daysBefore(today, (Temporal.PlainDate.from(today).dayOfWeek - 1 - weekday + 7) % 7) };
  }
  const iso = isoDate.exec(word);
  if (iso !== null) return dateIn(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const monthFirst = locale.toLowerCase() === 'en-us';
  const full = fullDate.exec(word);
  if (full !== null) return dateIn(Number(full[3]), ...monthAndDay(full[1], full[2], monthFirst));
  const short = shortDate.exec(word);
  if (short === null) return null;
  const [month, day] = monthAndDay(short[1], short[2], monthFirst);
  return short[3] === undefined ? latest(month, day, today) : dateIn(2000 + Number(short[3]), month, day);
}

function daysBefore(today: string, days: number): string {
  return Temporal.PlainDate.from(today).subtract({ days }).toString();
}

// Written the other way round than the locale has it, a date with a day past 12 still has one meaning only.
function monthAndDay(
  first: string | undefined,
  second: string | undefined,
  monthFirst: boolean,
): [month: number, day: number] {
  const [a, b] = [Number(first), Number(second)];
  const [month, day] = monthFirst ? [a, b] : [b, a];
  return month > 12 && day <= 12 ? [day, month] : [month, day];
}

/** Null for what cannot be a date at all (50/50 is text); a null day for one that looks like a date and is none. */
function dateIn(year: number, month: number, day: number): { readonly on: string | null } | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return { on: day <= first.daysInMonth ? first.with({ day }).toString() : null };
}

function latest(month: number, day: number, today: string): { readonly on: string | null } | null {
  const year = Temporal.PlainDate.from(today).year;
  for (let back = 0; back <= YEARS_BACK; back += 1) {
    const date = dateIn(year - back, month, day);
    if (date === null) return null;
    if (date.on !== null && date.on <= today) return date;
  }
  return { on: null };
}
