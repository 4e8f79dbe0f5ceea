import type { Minor, Unit } from '../../base/money/money.ts';

/** Why a charge is due, with the figures needed to check it. */
export type ChargeBecause =
  | { readonly code: 'fee'; readonly feeMinor: Minor }
  | {
      readonly code: 'partial-fee';
      readonly feeMinor: Minor;
      readonly days: number;
      readonly fullDays: number;
    }
  | {
      readonly code: 'overage';
      readonly unit: Unit;
      readonly used: number;
      readonly overage: number;
      readonly waived: number;
      readonly waivedValueMinor: Minor;
      readonly billed: number;
      readonly earlierDeficit: number;
      readonly rateMinor: Minor;
    }
  | { readonly code: 'top-up'; readonly topUpId: string; readonly amount: number; readonly absorbs: boolean }
  | {
      readonly code: 'plan-changed';
      readonly changeId: string;
      readonly addedMinor: Minor;
      readonly removedMinor: Minor;
      readonly fromFeeMinor: Minor;
      readonly toFeeMinor: Minor;
      readonly days: number;
      readonly fullDays: number;
    }
  | { readonly code: 'paused'; readonly pauseId: string; readonly days: number; readonly fullDays: number }
  | {
      readonly code: 'late-difference';
      readonly statedMinor: Minor;
      readonly restatedMinor: Minor;
      readonly of: ChargeBecause | null;
    }
  /** The answer to an ask, billed by itself. `agreedMinor` is a price that was agreed on instead of the rule's. */
  | {
      readonly code: 'consultation';
      readonly askId: string;
      readonly actualMinutes: number;
      readonly billedMinutes: number;
      readonly rateMinor: Minor;
      readonly urgentSurchargePercent: number;
      readonly agreedMinor: Minor | null;
    }
  | { readonly code: 'change-order'; readonly changeOrderId: string; readonly line: string }
  /** The credit of a charge whose decision was undone. */
  | { readonly code: 'undone'; readonly of: ChargeBecause };

/**
 * An amount due in minor units; credits are negative. `key` is the same whenever the charge is computed again. `forPeriodIndex` is
 * the period it is about, `periodIndex` the one it stands in: they differ only for a late difference, which is posted to
 * the open period (docs/retainer-engine.md, rule 6).
 */
export type Charge = {
  readonly key: string;
  readonly kind: 'fee' | 'overage' | 'top-up' | 'proration' | 'credit';
  readonly periodIndex: number;
  readonly forPeriodIndex: number;
  readonly amountMinor: Minor;
  readonly dueOn: string;
  readonly because: ChargeBecause;
};

/** The sum of charges in minor units. */
export function totalMinor(charges: readonly { readonly amountMinor: Minor }[]): Minor {
  return charges.reduce((sum, charge) => sum + charge.amountMinor, 0);
}
