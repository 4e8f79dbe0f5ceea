import { billingOn } from '../../../core/work/terms/billing-on.ts';
import type { Deps } from '../../deps.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { billChange } from './bill-change.ts';
import { billedBecauseColumn } from './columns.ts';
import { addToMonthlyTotals, entriesBetween, type TimeEntryRow, updateTimeEntry } from './store.ts';

/**
 * Bills the entries from a date on anew, each day under its rule, and moves the totals of their months along. For an
 * engagement without periods: nothing draws on an allowance. Separately billed ones keep the price that was decided.
 */
export async function rebillFrom(deps: Deps, engagement: EngagementFacts, fromDate: string): Promise<void> {
  const rows = await entriesBetween(deps.db, engagement.id, fromDate, null);
  const days = Map.groupBy(rows, ({ workedOn }) => workedOn);
  for (const [workedOn, entries] of days) await rebillDay(deps, engagement, workedOn, entries);
}

async function rebillDay(
  deps: Deps,
  engagement: EngagementFacts,
  workedOn: string,
  entries: readonly TimeEntryRow[],
): Promise<void> {
  const { db } = deps;
  const { billed } = billChange([], entries, billingOn(engagement, workedOn));
  let growth = 0;
  for (const entry of entries) {
    const now = billed.get(entry.id);
    if (!now) continue;
    const { billedMinutes } = now;
    growth += billedMinutes - entry.billedMinutes;
    await updateTimeEntry(db, entry.id, {
      billedMinutes,
      billedBecause: billedBecauseColumn.write(now.because),
    });
  }
  if (growth === 0) return;
  await addToMonthlyTotals(db, {
    month: workedOn.slice(0, 7),
    clientId: engagement.clientId,
    engagementId: engagement.id,
    entries: 0,
    actualMinutes: 0,
    billedMinutes: growth,
  });
}
