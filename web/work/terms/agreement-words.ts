import type { z } from 'zod';
import type { BillingRule, RetainerTerms } from '../../../contract/work/terms.ts';
import { hasOverageRate, overageTermsOf } from '../../../core/work/terms/overage-rules.ts';
import { amountWords, type Wording } from './amount-words.ts';

export type Retainer = z.output<typeof RetainerTerms>;
export type Billing = z.output<typeof BillingRule>;

interface Agreement {
  readonly retainer: Retainer;
  readonly currency: string;
}

/**
 * What a retainer agrees to, in two sentences as a client would read them: "20 h a month for 3,000.00 €, unused hours are
 * lost, extra hours at 180.00 €." and how long it holds.
 */
export function agreementSentences(words: Wording, { retainer, currency }: Agreement): readonly string[] {
  const parts = [
    grantWords(words, retainer, currency),
    ...retainer.perks
      .filter((perk) => perk.label !== '' && perk.amount > 0)
      .map((perk) =>
        words.say('engagements:agreement.perk', {
          amount: amountWords(words, retainer.allowance.unit, perk.amount),
          label: perk.label,
        }),
      ),
    ...(retainer.allowance.amount > 0
      ? [rolloverWords(words, retainer), ...overageWords(words, retainer, currency)]
      : []),
  ];
  return [sentence(parts), sentence(termWords(words, retainer.term ?? null))];
}

/** How minutes become billed minutes, in words: "each entry rounded up to 15 min, at least 30 min". */
export function billingWords({ say }: Wording, billing: Billing): string {
  const { incrementMinutes: increment, minimumMinutes: minimum, roundPer } = billing;
  if (increment <= 1 && minimum <= 1) return say('engagements:agreement.billed-as-worked');
  const values = { increment, minimum };
  return minimum > increment
    ? say(`engagements:agreement.billed-${roundPer}-minimum`, values)
    : say(`engagements:agreement.billed-${roundPer}`, values);
}

/** What an hourly or project engagement agrees to: its rate and how time is billed. */
export function rateSentence(
  words: Wording,
  engagement: {
    readonly hourlyRateMinor: number | null;
    readonly currency: string;
    readonly billing: Billing;
  },
): string {
  const { hourlyRateMinor, currency, billing } = engagement;
  const rate =
    hourlyRateMinor === null
      ? words.say('engagements:agreement.no-rate')
      : words.say('engagements:agreement.hourly', { rate: words.format.money(hourlyRateMinor, currency) });
  return sentence([rate, billingWords(words, billing)]);
}

function grantWords(words: Wording, retainer: Retainer, currency: string): string {
  const { unit, amount } = retainer.allowance;
  const values = {
    amount: amountWords(words, unit, amount),
    every: retainer.period?.every ?? 'month',
    fee: words.format.money(retainer.feeMinor, currency),
  };
  return amount === 0
    ? words.say('engagements:agreement.access', values)
    : words.say('engagements:agreement.grant', values);
}

function rolloverWords(words: Wording, { carry, allowance: { unit } }: Retainer): string {
  if (!carry) return words.say('engagements:agreement.carry-none', { unit });
  const { capAmount, lifePeriods } = carry;
  const values = {
    unit,
    cap: capAmount === null ? '' : amountWords(words, unit, capAmount),
    periods: lifePeriods ?? 0,
  };
  if (capAmount !== null && lifePeriods !== null)
    return words.say('engagements:agreement.carry-cap-life', values);
  if (capAmount !== null) return words.say('engagements:agreement.carry-cap', values);
  if (lifePeriods !== null) return words.say('engagements:agreement.carry-life', values);
  return words.say('engagements:agreement.carry-all', values);
}

function overageWords(words: Wording, retainer: Retainer, currency: string): readonly string[] {
  const { overage, allowance } = retainer;
  const { unit } = allowance;
  const { rule, courtesyAmount } = overageTermsOf(overage);
  // While the form is filled in the rate may still be missing; naming a price of nothing would be a promise.
  const rate = overage?.rateMinor === undefined ? '…' : words.format.money(overage.rateMinor, currency);
  const courtesy =
    courtesyAmount > 0 && hasOverageRate(rule)
      ? [words.say('engagements:agreement.courtesy', { amount: amountWords(words, unit, courtesyAmount) })]
      : [];
  return [...courtesy, words.say(`engagements:agreement.overage-${rule}`, { unit, rate })];
}

function termWords({ say }: Wording, term: Retainer['term'] | null): readonly string[] {
  if (!term) return [say('engagements:agreement.open-ended')];
  const { periods, trial, renewal, noticeDays } = term;
  return [
    trial
      ? say('engagements:agreement.term-trial', { periods })
      : say('engagements:agreement.term', { periods }),
    say(`engagements:agreement.renewal-${renewal}`),
    ...(noticeDays > 0 ? [say('engagements:agreement.notice', { days: noticeDays })] : []),
  ];
}

function sentence(parts: readonly string[]): string {
  const text = parts.join(', ');
  const end = text.endsWith('…') ? '' : '.';
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}${end}`;
}
