import { addDays } from '../../core/base/calendar/local-day.ts';
import type { Lot } from '../../core/work/periods/lot.ts';
import type { OpeningInputs } from '../../core/work/periods/opening-inputs.ts';
import { isCalendarMonth, type Words } from '../text/words.ts';
import { amountText } from '../work/periods/balance-words.ts';
import type { RetainerAccount } from './retainer-account.ts';

/**
 * Where the allowance comes from, in the order in which it is used: "5 h carried over from March, usable until 31 May".
 * Nothing when the period has its fresh lot alone, since the sentence above has said that.
 */
export function sourcesOf(account: RetainerAccount, words: Words): readonly string[] {
  const { opening, balance } = account;
  const lots = opening.lots.filter((lot) => lot.remaining > 0);
  const left = new Map(balance.lots.map((lot) => [lot.id, lot.remaining]));
  const isPlain = lots.length === 1 && lots[0]?.id === `fresh:${opening.inputs.period.index}`;
  const lines = isPlain
    ? []
    : lots.map((lot) => sourceLine(lot, left.get(lot.id) ?? 0, opening.inputs, words));
  return [...lines, ...correctionsOf(account, words)];
}

function sourceLine(lot: Lot, left: number, inputs: OpeningInputs, words: Words): string {
  const source = lotText(lot.id, lot.remaining, inputs, words);
  if (left === 0) return `${source}, ${words.say('lots.all-used')}`;
  const rest =
    left === lot.remaining ? [] : [words.say('lots.left', { left: amountText(left, inputs.unit, words) })];
  const until =
    lot.expiresBefore === null
      ? words.say('lots.no-end')
      : words.say('lots.usable', { until: words.untilDay(addDays(lot.expiresBefore, -1)) });
  return [source, ...rest, until].join(', ');
}

/** What late facts and older deficits changed about the allowance. */
function correctionsOf({ opening, balance }: RetainerAccount, words: Words): readonly string[] {
  const { adjusted } = balance.opening;
  const paidBack = opening.deficitDraws.reduce((sum, draw) => sum + draw.amount, 0);
  const text = (amount: number) => amountText(amount, balance.unit, words);
  return [
    ...(paidBack > 0 ? [words.say('lots.paid-back', { amount: text(paidBack) })] : []),
    ...(adjusted > 0 ? [words.say('lots.given-back', { amount: text(adjusted) })] : []),
    ...(adjusted < 0 ? [words.say('lots.taken-off', { amount: text(-adjusted) })] : []),
  ];
}

/** An amount of a lot, by what the lot is: of this period, carried over, an extra, or bought. */
export function lotText(lotId: string, amount: number, inputs: OpeningInputs, words: Words): string {
  const figure = amountText(amount, inputs.unit, words);
  const name = lotName(lotId, inputs, words);
  return words.say(`lots.${name.kind}`, { amount: figure, ...name.values });
}

interface LotName {
  readonly kind: 'fresh' | 'carried-month' | 'carried' | 'perk' | 'top-up';
  readonly values: Readonly<Record<string, string>>;
}

/** Reads a lot's id, which follows from the facts (`fresh:3`, `perk:3:0`, `top-up:<id>`), beside the inputs of its period. */
function lotName(lotId: string, inputs: OpeningInputs, words: Words): LotName {
  const carried = inputs.carriedLots.find((lot) => lot.id === lotId);
  const [kind, , position] = lotId.split(':');
  if (kind === 'top-up') {
    const boughtOn =
      inputs.topUps.find((topUp) => `top-up:${topUp.id}` === lotId)?.boughtOn ?? carried?.grantedOn;
    return { kind, values: { on: boughtOn ? words.onDay(boughtOn) : '' } };
  }
  if (kind === 'perk') {
    const label = inputs.parts[0].terms.perks[Number(position)]?.label ?? '';
    return { kind, values: { label } };
  }
  if (!carried) return { kind: 'fresh', values: {} };
  return isMonthly(inputs)
    ? { kind: 'carried-month', values: { month: words.monthName(carried.grantedOn) } }
    : { kind: 'carried', values: { on: words.onDay(carried.grantedOn) } };
}

// A month's name tells where hours come from only while periods are calendar months.
function isMonthly({ period }: OpeningInputs): boolean {
  return isCalendarMonth(period.startsOn, period.wholeEndsBefore) && period.days === period.fullDays;
}
