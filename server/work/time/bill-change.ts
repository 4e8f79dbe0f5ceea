import { billDay } from '../../../core/work/terms/bill-day.ts';
import { type BilledBecause, type BillingRule, billEntry } from '../../../core/work/terms/billing-rule.ts';
import { billedBecauseColumn } from './columns.ts';
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

type Billing = { readonly billedMinutes: number; readonly because: BilledBecause };

function billRows(rows: readonly TimeEntryRow[], rule: BillingRule): ReadonlyMap<string, Billing> {
  const unbilled = rows.filter(isUnbilled).map(({ id, actualMinutes }): [string, Billing] => {
    return [id, { billedMinutes: 0, because: { code: 'not-billable', actualMinutes } }];
  });
  const billable = rows.filter((row) => !isUnbilled(row));
  if (rule.roundPer === 'entry') {
    return new Map([
      ...unbilled,
      ...billable.map((row): [string, Billing] => [row.id, billEntry(row.actualMinutes, rule)]),
    ]);
  }
  const entries = billable.map(({ id, startedAt, actualMinutes }) => ({
    timeEntryId: id,
    startedAt,
    actualMinutes,
  }));
  const day = billDay(entries, rule).map(({ timeEntryId, ...billed }): [string, Billing] => [
    timeEntryId,
    billed,
  ]);
  return new Map([...unbilled, ...day]);
}

/** Imported time that was not billable stays so through every change of its day. */
function isUnbilled({ billedBecause }: TimeEntryRow): boolean {
  return billedBecauseColumn.read(billedBecause).code === 'not-billable';
}
