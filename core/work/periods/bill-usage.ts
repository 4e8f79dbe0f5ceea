import type { Unit } from '../../base/money/money.ts';
import { billDay, byStart } from '../terms/bill-day.ts';
import type { BilledBecause, BillingRule } from '../terms/billing-rule.ts';
import type { Usage } from '../terms/facts.ts';

/** A usage with what it draws: billed minutes after the billing rule, or its pieces as they are. */
export type BilledUsage = Usage & {
  readonly billed: number;
  readonly because: BilledBecause | { readonly code: 'pieces'; readonly pieces: number };
};

/**
 * Bills usage in the order it was worked. Minutes follow the billing rule, day by local day when it rounds per day;
 * deliverables count as they are (docs/retainer-engine.md, rule 2).
 */
export function billUsage(usage: readonly Usage[], billing: BillingRule, unit: Unit): readonly BilledUsage[] {
  if (unit === 'deliverables') {
    return [...usage]
      .sort(byStart)
      .map((each) => ({ ...each, billed: each.actual, because: { code: 'pieces', pieces: each.actual } }));
  }
  const days = Map.groupBy(usage, (each) => each.workedOn);
  return [...days].flatMap(([workedOn, ofDay]) => billedDay(workedOn, ofDay, billing)).sort(byStart);
}

function billedDay(workedOn: string, usage: readonly Usage[], billing: BillingRule): readonly BilledUsage[] {
  const entries = usage.map(({ timeEntryId, startedAt, actual }) => ({
    timeEntryId,
    startedAt,
    actualMinutes: actual,
  }));
  return billDay(entries, billing).map(({ actualMinutes, billedMinutes, ...entry }) => ({
    ...entry,
    workedOn,
    actual: actualMinutes,
    billed: billedMinutes,
  }));
}
