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
  const language = ownSay('language');
  const money = new Intl.NumberFormat(language, { style: 'currency', currency });
  const digits = money.resolvedOptions().maximumFractionDigits ?? 2;
  const dateIn = (date: string, options: Intl.DateTimeFormatOptions) =>
    Temporal.PlainDate.from(date).toLocaleString(language, options);
  return {
    say: ownSay,
    money: (minor) => money.format(minor / 10 ** digits),
    amount: (amount, unit = 'minutes') =>
      unit === 'minutes' ? hoursOf(amount) : ownSay('pieces', { count: amount }),
    day: (date) => dateIn(date, { day: 'numeric', month: 'long' }),
    month: (month) => dateIn(`${month}-01`, { month: 'long' }),
    clock: (instantMs, timeZone) =>
      Temporal.Instant.fromEpochMilliseconds(instantMs).toLocaleString(language, {
        timeZone,
        weekday: 'long',
        hour: '2-digit',
        minute: '2-digit',
      }),
    list: (items) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
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
