import { addDays } from '../../../core/base/calendar/local-day.ts';
import { priceOf, type Unit } from '../../../core/base/money/money.ts';
import type { Balance } from '../../../core/work/periods/balance.ts';
import type { Opening } from '../../../core/work/periods/open-period.ts';
import { deductsOverage } from '../../../core/work/terms/overage-rules.ts';
import type { Words } from '../../text/words.ts';

/** How a retainer stands: its open period, or its last one once it has ended. */
export interface AccountToSay {
  readonly engagement: { readonly currency: string };
  readonly period: { readonly startsOn: string; readonly endsBefore: string; readonly state: string };
  readonly opening: Opening;
  readonly balance: Balance;
}

/** `20 h`, `3 deliverables`. */
export function amountText(amount: number, unit: Unit, words: Words): string {
  return unit === 'minutes' ? words.figure(amount, unit) : words.say('amount.pieces', { count: amount });
}

/** Everything that may be used in the period: granted, carried, bought and corrected. Zero or less while a deficit eats it all. */
export function totalOf({ balance }: AccountToSay): number {
  const { granted, carried, toppedUp, adjusted } = balance.opening;
  return granted + carried + toppedUp + adjusted;
}

/** "12 of 20 hours used, 8 remain, renews 1 July." */
export function balanceSentence(account: AccountToSay, words: Words): string {
  const { period, opening, balance } = account;
  const total = totalOf(account);
  if (period.state === 'scheduled') {
    const amount = amountText(total, balance.unit, words);
    return words.say('retainer.starts', { on: words.onDay(period.startsOn), amount });
  }
  const ends = opening.inputs.follows === 'nothing';
  const then = ends
    ? words.say('retainer.ends', { on: words.onDay(addDays(period.endsBefore, -1)) })
    : words.say('retainer.renews', { on: words.onDay(period.endsBefore) });
  return `${usedText(account, total, words)}, ${then}`;
}

function usedText({ balance }: AccountToSay, total: number, words: Words): string {
  const { unit, used, overage, remaining } = balance;
  const text = (amount: number) => amountText(amount, unit, words);
  if (total <= 0) return words.say('retainer.paying-back', { used: text(used) });
  if (overage > 0 && remaining <= 0)
    return words.say('retainer.past', { used: text(used), past: text(overage), total: text(total) });
  if (unit === 'deliverables') return words.say('retainer.used-pieces', { used, total, left: remaining });
  // Hours are said as a person would, "12 of 20 hours", as long as all of them are whole.
  return used % 60 === 0 && total % 60 === 0 && remaining % 60 === 0
    ? words.say('retainer.used-hours', { used: used / 60, total: total / 60, left: remaining / 60 })
    : words.say('retainer.used', { used: text(used), total: text(total), left: text(remaining) });
}

/** What becomes of work past the allowance, as it stands today: a sentence with its money, or none while there is none. */
export function pastAllowance(
  { balance, opening, engagement }: AccountToSay,
  words: Words,
): readonly string[] {
  const { unit, overage } = balance;
  const owed = overage + opening.deficitLeft;
  if (owed === 0) return [];
  const { rule, rateMinor, courtesyAmount } = opening.terms.overage;
  const text = (amount: number) => amountText(amount, unit, words);
  const money = (amount: number) => words.money(priceOf(amount, rateMinor, unit), engagement.currency);
  const waived = Math.min(overage, courtesyAmount);
  const rest = owed - waived;
  const courtesy = words.say('past.courtesy', { amount: text(waived), value: money(waived) });
  const ends = opening.inputs.follows === 'nothing';
  const how = deductsOverage(rule) && ends ? 'deduct-last' : rule;
  const values = { amount: text(rest), price: money(rest), rate: money(unit === 'minutes' ? 60 : 1), unit };
  return [...(waived > 0 ? [courtesy] : []), ...(rest > 0 ? [words.say(`past.${how}`, values)] : [])];
}
