import type { Minor } from '../../base/money/money.ts';

/**
 * What may be agreed for work past the allowance (docs/retainer-engine.md, rule 5): the one list. What a rule does is told in
 * this file and nowhere else, so that a further one is added here, worded in `locales/`, and shows up in every form and reading.
 */
export const OVERAGE_RULES = ['bill', 'deduct-next', 'stop', 'ask'] as const;
export type OverageRule = (typeof OVERAGE_RULES)[number];

/** What happens past the allowance. `rateMinor` is per hour or per deliverable; `courtesyAmount` is waived first. */
export type OverageTerms = {
  readonly rule: OverageRule;
  readonly rateMinor: Minor;
  readonly courtesyAmount: number;
};

/** Where nothing was agreed, all overage is billed, at the rate that is handed in or at none. */
export function overageTermsOf(
  agreed:
    | {
        readonly rule: OverageRule;
        readonly rateMinor?: Minor | undefined;
        readonly courtesyAmount?: number | undefined;
      }
    | undefined,
  usualRateMinor: Minor = 0,
): OverageTerms {
  return {
    rule: agreed?.rule ?? 'bill',
    rateMinor: agreed?.rateMinor ?? usualRateMinor,
    courtesyAmount: agreed?.courtesyAmount ?? 0,
  };
}

/** Whether work past the allowance may cost something under a rule: only then are a rate and a courtesy agreed. */
export function hasOverageRate(rule: OverageRule): boolean {
  switch (rule) {
    case 'bill':
    case 'ask':
      return true;
    case 'deduct-next':
    case 'stop':
      return false;
  }
}

/** Whether work past the allowance is not recorded at all. */
export function refusesOverage(rule: OverageRule): boolean {
  return rule === 'stop';
}

/** Whether the next allowance pays for it. */
export function deductsOverage(rule: OverageRule): boolean {
  return rule === 'deduct-next';
}

/** Whether it waits for the client's consent before it is billed. */
export function asksForOverage(rule: OverageRule): boolean {
  return rule === 'ask';
}

/** Overage past the courtesy band by what becomes of it, in minutes or pieces. Always amount = billed + held + deducted + unbilled. */
export type SettledOverage = {
  readonly billed: number;
  readonly held: number;
  readonly deducted: number;
  readonly unbilled: number;
};

/**
 * Settles overage under a rule. `approvedAmount` is what the client has agreed to pay of what is held; `isLast` says that no
 * allowance follows which could pay it back, so that it is owed in money.
 */
export function settleOverage(
  rule: OverageRule,
  amount: number,
  { approvedAmount, isLast }: { readonly approvedAmount: number; readonly isLast: boolean },
): SettledOverage {
  const nothing = { billed: 0, held: 0, deducted: 0, unbilled: 0 };
  switch (rule) {
    case 'bill':
      return { ...nothing, billed: amount };
    case 'deduct-next':
      return isLast ? { ...nothing, billed: amount } : { ...nothing, deducted: amount };
    case 'stop':
      return { ...nothing, unbilled: amount };
    case 'ask': {
      const billed = Math.min(amount, approvedAmount);
      return { ...nothing, billed, held: amount - billed };
    }
  }
}
