import type { Proposal } from '../../../contract/sales/proposals.ts';

/** The form has one set of fields for what is left over and what goes past: it is shown where all options agree on it. */
export function rolloverAndOverageOf(options: Proposal['options']) {
  const written = options.map(({ carry, overage }) => JSON.stringify([carry ?? null, overage ?? null]));
  const { carry = null, overage } = options[0] ?? {};
  const isLimited = carry !== null && (carry.capAmount !== null || carry.lifePeriods !== null);
  return {
    rolloverAndOverage: new Set(written).size > 1 ? ('own' as const) : ('shared' as const),
    carry: carry === null ? ('none' as const) : isLimited ? ('limited' as const) : ('all' as const),
    capAmount: carry?.capAmount ?? null,
    lifePeriods: carry?.lifePeriods ?? null,
    rule: overage?.rule ?? ('bill' as const),
    rateMinor: overage?.rateMinor ?? null,
    courtesyAmount: overage?.courtesyAmount || null,
  };
}
