import type { Unit } from '../../../core/base/money/money.ts';
import type { Format } from '../../../locales/format.ts';
import type { Say } from '../../text/use-text.ts';

/** What words and figures are made with; a page takes both from its reader's language. */
export interface Wording {
  readonly say: Say;
  readonly format: Format;
}

export type { Unit };

/** An amount of an allowance in words: `7 h 30`, `4 deliverables`. */
export function amountWords({ say, format }: Wording, unit: Unit, amount: number): string {
  return unit === 'minutes'
    ? format.minutes(amount)
    : say('engagements:amount.deliverables', { count: amount });
}

/** Beside a name that says what is counted a figure is enough. */
export function amountFigure({ format }: Wording, unit: Unit, amount: number): string {
  return unit === 'minutes' ? format.minutes(amount) : format.number(amount);
}

/** An amount that stands before another one: the "23" of "23 of 20 h", which needs its unit only where hours are broken. */
export function amountBefore(words: Wording, unit: Unit, amount: number, next: number): string {
  const wholeHours = unit === 'minutes' && amount % 60 === 0 && next % 60 === 0;
  return wholeHours ? words.format.number(amount / 60) : amountFigure(words, unit, amount);
}
