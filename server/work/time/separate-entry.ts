import type { Refused } from '../../../contract/refusals.ts';
import { localDateOf } from '../../../core/base/calendar/local-day.ts';
import type { BilledBecause } from '../../../core/work/terms/billing-rule.ts';
import { flagOf, isSet } from '../../db/columns.ts';
import { type Actor, type Deps, newId } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { billedBecauseColumn } from './columns.ts';
import { whyNotRecord } from './record-time-entry.ts';
import { addSeparatelyBilledTotals, separatelyBilledEntriesOn } from './separate-store.ts';
import { insertTimeEntry, lockTimeEntry, type TimeEntryRow, updateTimeEntry } from './store.ts';

/** Work that is billed, or given, by itself: the answer to an ask. It counts as worked and draws no allowance. */
export interface SeparatelyBilledWork {
  /** Epoch ms. */
  readonly startedAt: number;
  readonly actualMinutes: number;
  readonly billedMinutes: number;
  readonly because: Extract<BilledBecause, { code: 'apart' | 'gifted' }>;
  readonly channel: TimeEntryRow['channel'];
  readonly urgent: boolean;
  readonly note: string;
}

/**
 * Records a separately billed entry under an engagement whose row the caller holds. It has no period, stands outside the rounding of
 * its day, and its billed minutes are noted as charged, since the charge is posted beside it.
 */
export async function recordSeparatelyBilled(
  deps: Deps,
  actor: Actor,
  engagement: EngagementFacts,
  work: SeparatelyBilledWork,
): Promise<{ readonly id: string; readonly workedOn: string } | Refused> {
  const row = rowOf(deps, actor, engagement, work);
  const refusal = whyNotRecord(engagement, row);
  if (refusal) return refusal;
  await insertTimeEntry(deps.db, row);
  await growBy(deps, row, 1);
  await happened(deps, actor, 'time-entry.recorded-separately', row.id, {
    engagementId: engagement.id,
    workedOn: row.workedOn,
    actualMinutes: row.actualMinutes,
    billedMinutes: row.billedMinutes,
  });
  return { id: row.id, workedOn: row.workedOn };
}

/** Voids a separately billed entry; one that is voided already stays so. The caller holds its engagement. */
export async function voidSeparatelyBilled(deps: Deps, actor: Actor, id: string): Promise<void> {
  const row = await lockTimeEntry(deps.db, id);
  if (!row || !isSet(row.apart) || row.voidedAt !== null) return;
  await updateTimeEntry(deps.db, id, { voidedAt: deps.now.epochMilliseconds });
  await growBy(deps, row, -1);
  await happened(deps, actor, 'time-entry.voided', id, { actualMinutes: row.actualMinutes });
}

/**
 * What was billed separately under an engagement on a local day, in minutes. Where the rule rounds per day, the next answer of the
 * day pays only what it adds to that. Gifts are left out: what was given must not be charged by the one after it.
 */
export async function separatelyBilledOn(
  deps: Deps,
  engagementId: string,
  workedOn: string,
): Promise<{ readonly actualMinutes: number; readonly billedMinutes: number }> {
  const rows = await separatelyBilledEntriesOn(deps.db, engagementId, workedOn);
  const billed = rows.filter((row) => billedBecauseColumn.read(row.billedBecause).code === 'apart');
  return {
    actualMinutes: billed.reduce((sum, row) => sum + row.actualMinutes, 0),
    billedMinutes: billed.reduce((sum, row) => sum + row.billedMinutes, 0),
  };
}

function rowOf(
  deps: Deps,
  actor: Actor,
  engagement: EngagementFacts,
  work: SeparatelyBilledWork,
): TimeEntryRow {
  const { startedAt, actualMinutes } = work;
  return {
    id: newId(),
    engagementId: engagement.id,
    clientId: engagement.clientId,
    memberId: actor.memberId,
    startedAt,
    endsAt: startedAt + actualMinutes * 60_000,
    workedOn: localDateOf(startedAt, engagement.timeZone),
    actualMinutes,
    billedMinutes: work.billedMinutes,
    units: null,
    billedBecause: billedBecauseColumn.write(work.because),
    activity: 'consultation',
    channel: work.channel,
    urgent: flagOf(work.urgent),
    note: work.note,
    periodIndex: null,
    late: 0,
    fingerprint: null,
    apart: 1,
    createdAt: deps.now.epochMilliseconds,
    voidedAt: null,
  };
}

async function growBy(deps: Deps, row: TimeEntryRow, sign: 1 | -1): Promise<void> {
  await addSeparatelyBilledTotals(deps.db, {
    month: row.workedOn.slice(0, 7),
    clientId: row.clientId,
    engagementId: row.engagementId,
    entries: sign,
    actualMinutes: sign * row.actualMinutes,
    billedMinutes: sign * row.billedMinutes,
  });
}
