import { addDays } from '../../core/base/calendar/local-day.ts';
import type { Unit } from '../../core/base/money/money.ts';
import { figureOf, formatIn, MINUS } from '../../locales/format.ts';
import type { Language } from '../../locales/languages.ts';
import { type Say, type SayOwn, sayIn } from '../../locales/say.ts';

/** Everything a page words in its reader's language. A year is named only where it is another than the reader's own. */
export interface Words {
  readonly language: Language;
  /** Words a text of the pages: `say('entries.title')` is `page:entries.title`. */
  readonly say: SayOwn;
  /** Words a text of any namespace, for the use-cases of other nouns. */
  readonly sayAny: Say;
  /** `1 July`. */
  day(date: string): string;
  /** The same inside a sentence: `el 1 de julio`, `l’8 luglio`. */
  onDay(date: string): string;
  /** `until 31 May`, `fino all’8 maggio`. */
  untilDay(date: string): string;
  /** `by 31 May`: not later than that. */
  byDay(date: string): string;
  /** `3 Jun`, for columns. */
  shortDay(date: string): string;
  /** The name of a month alone: `March`. */
  monthName(date: string): string;
  /** `March 2025`. */
  month(date: string): string;
  /** A half-open range of days: a calendar month by its name, everything else by its first and last day. */
  period(startsOn: string, endsBefore: string): string;
  figure(amount: number, unit: Unit): string;
  money(minor: number, currency: string): string;
  /** `10:40` in a time zone. */
  time(instant: Temporal.Instant, timeZone: string): string;
  percent(share: number): string;
}

/** @param today the reader's date, 'YYYY-MM-DD', which decides where a year has to be said. */
export function wordsIn(language: Language, today: string): Words {
  const sayAny = sayIn(language);
  const say: SayOwn = (key, values) => sayAny(`page:${key}`, values);
  const format = formatIn(language);
  const year = today.slice(0, 4);
  const isOwnYear = (date: string) => date.startsWith(year);
  const day = (date: string) => format.date(date, isOwnYear(date) ? 'day' : 'long');
  const month = (date: string) => format.date(date, 'month');
  const form = (date: string) => (isElided(date) ? '-elided' : '');
  return {
    language,
    say,
    sayAny,
    day,
    onDay: (date) => say(`date.on${form(date)}`, { date: day(date) }),
    untilDay: (date) => say(`date.until${form(date)}`, { date: day(date) }),
    byDay: (date) => say(`date.by${form(date)}`, { date: day(date) }),
    shortDay: (date) => format.date(date, isOwnYear(date) ? 'short' : 'medium'),
    monthName: (date) => format.date(date, 'month-name'),
    month,
    period: (startsOn, endsBefore) =>
      isCalendarMonth(startsOn, endsBefore)
        ? month(startsOn)
        : format.dates(startsOn, addDays(endsBefore, -1)),
    figure: figureOf,
    time: (instant, timeZone) => format.instantTime(instant.epochMilliseconds, timeZone),
    // What clients have signed so far writes a credit with a hyphen, and the same page must stay the same bytes.
    money: (minor, currency) => format.money(minor, currency).replace(MINUS, '-'),
    percent: (share) => format.percent(share),
  };
}

export function isCalendarMonth(startsOn: string, endsBefore: string): boolean {
  if (!startsOn.endsWith('-01') || !endsBefore.endsWith('-01')) return false;
  return Temporal.PlainDate.from(startsOn).add({ months: 1 }).toString() === endsBefore;
}

/** The days whose Italian number begins with a vowel: otto, undici. */
function isElided(date: string): boolean {
  return /-(08|11)$/.test(date);
}

/** A text that stands alone, such as the name of a month as a heading. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
