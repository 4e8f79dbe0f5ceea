import type { Language } from '../../locales/languages.ts';

/**
 * How numbers, money, time and dates are written in a language. Everything is made with Intl, which every browser has;
 * dates are taken apart as text and never pass through the browser's own time zone.
 */
export interface Format {
  /** 123456, 'EUR' → 1.234,56 €. Cents are left out where there are none, if `short`. */
  money(minor: number, currency: string, style?: 'exact' | 'short'): string;
  /** 510 → 8 h 30; 45 → 45 min; negative with a minus sign. */
  minutes(minutes: number): string;
  number(value: number): string;
  /** 0.405 → 41 %. */
  percent(share: number): string;
  /** '2025-03-04' → 4 March 2025, 4 Mar, Tuesday 4 March, March 2025. */
  date(isoDate: string, style?: DateStyle): string;
  /** The date of an instant in a time zone, and its clock time. */
  instantDate(instant: string, timeZone: string, style?: DateStyle): string;
  instantTime(instant: string, timeZone: string): string;
  list(items: readonly string[]): string;
}

export type DateStyle = 'short' | 'medium' | 'long' | 'weekday' | 'month' | 'month-short';

const dateStyles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  'month-short': { month: 'short', year: '2-digit' },
};

// English as it is written in Europe: day before month.
const tags: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es', fr: 'fr', it: 'it' };

/** A space that does not break: a number never parts from its unit at the end of a line. */
const tie = '\u00a0';
const minus = '\u2212';

const made = new Map<Language, Format>();

export function formatIn(language: Language): Format {
  const format = made.get(language) ?? makeFormat(tags[language]);
  made.set(language, format);
  return format;
}

function makeFormat(tag: string): Format {
  const dates = (style: DateStyle, timeZone: string) =>
    kept(
      `${tag} ${style} ${timeZone}`,
      () => new Intl.DateTimeFormat(tag, { ...dateStyles[style], timeZone }),
    );
  const times = (timeZone: string) =>
    kept(
      `${tag} time ${timeZone}`,
      () => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone }),
    );
  const plain = new Intl.NumberFormat(tag);
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  return {
    money: (minor, currency, style = 'exact') => formatMoney(tag, minor, currency, style),
    minutes: formatMinutes,
    number: (value) => plain.format(value),
    percent: (share) => percents.format(share),
    date: (isoDate, style = 'medium') => dates(style, 'UTC').format(middayOf(isoDate)),
    instantDate: (instant, timeZone, style = 'medium') => dates(style, timeZone).format(new Date(instant)),
    instantTime: (instant, timeZone) => times(timeZone).format(new Date(instant)),
    list: (items) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does, and a table writes a date in every row. */
function kept(name: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const formatter = formatters.get(name) ?? make();
  formatters.set(name, formatter);
  return formatter;
}

const moneyFormatters = new Map<string, Intl.NumberFormat>();

function formatMoney(tag: string, minor: number, currency: string, style: 'exact' | 'short'): string {
  const digits = minorDigitsOf(currency);
  const whole = style === 'short' && minor % 10 ** digits === 0;
  const name = `${tag} ${currency} ${whole}`;
  const formatter =
    moneyFormatters.get(name) ??
    new Intl.NumberFormat(tag, {
      style: 'currency',
      currency,
      ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
    });
  moneyFormatters.set(name, formatter);
  return formatter.format(minor / 10 ** digits).replace('-', minus);
}

/** How many digits the minor unit of a currency has: 2 for EUR, 0 for JPY. */
export function minorDigitsOf(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

function formatMinutes(minutes: number): string {
  const sign = minutes < 0 ? minus : '';
  const whole = Math.abs(Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${sign}${rest}${tie}min`;
  if (rest === 0) return `${sign}${hours}${tie}h`;
  return `${sign}${hours}${tie}h${tie}${String(rest).padStart(2, '0')}`;
}

/** Midday, UTC: an instant that lies on the date whichever way it is looked at. */
function middayOf(isoDate: string): Date {
  return new Date(`${isoDate.length === 7 ? `${isoDate}-01` : isoDate}T12:00:00Z`);
}
