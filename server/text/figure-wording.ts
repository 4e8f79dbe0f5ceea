import type { Say } from '../../locales/say.ts';

type Unit = 'minutes' | 'deliverables';

/** Words and figures in one language, for texts that the overview makes. Dates are 'YYYY-MM-DD', money is minor units. */
export interface Wording {
  readonly say: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  readonly money: (minor: number) => string;
  /** 510 → 8 h 30; pieces are counted in words. */
  readonly amount: (amount: number, unit?: Unit) => string;
  /** 4 March. */
  readonly day: (date: string) => string;
  /** March, of a month 'YYYY-MM'. */
  readonly month: (month: string) => string;
  /** Monday 09:30. */
  readonly clock: (instantMs: number, timeZone: string) => string;
  readonly list: (items: readonly string[]) => string;
}

/** A space that does not break: a number never parts from its unit at the end of a line. */
const tie = '\u00a0';

export function wordingIn(say: Say, currency: string): Wording {
  const ownSay: Wording['say'] = (key, values) => say(`today-items:${key}`, values);
  const { language, money, digits, day, month, list } = formatsIn(ownSay('language'), currency);
  return {
    say: ownSay,
    money: (minor) => money.format(minor / 10 ** digits),
    amount: (amount, unit = 'minutes') =>
      unit === 'minutes' ? hoursOf(amount) : ownSay('pieces', { count: amount }),
    // A date without a time is read, and written, as midnight in UTC: it never moves.
    day: (date) => day.format(Date.parse(date)),
    month: (yearMonth) => month.format(Date.parse(`${yearMonth}-01`)),
    clock: (instantMs, timeZone) =>
      new Intl.DateTimeFormat(language, {
        timeZone,
        weekday: 'long',
        hour: '2-digit',
        minute: '2-digit',
      }).format(instantMs),
    list: (items) => list.format(items),
  };
}

/**
 * Figures as they are, and no words: what is filled in with it is the same in every language, and a day that moves with the
 * clock is left out. For comparing what an item says, not for reading.
 */
export const stillWording: Wording = {
  say: (key, values) => `${key} ${JSON.stringify(values ?? {})}`,
  money: String,
  amount: (amount, unit = 'minutes') => `${amount} ${unit}`,
  day: () => '',
  month: (yearMonth) => yearMonth,
  clock: String,
  list: (items) => items.join(),
};

type Formats = ReturnType<typeof makeFormats>;
const made = new Map<string, Formats>();

/** Making a formatter costs a hundred times what using it does: those of a language and a currency are kept. */
function formatsIn(language: string, currency: string): Formats {
  const name = `${language} ${currency}`;
  const formats = made.get(name) ?? makeFormats(language, currency);
  made.set(name, formats);
  return formats;
}

function makeFormats(language: string, currency: string) {
  const money = new Intl.NumberFormat(language, { style: 'currency', currency });
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  return {
    language,
    money,
    digits: money.resolvedOptions().maximumFractionDigits ?? 2,
    day: dates({ day: 'numeric', month: 'long' }),
    month: dates({ month: 'long' }),
    list: new Intl.ListFormat(language, { type: 'conjunction' }),
  };
}

function hoursOf(minutes: number): string {
  const sign = minutes < 0 ? '\u2212' : '';
  const hours = Math.trunc(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  if (hours === 0) return `${sign}${rest}${tie}min`;
  return rest === 0
    ? `${sign}${hours}${tie}h`
    : `${sign}${hours}${tie}h${tie}${String(rest).padStart(2, '0')}`;
}
