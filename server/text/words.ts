import { addDays } from '../../core/base/calendar/local-day.ts';
import type { Unit } from '../../core/base/money/money.ts';
import { figureOf, moneyText } from '../../locales/figures.ts';
import type { Language } from '../../locales/languages.ts';
import { type Say, sayIn } from '../../locales/say.ts';

/** Everything a page words in its reader's language. A year is named only where it is another than the reader's own. */
export interface Words {
  readonly language: Language;
  /** Words a text of the pages: `say('entries.title')` is `page:entries.title`. */
  readonly say: Say;
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

/** British, because a European reader of English writes the day before the month. */
const tags: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es', fr: 'fr', it: 'it' };

const forms = {
  day: { day: 'numeric', month: 'long' },
  dayOfYear: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short' },
  shortDayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
  monthName: { month: 'long' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** @param today the reader's date, 'YYYY-MM-DD', which decides where a year has to be said. */
export function wordsIn(language: Language, today: string): Words {
  const sayAny = sayIn(language);
  const say: Say = (key, values) => sayAny(`page:${key}`, values);
  const year = today.slice(0, 4);
  const isOwnYear = (date: string) => date.startsWith(year);
  const day = (date: string) =>
    firstOfMonth(format(language, isOwnYear(date) ? 'day' : 'dayOfYear', date), language);
  const month = (date: string) => format(language, 'month', date);
  const form = (date: string) => (isElided(date) ? '-elided' : '');
  return {
    language,
    say,
    sayAny,
    day,
    onDay: (date) => say(`date.on${form(date)}`, { date: day(date) }),
    untilDay: (date) => say(`date.until${form(date)}`, { date: day(date) }),
    byDay: (date) => say(`date.by${form(date)}`, { date: day(date) }),
    shortDay: (date) => format(language, isOwnYear(date) ? 'shortDay' : 'shortDayOfYear', date),
    monthName: (date) => format(language, 'monthName', date),
    month,
    period(startsOn, endsBefore) {
      if (isCalendarMonth(startsOn, endsBefore)) return month(startsOn);
      const lastDay = addDays(endsBefore, -1);
      const isOneYear = startsOn.slice(0, 4) === lastDay.slice(0, 4);
      const first = firstOfMonth(format(language, isOneYear ? 'day' : 'dayOfYear', startsOn), language);
      return `${first} – ${format(language, 'dayOfYear', lastDay)}`;
    },
    figure: figureOf,
    time: (instant, timeZone) => instant.toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5),
    money: (minor, currency) => moneyText(minor, currency, tags[language]),
    percent: (share) =>
      `${Math.round(100 * share)}${language === 'es' || language === 'fr' ? '\u00a0' : ''}%`,
  };
}

export function isCalendarMonth(startsOn: string, endsBefore: string): boolean {
  if (!startsOn.endsWith('-01') || !endsBefore.endsWith('-01')) return false;
  return Temporal.PlainDate.from(startsOn).add({ months: 1 }).toString() === endsBefore;
}

const formats = new Map<string, Intl.DateTimeFormat>();

// A format costs far more to make than to use, and a page writes dozens of dates.
function formatFor(language: Language, form: keyof typeof forms): Intl.DateTimeFormat {
  const key = `${language} ${form}`;
  const options = { timeZone: 'UTC', ...forms[form] };
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tags[language], options);
  formats.set(key, known);
  return known;
}

// A local date is written as its midnight in UTC: formatting a Temporal date costs fifty times as much.
function format(language: Language, form: keyof typeof forms, date: string): string {
  return formatFor(language, form).format(Date.parse(date));
}

/** French and Italian count the first of a month, and no other day, as first. */
function firstOfMonth(text: string, language: Language): string {
  if (language === 'fr') return text.replace(/^1 /, '1er ');
  return language === 'it' ? text.replace(/^1 /, '1º ') : text;
}

/** The days whose Italian number begins with a vowel: otto, undici. */
function isElided(date: string): boolean {
  return /-(08|11)$/.test(date);
}

/** A text that stands alone, such as the name of a month as a heading. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
