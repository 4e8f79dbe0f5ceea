import type { TimeEntry } from '../../../contract/work/time-entries.ts';
import { type Deps, system } from '../../deps.ts';
import { findEntries, findMonthTotals, listLateRows } from './store.ts';
import { viewEntry } from './view-entry.ts';

/** The entries with these ids, voided ones too. At most some hundreds of ids at once. */
export async function entriesById(
  deps: Deps,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TimeEntry>> {
  const rows = await findEntries(deps.db, ids);
  return new Map(rows.map((row) => [row.id, viewEntry(deps, system, row)]));
}

/**
 * Entries for the days [from, before) that came after the period of their day was closed: no statement holds them, and
 * what they change is posted to the period that was open then. `recordedSince` (epoch ms) leaves out earlier ones.
 */
export async function lateEntries(
  deps: Deps,
  engagementId: string,
  days: { readonly from: string; readonly before: string; readonly recordedSince: number },
): Promise<readonly TimeEntry[]> {
  const rows = await listLateRows(deps.db, engagementId, days);
  return rows.map((row) => viewEntry(deps, system, row));
}

export interface WorkedMinutes {
  readonly actualMinutes: number;
  readonly billedMinutes: number;
}

/** What was worked under an engagement in the named months ('YYYY-MM') together, without reading an entry. */
export async function workedInMonths(
  deps: Deps,
  engagement: { readonly id: string; readonly clientId: string },
  months: readonly string[],
): Promise<WorkedMinutes> {
  const rows = await findMonthTotals(deps.db, engagement, months);
  return {
    actualMinutes: rows.reduce((sum, row) => sum + row.actualMinutes, 0),
    billedMinutes: rows.reduce((sum, row) => sum + row.billedMinutes, 0),
  };
}
