import type { z } from 'zod';
import type { Overage, Rollover } from '../../../contract/work/terms.ts';
import { hasOverageRate, type OverageRule, overageTermsOf } from '../../../core/work/terms/overage-rules.ts';

export const rollovers = ['none', 'all', 'limited'] as const;

/** What becomes of an allowance that was not used, and of work past it, as it is filled in; null while empty. */
export interface RolloverAndOverageValues {
  readonly carry: (typeof rollovers)[number];
  readonly capAmount: number | null;
  readonly lifePeriods: number | null;
  readonly rule: OverageRule;
  readonly rateMinor: number | null;
  readonly courtesyAmount: number | null;
}

interface Agreed {
  readonly carry?: z.output<typeof Rollover> | null | undefined;
  readonly overage?: z.output<typeof Overage> | undefined;
}

/** As the form shows what was agreed; without anything, what is usual. */
export function rolloverAndOverageOf({ carry = null, overage }: Agreed): RolloverAndOverageValues {
  const isLimited = carry !== null && (carry.capAmount !== null || carry.lifePeriods !== null);
  const { rule, courtesyAmount } = overageTermsOf(overage);
  return {
    carry: carry === null ? 'none' : isLimited ? 'limited' : 'all',
    capAmount: carry?.capAmount ?? null,
    lifePeriods: carry?.lifePeriods ?? null,
    rule,
    rateMinor: overage?.rateMinor ?? null,
    courtesyAmount: courtesyAmount || null,
  };
}

/** The same as the API takes it. */
export function rolloverBody({ carry, capAmount, lifePeriods }: RolloverAndOverageValues) {
  if (carry === 'none') return null;
  return carry === 'all' ? { capAmount: null, lifePeriods: null } : { capAmount, lifePeriods };
}

/** A rate and a courtesy belong to a rule under which work past the allowance may cost something. */
export function overageBody({ rule, rateMinor, courtesyAmount }: RolloverAndOverageValues) {
  if (!hasOverageRate(rule)) return { rule, courtesyAmount: 0 };
  return { rule, courtesyAmount: courtesyAmount ?? 0, ...(rateMinor === null ? {} : { rateMinor }) };
}
