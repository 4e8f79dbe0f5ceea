import { type Language, languageFacts } from './languages.ts';

/**
 * How a language writes dates, money, stretches of time, shares and lists: for the server's reasons, the client's pages, the
 * command line and the app. Nobody else asks Intl for them. A date is a text ('2025-03-04', a month '2025-03') and never
 * passes through the time zone of the machine.
 */
export interface Format {
  /** 123456, 'EUR' → 1.234,56 €. Cents are left out where there are none, if `short`. */
  money(minor: number, currency: string, style?: 'exact' | 'short'): string;
  /** 510 → 8 h 30; 45 → 45 min; negative with a minus sign. */
  minutes(minutes: number): string;
  number(value: number): string;
  /** 0.405 → 41 %; with `digits`, 0.0033 → 0.33 %. */
  percent(share: number, digits?: number): string;
  /** 1.5 MB, and 1,5 Mo in French. */
  size(bytes: number): string;
  date(isoDate: string, style?: DateStyle): string;
  /** From a day to another, both included: 11 April – 10 May 2025. */
  dates(first: string, last: string): string;
  /** The date of an instant in a time zone, its clock time, and that with its weekday: Monday 09:30. */
  instantDate(instant: string | number, timeZone: string, style?: DateStyle): string;
  instantTime(instant: string | number, timeZone: string): string;
  instantWeekday(instant: string | number, timeZone: string): string;
  list(items: readonly string[]): string;
  /** What another language is called in this one: Spanish, espagnol. */
  languageName(language: Language): string;
}

const dateStyles = {
  /** 4 Mar. */
  short: { day: 'numeric', month: 'short' },
  /** 4 Mar 2025. */
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  /** 4 March. */
  day: { day: 'numeric', month: 'long' },
  /** 4 March 2025. */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** Tuesday 4 March. */
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  /** Tuesday. */
  'weekday-name': { weekday: 'long' },
  /** March 2025. */
  month: { month: 'long', year: 'numeric' },
  /** Mar 25. */
  'month-short': { month: 'short', year: '2-digit' },
  /** March. */
  'month-name': { month: 'long' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

export type DateStyle = keyof typeof dateStyles;

/** In running text the first of a month is worded; beside a short month, in columns, it is a figure like the others. */
const wordedStyles: ReadonlySet<DateStyle> = new Set(['day', 'long', 'weekday']);

const clock = { hour: '2-digit', minute: '2-digit' } as const;
const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A space that does not break: a number never parts from its unit at the end of a line. */
const TIE = '\u00a0';
export const MINUS = '\u2212';

export const formatIn: (language: Language) => Format = kept(makeFormat);

function makeFormat(language: Language): Format {
  const { tag, firstOfMonth } = languageFacts[language];
  const dates = kept((style: DateStyle) =>
    kept((timeZone: string) => new Intl.DateTimeFormat(tag, { ...dateStyles[style], timeZone })),
  );
  const times = kept((timeZone: string) => new Intl.DateTimeFormat(tag, { ...clock, timeZone }));
  const weekdayTimes = kept(
    (timeZone: string) => new Intl.DateTimeFormat(tag, { ...clock, weekday: 'long', timeZone }),
  );
  const amounts = kept((currency: string) => moneyFormats(tag, currency));
  const percents = kept(
    (digits: number) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: digits }),
  );
  const numbers = new Intl.NumberFormat(tag);
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const names = new Intl.DisplayNames(tag, { type: 'language' });

  function dateIn(timeZone: string, instant: number, style: DateStyle): string {
    const text = dates(style)(timeZone).format(instant);
    return wordedStyles.has(style) ? text.replace(/\b1(?=\s)/, firstOfMonth) : text;
  }

  // A date without a time is read, and written, as midnight in UTC: it never moves.
  const date = (isoDate: string, style: DateStyle = 'medium') => dateIn('UTC', Date.parse(isoDate), style);
  return {
    money(minor, currency, style = 'exact') {
      const { exact, whole, units } = amounts(currency);
      const format = style === 'short' && minor % units === 0 ? whole : exact;
      return format.format(minor / units).replace('-', MINUS);
    },
    minutes: (minutes) => figureOf(minutes, 'minutes'),
    number: (value) => numbers.format(value),
    percent: (share, digits = 0) => percents(digits).format(share),
    size: (bytes) => sizeText(tag, bytes),
    date,
    dates(first, last) {
      const isOneYear = first.slice(0, 4) === last.slice(0, 4);
      return `${date(first, isOneYear ? 'day' : 'long')} – ${date(last, 'long')}`;
    },
    instantDate: (instant, timeZone, style = 'medium') =>
      dateIn(timeZone, new Date(instant).getTime(), style),
    instantTime: (instant, timeZone) => times(timeZone).format(new Date(instant)),
    instantWeekday: (instant, timeZone) => weekdayTimes(timeZone).format(new Date(instant)),
    list: (items) => lists.format(items),
    languageName: (other) => names.of(other) ?? languageFacts[other].name,
  };
}

/** An amount of an allowance: `12 h`, `12 h 30`, `45 min`; pieces as they are. It says no word, and every language reads it. */
export function figureOf(amount: number, unit: 'minutes' | 'deliverables'): string {
  const whole = Math.round(amount);
  const sign = whole < 0 ? MINUS : '';
  const size = Math.abs(whole);
  if (unit === 'deliverables') return `${sign}${size}`;
  const [hours, minutes] = [Math.trunc(size / 60), size % 60];
  if (hours === 0 && minutes > 0) return `${sign}${minutes}${TIE}min`;
  const rest = minutes === 0 ? '' : `${TIE}${String(minutes).padStart(2, '0')}`;
  return `${sign}${hours}${TIE}h${rest}`;
}

/** How many digits the minor unit of a currency has: 2 for EUR, 0 for JPY. */
export const minorDigitsOf: (currency: string) => number = kept(
  (currency) =>
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2,
);

function moneyFormats(tag: string, currency: string) {
  const money = { style: 'currency', currency } as const;
  return {
    exact: new Intl.NumberFormat(tag, money),
    whole: new Intl.NumberFormat(tag, { ...money, maximumFractionDigits: 0 }),
    units: 10 ** minorDigitsOf(currency),
  };
}

function sizeText(tag: string, bytes: number): string {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), sizes.length - 1);
  const format = {
    style: 'unit',
    unit: sizes[power],
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  } as const;
  return new Intl.NumberFormat(tag, format).format(bytes / 1024 ** power);
}

/** Making a formatter costs a hundred times what using it does, and a page writes dozens of dates: each is made once. */
function kept<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}
