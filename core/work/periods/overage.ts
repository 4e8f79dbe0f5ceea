import { type Minor, priceOf } from '../../base/money/money.ts';
import { settleOverage } from '../terms/overage-rules.ts';
import type { Charge } from './charge.ts';
import type { Opening } from './open-period.ts';

/**
 * Where the overage of a period went. Always overage = waived + billed + held + deducted + unbilled. `settledDeficit` is an
 * older deficit that no allowance can pay back any more, billed at the end of the engagement.
 */
export type OverageOutcome = {
  readonly waived: number;
  readonly waivedValueMinor: Minor;
  readonly billedOverage: number;
  readonly held: number;
  readonly deducted: number;
  readonly unbilled: number;
  readonly settledDeficit: number;
  readonly overageMinor: Minor;
};

/**
 * Applies the overage rule in force at the end of the period: the courtesy band first, at its full value, then the rule
 * (docs/retainer-engine.md, rule 5). `approvedAmount` is what the client has agreed to pay of overage held under 'ask'.
 */
export function applyOverageRule(opening: Opening, overage: number, approvedAmount: number): OverageOutcome {
  const { rule, rateMinor, courtesyAmount } = opening.terms.overage;
  const { unit, follows } = opening.inputs;
  const waived = Math.min(overage, courtesyAmount);
  const rest = overage - waived;
  const isLast = follows === 'nothing';
  const { billed, held, deducted, unbilled } = settleOverage(rule, rest, { approvedAmount, isLast });
  // No allowance follows the last period, so what was to be deducted from it is owed in money.
  const settledDeficit = isLast ? opening.deficitLeft : 0;
  return {
    waived,
    waivedValueMinor: priceOf(waived, rateMinor, unit),
    billedOverage: billed,
    held,
    deducted,
    unbilled,
    settledDeficit,
    overageMinor: priceOf(billed + settledDeficit, rateMinor, unit),
  };
}

/** The overage charge of a period, or nothing where none is billed. */
export function overageCharges(
  opening: Opening,
  used: number,
  overage: number,
  outcome: OverageOutcome,
): readonly Charge[] {
  if (outcome.overageMinor === 0) return [];
  const { index, endsBefore } = opening.inputs.period;
  return [
    {
      key: `overage:${index}`,
      kind: 'overage',
      periodIndex: index,
      forPeriodIndex: index,
      amountMinor: outcome.overageMinor,
      dueOn: endsBefore,
      because: {
        code: 'overage',
        unit: opening.inputs.unit,
        used,
        overage,
        waived: outcome.waived,
        waivedValueMinor: outcome.waivedValueMinor,
        billed: outcome.billedOverage,
        earlierDeficit: outcome.settledDeficit,
        rateMinor: opening.terms.overage.rateMinor,
      },
    },
  ];
}
