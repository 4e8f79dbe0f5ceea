import type { Unit } from '../../core/base/money/money.ts';
import { figureOf, formatIn } from '../../locales/format.ts';
import type { Say, SayOwn } from '../../locales/say.ts';

/** Words and figures in one language, for texts that the overview makes. Dates are 'YYYY-MM-DD', money is minor units. */
export interface Wording {
  readonly say: SayOwn;
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

export function wordingIn(say: Say, currency: string): Wording {
  const ownSay: SayOwn = (key, values) => say(`today-items:${key}`, values);
  const format = formatIn(say.language);
  return {
    say: ownSay,
    money: (minor) => format.money(minor, currency),
    amount: (amount, unit = 'minutes') =>
      unit === 'minutes' ? figureOf(amount, unit) : ownSay('pieces', { count: amount }),
    day: (date) => format.date(date, 'day'),
    month: (yearMonth) => format.date(yearMonth, 'month-name'),
    clock: format.instantWeekday,
    list: format.list,
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
