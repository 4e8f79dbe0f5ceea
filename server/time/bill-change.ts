import { billDay } from '../../core/billing/bill-day.ts';
import { type BilledBecause, type BillingRule, billEntry } from '../../core/billing/billing-rule.ts';
import type { TimeEntryRow } from './store.ts';

/** What one change of a day does: the billed figures of each entry after it, and by how much each grew. */
export interface BilledChange {
  readonly billed: ReadonlyMap<string, { readonly billedMinutes: number; readonly because: BilledBecause }>;
  readonly growths: readonly { readonly startedAt: number; readonly amount: number }[];
  readonly growth: number;
}

/**
 * Bills a day before and after a change. Per entry only the changed entry matters; per day the surplus moves to the
 * day's last entry, so that an earlier entry may be billed anew (docs/retainer-engine.md, rule 2).
 */
export function billChange(
  before: readonly TimeEntryRow[],
  after: readonly TimeEntryRow[],
  rule: BillingRule,
): BilledChange {
  const was = billRows(before, rule);
  const is = billRows(after, rule);
  const rows = new Map([...before, ...after].map((row) => [row.id, row]));
  const growths = [...rows.values()].flatMap((row) => {
    const amount = (is.get(row.id)?.billedMinutes ?? 0) - (was.get(row.id)?.billedMinutes ?? 0);
    return amount === 0 ? [] : [{ startedAt: row.startedAt, amount }];
  });
  return { billed: is, growths, growth: growths.reduce((sum, { amount }) => sum + amount, 0) };
}

function billRows(
  rows: readonly TimeEntryRow[],
  rule: BillingRule,
): Map<string, { billedMinutes: number; because: BilledBecause }> {
  if (rule.roundPer === 'entry') {
    return new Map(rows.map((row) => [row.id, billEntry(row.actualMinutes, rule)]));
  }
  const entries = rows.map(({ id, startedAt, actualMinutes }) => ({
    timeEntryId: id,
    startedAt,
    actualMinutes,
  }));
  return new Map(
    billDay(entries, rule).map(({ timeEntryId, billedMinutes, because }) => [
      timeEntryId,
      { billedMinutes, because },
    ]),
  );
}
