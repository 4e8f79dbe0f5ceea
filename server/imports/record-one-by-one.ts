import { isRefused, type Refused } from '../../contract/refusals.ts';
import { localDateOf } from '../../core/base/calendar/local-day.ts';
import type { BilledBecause } from '../../core/work/terms/billing-rule.ts';
import { isSet } from '../db/columns.ts';
import type { TimeEntriesTable } from '../db/tables.ts';
import type { Deps } from '../deps.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';
import { holdWithOpenPeriod } from '../work/periods/held-engagement.ts';
import { applyEntry } from '../work/time/apply-entry.ts';
import { billedBecauseColumn } from '../work/time/columns.ts';
import { whyNotRecord } from '../work/time/record-time-entry.ts';
import { rowDetailColumn } from './columns.ts';
import { type ImportRecord, listReadyOf, type RowRecord, updateRow } from './store.ts';
import { entryIdOf } from './store-row-ranges.ts';

export interface OneByOne {
  readonly recorded: number;
  readonly leftOut: readonly RowRecord[];
}

/**
 * Records the ready rows of a target under an engagement with rules of its own: a retainer, a billing rule, an agreed
 * start. A row it does not take becomes a problem with the reason.
 */
export async function recordOneByOne(
  deps: Deps,
  record: ImportRecord,
  { target, engagementId }: { readonly target: number; readonly engagementId: string },
): Promise<OneByOne> {
  let recorded = 0;
  const leftOut: RowRecord[] = [];
  let page = await listReadyOf(deps.db, record, target, 0);
  while (page.length > 0) {
    for (const row of page) {
      const refusal = await recordRow(deps, record, row, engagementId);
      if (refusal) leftOut.push(await markRefused(deps, row, refusal));
      else recorded += 1;
    }
    page = await listReadyOf(deps.db, record, target, page.at(-1)?.rowNumber ?? 0);
  }
  return { recorded, leftOut };
}

async function recordRow(
  deps: Deps,
  record: ImportRecord,
  row: RowRecord,
  engagementId: string,
): Promise<Refused | null> {
  // Found anew for every row: the one before may have moved its periods on.
  const held = await holdWithOpenPeriod(deps, engagementId);
  if (isRefused(held)) return held;
  const { engagement } = held;
  const entry = entryOf(deps, record, row, engagement);
  const refusal = whyNotRecord(engagement, entry);
  if (refusal) return refusal;
  const put = await applyEntry(deps, held, { how: 'add', row: entry });
  return isRefused(put) ? put : null;
}

function entryOf(
  deps: Deps,
  record: ImportRecord,
  row: RowRecord,
  engagement: EngagementFacts,
): Readonly<TimeEntriesTable> {
  const startedAt = row.startedAt ?? 0;
  // A retainer is replayed from actual minutes and has no entries that do not draw: there a row counts like any other.
  const isFree = row.billable !== null && !isSet(row.billable);
  const isUnbilled = isFree && engagement.kind !== 'retainer' && engagement.kind !== 'pro-bono';
  const actualMinutes = row.minutes ?? 0;
  const because: BilledBecause = { code: isUnbilled ? 'not-billable' : 'exact', actualMinutes };
  return {
    id: entryIdOf(row),
    engagementId: engagement.id,
    clientId: engagement.clientId,
    memberId: row.memberId ?? record.memberId,
    startedAt,
    endsAt: row.endsAt ?? startedAt,
    workedOn: localDateOf(startedAt, engagement.timeZone),
    actualMinutes,
    billedMinutes: 0,
    billedBecause: billedBecauseColumn.write(because),
    units: null,
    activity: row.activity ?? 'work',
    channel: row.channel,
    urgent: row.urgent ?? 0,
    note: row.note,
    periodIndex: null,
    late: 0,
    fingerprint: row.fingerprint,
    apart: 0,
    createdAt: deps.now.epochMilliseconds,
    voidedAt: null,
  };
}

async function markRefused(deps: Deps, row: RowRecord, { refused, ...facts }: Refused): Promise<RowRecord> {
  const change = {
    state: 'problem' as const,
    code: refused,
    detail: rowDetailColumn.write({ facts, isRefusal: true }),
  };
  await updateRow(deps.db, row, change);
  return { ...row, ...change };
}
