import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { flagOf, isSet } from '../../db/columns.ts';
import type { Actor, Deps } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { put } from '../../events/question.ts';
import { writes } from '../../http/mounted.ts';
import { may } from '../../policy/may.ts';
import { rowsOf } from '../periods/agreement.ts';
import { holdWithOpenPeriod } from '../periods/held-engagement.ts';
import { findOpenPlace } from '../periods/open-place-store.ts';
import { applyEntry } from './apply-entry.ts';
import { readStart } from './entry-start.ts';
import { whyDecidedElsewhere } from './questions.ts';
import { whyNotRecord } from './record-time-entry.ts';
import { findTimeEntry, lockTimeEntry, type TimeEntryRow } from './store.ts';
import { viewEntry } from './view-entry.ts';
import { warningsFor } from './warnings.ts';

/** The entry with its engagement, both held: the engagement first, as everybody does, so that no two wait for each other. */
async function lockEntry(deps: Deps, actor: Actor, id: string) {
  const unknown: Refused = { refused: 'unknown-time-entry', timeEntryId: id };
  const seen = await findTimeEntry(deps.db, id);
  if (!seen) return unknown;
  const held = await holdWithOpenPeriod(deps, seen.engagementId);
  if (isRefused(held)) return held;
  const row = await lockTimeEntry(deps.db, id);
  if (!row) return unknown;
  if (!may(deps, actor, 'time.record', row))
    return { refused: 'not-allowed', ability: 'time.record' } as const;
  // Its charge or its gift was decided with it, so that it changes only together with that decision.
  if (isSet(row.apart)) return put(deps, actor, whyDecidedElsewhere, { timeEntryId: row.id });
  return { ...held, row };
}

/** Voids an entry: it counts no more and stays on record. In a closed period the difference is credited. */
export const voidTimeEntry = writes(timeEntries.void, async (deps, actor, { params }) => {
  const held = await lockEntry(deps, actor, params.id);
  if (isRefused(held)) return held;
  if (held.row.voidedAt !== null) return { refused: 'entry-voided', timeEntryId: params.id };
  const put = await applyEntry(deps, held, { how: 'remove', row: held.row });
  if (isRefused(put)) return put;
  await happened(deps, actor, 'time-entry.voided', params.id, { actualMinutes: held.row.actualMinutes });
  return viewEntry(deps, actor, { ...put.row, voidedAt: deps.now.epochMilliseconds });
});

/** Undoes a voiding. */
export const restoreTimeEntry = writes(timeEntries.restore, async (deps, actor, { params }) => {
  const held = await lockEntry(deps, actor, params.id);
  if (isRefused(held)) return held;
  if (held.row.voidedAt === null) return { refused: 'entry-not-voided', timeEntryId: params.id };
  const row = { ...held.row, voidedAt: null };
  const put = await applyEntry(deps, held, { how: 'restore', row });
  if (isRefused(put)) return put;
  await happened(deps, actor, 'time-entry.restored', params.id, { actualMinutes: row.actualMinutes });
  return {
    ...viewEntry(deps, actor, put.row),
    warnings: await warningsFor(deps, actor, held.engagement, put),
  };
});

/** Corrects an entry. It stops counting as it was and counts as it is, in one transaction; the audit row keeps both. */
export const changeTimeEntry = writes(timeEntries.change, async (deps, actor, { params, body }) => {
  const held = await lockEntry(deps, actor, params.id);
  if (isRefused(held)) return held;
  const { engagement, row } = held;
  if (row.voidedAt !== null) return { refused: 'entry-voided', timeEntryId: params.id };
  const changed = changedRow(row, body, engagement.timeZone);
  if (isRefused(changed)) return changed;
  const refusal = whyNotRecord(engagement, changed);
  if (refusal) return refusal;
  const removed = await applyEntry(deps, held, { how: 'remove', row });
  if (isRefused(removed)) return removed;
  // Taking it off has moved the running totals.
  const open = await findOpenPlace(rowsOf(deps, engagement));
  const put = await applyEntry(deps, { engagement, open }, { how: 'restore', row: changed });
  if (isRefused(put)) return put;
  await happened(deps, actor, 'time-entry.changed', params.id, {
    from: factsOf(row),
    to: factsOf(put.row),
  });
  return { ...viewEntry(deps, actor, put.row), warnings: await warningsFor(deps, actor, engagement, put) };
});

function changedRow(
  row: TimeEntryRow,
  body: InputOf<typeof timeEntries.change>['body'],
  timeZone: string,
): TimeEntryRow | Refused {
  const start =
    body.startedAt === undefined
      ? { startedAt: row.startedAt, workedOn: row.workedOn }
      : readStart(body.startedAt, timeZone);
  if (isRefused(start)) return start;
  const actualMinutes = body.minutes ?? row.actualMinutes;
  return {
    ...row,
    ...start,
    actualMinutes,
    endsAt: start.startedAt + actualMinutes * 60_000,
    units: body.units ?? row.units,
    activity: body.activity ?? row.activity,
    channel: body.channel === undefined ? row.channel : body.channel,
    urgent: body.urgent === undefined ? row.urgent : flagOf(body.urgent),
    note: body.note === undefined ? row.note : body.note,
  };
}

function factsOf({ startedAt, workedOn, actualMinutes, billedMinutes, units, activity, note }: TimeEntryRow) {
  return { startedAt, workedOn, actualMinutes, billedMinutes, units, activity, note };
}
