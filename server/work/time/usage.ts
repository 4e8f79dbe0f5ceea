import type { Unit } from '../../../core/base/money/money.ts';
import type { AgreementFacts, RetainerFacts, Usage } from '../../../core/work/terms/facts.ts';
import type { Deps } from '../../deps.ts';
import type { Retainer } from '../periods/agreement.ts';
import { entriesBetween, findLastWorkedOn, type TimeEntryRow } from './store.ts';

/**
 * What was worked under an engagement from a date on, as the retainer engine reads it. Of a deliverables retainer only
 * the pieces count; the minutes recorded beside them are effort, not use.
 */
export async function usageFrom(
  deps: Deps,
  engagement: { readonly id: string; readonly unit: Unit },
  fromDate: string,
  beforeDate: string | null = null,
): Promise<readonly Usage[]> {
  const rows = await entriesBetween(deps.db, engagement.id, fromDate, beforeDate);
  return rows.flatMap((row) => usageOf(row, engagement.unit) ?? []);
}

export function usageOf(row: TimeEntryRow, unit: Unit): Usage | null {
  const actual = unit === 'minutes' ? row.actualMinutes : (row.units ?? 0);
  return actual === 0
    ? null
    : { timeEntryId: row.id, startedAt: row.startedAt, workedOn: row.workedOn, actual };
}

/** The last local day with an entry that is not voided, or null. */
export async function lastWorkedOn(deps: Deps, engagementId: string): Promise<string | null> {
  return findLastWorkedOn(deps.db, engagementId);
}

/** The agreement with what was worked from a date on: enough to replay every period that starts there or later. */
export async function loadFacts(
  deps: Deps,
  engagement: Retainer,
  agreement: AgreementFacts,
  fromDate: string,
): Promise<RetainerFacts> {
  const unit = agreement.terms.allowance.unit;
  return { ...agreement, usage: await usageFrom(deps, { id: engagement.id, unit }, fromDate) };
}
