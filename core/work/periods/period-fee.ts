import { type Minor, prorateMinor } from '../../base/money/money.ts';
import type { OpeningInputs } from './opening-inputs.ts';
import type { PlanPart } from './plan-part.ts';

/** What a change of plan adds to and takes from the fee of the period it falls into, each part rounded once. */
export type Proration = {
  readonly changeId: string;
  readonly effectiveOn: string;
  readonly addedMinor: Minor;
  readonly removedMinor: Minor;
  readonly toFeeMinor: Minor;
  readonly fromFeeMinor: Minor;
  readonly restDays: number;
};

/** The fee due when the period opens: whole, or by days when the period is partial (docs/retainer-engine.md, rule 7). */
export function openingFee(inputs: OpeningInputs): Minor {
  const { days, fullDays } = inputs.period;
  return prorateMinor(inputs.parts[0].terms.feeMinor, days, fullDays);
}

/** One proration per change of plan inside the period, in order (docs/retainer-engine.md, rule 7, case 17). */
export function prorations(inputs: OpeningInputs): readonly Proration[] {
  const { fullDays } = inputs.period;
  return inputs.parts.slice(1).map((part, position) => {
    const before = (inputs.parts[position] ?? part).terms.feeMinor;
    return {
      changeId: part.changeId ?? '',
      effectiveOn: part.from,
      addedMinor: prorateMinor(part.terms.feeMinor, part.restDays, fullDays),
      removedMinor: prorateMinor(before, part.restDays, fullDays),
      toFeeMinor: part.terms.feeMinor,
      fromFeeMinor: before,
      restDays: part.restDays,
    };
  });
}

/** What a prorating pause credits for its days in one part of the period, rounded once per part. */
export function pauseCreditMinor(inputs: OpeningInputs, part: PlanPart, days: number): Minor {
  return prorateMinor(part.terms.feeMinor, days, inputs.period.fullDays);
}
