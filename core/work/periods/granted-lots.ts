import { type Minor, prorateMinor } from '../../base/money/money.ts';
import { type Lot, PRIORITY } from './lot.ts';
import type { OpeningInputs } from './opening-inputs.ts';
import { openingFee, pauseCreditMinor, prorations } from './period-fee.ts';

/**
 * The lots a period grants: its perks, whole, then one fresh lot per part of the plan by its days without those a
 * prorating pause takes off. A fresh lot's price is the share of the fee that stands for it, so that the prices of a
 * period's lots add up to its fee charges.
 */
export function grantedLots(inputs: OpeningInputs): readonly Lot[] {
  const { period, parts } = inputs;
  const common = { grantedOn: period.startsOn, periodIndex: period.index, usableFrom: null };
  const perks = parts[0].terms.perks.map(
    (perk, position): Lot => ({
      ...common,
      id: `perk:${period.index}:${position}`,
      kind: 'perk',
      amount: perk.amount,
      remaining: perk.amount,
      lastPeriodIndex: period.index,
      expiresBefore: period.endsBefore,
      priority: PRIORITY.perk,
      sequence: position,
      priceMinor: 0,
    }),
  );
  const prices = partPrices(inputs);
  const fresh = parts.map((part, position): Lot => {
    const paused = part.paused.reduce((days, each) => days + each.days, 0);
    const amount = prorateMinor(part.terms.allowance.amount, part.days - paused, period.fullDays);
    return {
      ...common,
      id: part.changeId === null ? `fresh:${period.index}` : `fresh:${period.index}:${part.changeId}`,
      kind: 'fresh',
      grantedOn: part.from,
      amount,
      remaining: amount,
      lastPeriodIndex: part.lastPeriodIndex,
      expiresBefore: part.expiresBefore,
      priority: PRIORITY.fresh,
      sequence: perks.length + position,
      priceMinor: prices[position] ?? 0,
    };
  });
  return [...perks, ...fresh];
}

/** The lots of the top-ups bought in the period. They were paid for, so no cap and no rollover rule touches them. */
export function topUpLots(inputs: OpeningInputs): readonly Lot[] {
  return inputs.topUps.map((topUp, position) => ({
    id: `top-up:${topUp.id}`,
    kind: 'top-up',
    grantedOn: topUp.boughtOn,
    periodIndex: inputs.period.index,
    amount: topUp.amount,
    remaining: topUp.amount,
    lastPeriodIndex: null,
    expiresBefore: null,
    priority: PRIORITY['top-up'],
    sequence: position,
    priceMinor: topUp.priceMinor,
    usableFrom: topUp.absorbs ? null : topUp.boughtAt,
  }));
}

function partPrices(inputs: OpeningInputs): readonly Minor[] {
  const changes = prorations(inputs);
  return inputs.parts.map((part, position) => {
    const added = position === 0 ? openingFee(inputs) : (changes[position - 1]?.addedMinor ?? 0);
    const removed = changes[position]?.removedMinor ?? 0;
    const credited = part.paused.reduce((sum, each) => sum + pauseCreditMinor(inputs, part, each.days), 0);
    return added - removed - credited;
  });
}
