import { addDays } from '../../core/base/calendar/local-day.ts';
import { priceOf } from '../../core/base/money/money.ts';
import type { BillingRule } from '../../core/work/terms/billing-rule.ts';
import type { Words } from '../text/words.ts';
import { amountText } from '../work/periods/balance-words.ts';
import type { RetainerAccount } from './retainer-account.ts';

/** What was agreed, one sentence per rule, so that every figure on the page can be understood from the page. */
export function agreementSentences(account: RetainerAccount, words: Words): readonly string[] {
  const { opening, engagement, balance } = account;
  return [
    grantSentence(account, words),
    ...partialSentences(account, words),
    unusedSentence(account, words),
    ...overageSentences(account, words),
    ...(balance.unit === 'minutes' ? [billingSentence(engagement.billing, words)] : []),
    ...opening.inputs.pauses.map((pause) =>
      words.say('agreed.paused', { from: words.day(pause.from), until: words.day(addDays(pause.until, -1)) }),
    ),
  ];
}

function grantSentence({ opening, engagement, balance }: RetainerAccount, words: Words): string {
  const { allowance, feeMinor } = opening.terms;
  return words.say('agreed.grant', {
    amount: amountText(allowance.amount, balance.unit, words),
    every: engagement.retainer.period?.every ?? 'month',
    fee: words.money(feeMinor, engagement.currency),
  });
}

function partialSentences({ opening, balance }: RetainerAccount, words: Words): readonly string[] {
  const { days, fullDays } = opening.inputs.period;
  if (days >= fullDays) return [];
  const amount = amountText(balance.opening.granted, balance.unit, words);
  return [words.say('agreed.partial', { days, fullDays, amount })];
}

function unusedSentence({ opening, balance, period }: RetainerAccount, words: Words): string {
  const { carry } = opening.terms;
  const { follows } = opening.inputs;
  const values = { by: words.byDay(addDays(period.endsBefore, -1)) };
  if (follows !== 'next-period' || carry === null) return words.say('agreed.unused-lapses', values);
  const cap = carry.capAmount === null ? '' : amountText(carry.capAmount, balance.unit, words);
  const limits = `${cap === '' ? '' : '-cap'}${carry.lifePeriods === null ? '' : '-life'}`;
  return words.say(`agreed.unused-carries${limits}`, { ...values, cap, periods: carry.lifePeriods ?? 0 });
}

function overageSentences(
  { opening, engagement, balance }: RetainerAccount,
  words: Words,
): readonly string[] {
  const { rule, rateMinor, courtesyAmount } = opening.terms.overage;
  const { unit } = balance;
  const money = (minor: number) => words.money(minor, engagement.currency);
  const courtesy = words.say('agreed.courtesy', {
    amount: amountText(courtesyAmount, unit, words),
    value: money(priceOf(courtesyAmount, rateMinor, unit)),
  });
  return [
    words.say(`agreed.over-${rule}`, { unit, rate: money(rateMinor) }),
    ...(courtesyAmount > 0 ? [courtesy] : []),
  ];
}

/** How actual minutes become billed ones. A minimum below the increment says nothing that the increment does not. */
export function billingSentence(rule: BillingRule, words: Words): string {
  const { incrementMinutes: increment, minimumMinutes: minimum, roundPer: per } = rule;
  if (increment <= 1 && minimum <= 1) return words.say('agreed.billing-exact');
  const kind = increment <= 1 ? 'minimum' : minimum <= increment ? 'increment' : 'both';
  return words.say(`agreed.billing-${kind}`, { increment, minimum, per });
}
