import type { Minor } from '../../base/money/money.ts';
import type { Charge, ChargeBecause } from './charge.ts';
import type { OpeningInputs } from './opening-inputs.ts';
import { openingFee, pauseCreditMinor, prorations } from './period-fee.ts';

/**
 * The charges of a period that are known before it closes: the fee at its start, one net charge or credit per change of
 * plan, a credit per prorating pause, and the top-ups. Nothing is charged where the amount is zero.
 */
export function chargesOfOpening(inputs: OpeningInputs): readonly Charge[] {
  const charges = [
    feeCharge(inputs),
    ...prorationCharges(inputs),
    ...pauseCredits(inputs),
    ...topUpCharges(inputs),
  ];
  return charges.filter((charge) => charge.amountMinor !== 0);
}

function feeCharge(inputs: OpeningInputs): Charge {
  const { days, fullDays, startsOn, index } = inputs.period;
  const { feeMinor } = inputs.parts[0].terms;
  const because: ChargeBecause =
    days === fullDays ? { code: 'fee', feeMinor } : { code: 'partial-fee', feeMinor, days, fullDays };
  return charge(inputs, `fee:${index}`, 'fee', openingFee(inputs), startsOn, because);
}

function prorationCharges(inputs: OpeningInputs): readonly Charge[] {
  return prorations(inputs).map(({ changeId, effectiveOn, addedMinor, removedMinor, ...figures }) => {
    const amountMinor = addedMinor - removedMinor;
    return charge(
      inputs,
      `proration:${changeId}`,
      amountMinor < 0 ? 'credit' : 'proration',
      amountMinor,
      effectiveOn,
      {
        code: 'plan-changed',
        changeId,
        addedMinor,
        removedMinor,
        fromFeeMinor: figures.fromFeeMinor,
        toFeeMinor: figures.toFeeMinor,
        days: figures.restDays,
        fullDays: inputs.period.fullDays,
      },
    );
  });
}

// A pause over a change of plan is credited at each fee for its own days, in one credit.
function pauseCredits(inputs: OpeningInputs): readonly Charge[] {
  const perPause = new Map<string, { dueOn: string; days: number; amountMinor: Minor }>();
  for (const part of inputs.parts) {
    for (const { pauseId, creditedOn, days } of part.paused) {
      const known = perPause.get(pauseId) ?? { dueOn: creditedOn, days: 0, amountMinor: 0 };
      const amountMinor = known.amountMinor - pauseCreditMinor(inputs, part, days);
      perPause.set(pauseId, { dueOn: known.dueOn, days: known.days + days, amountMinor });
    }
  }
  const { index, fullDays } = inputs.period;
  return [...perPause].map(([pauseId, { dueOn, days, amountMinor }]) =>
    charge(inputs, `credit:${pauseId}:${index}`, 'credit', amountMinor, dueOn, {
      code: 'paused',
      pauseId,
      days,
      fullDays,
    }),
  );
}

function topUpCharges(inputs: OpeningInputs): readonly Charge[] {
  return inputs.topUps.map(({ id, amount, absorbs, priceMinor, boughtOn }) =>
    charge(inputs, `top-up:${id}`, 'top-up', priceMinor, boughtOn, {
      code: 'top-up',
      topUpId: id,
      amount,
      absorbs,
    }),
  );
}

function charge(
  { period }: OpeningInputs,
  key: string,
  kind: Charge['kind'],
  amountMinor: Minor,
  dueOn: string,
  because: ChargeBecause,
): Charge {
  return { key, kind, periodIndex: period.index, forPeriodIndex: period.index, amountMinor, dueOn, because };
}
