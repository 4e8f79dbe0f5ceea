import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { flagOf } from '../../db/columns.ts';
import { type Actor, type Deps, newId } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { may } from '../../policy/may.ts';
import { memberName } from '../../practice/member-name.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { isRetainer } from '../periods/agreement.ts';
import { holdWithOpenPeriod } from '../periods/held-engagement.ts';
import { applyEntry } from './apply-entry.ts';
import { billedBecauseColumn } from './columns.ts';
import { readStart } from './entry-start.ts';
import type { TimeEntryRow } from './store.ts';
import { viewEntry } from './view-entry.ts';
import { warningsFor } from './warnings.ts';

/**
 * Records time under an active engagement, or under an ended one for a day on which it ran. In a closed period it is
 * accepted as late: the statement stands and the difference is posted (docs/retainer-engine.md, rule 6).
 */
export const recordTimeEntry = writes(timeEntries.record, async (deps, actor, { body }) => {
  const held = await holdWithOpenPeriod(deps, body.engagementId);
  if (isRefused(held)) return held;
  const { engagement } = held;
  const { memberId } = body;
  if (memberId !== undefined && (await memberName(deps, memberId)) === null)
    return { refused: 'unknown-member', memberId };
  const entry = { memberId: memberId ?? actor.memberId };
  if (!may(deps, actor, 'time.record', entry)) return { refused: 'not-allowed', ability: 'time.record' };
  const row = newRow(deps, actor, engagement, body);
  if (isRefused(row)) return row;
  const refusal = whyNotRecord(engagement, row);
  if (refusal) return refusal;
  const put = await applyEntry(deps, held, { how: 'add', row });
  if (isRefused(put)) return put;
  await happened(deps, actor, 'time-entry.recorded', row.id, {
    engagementId: engagement.id,
    workedOn: row.workedOn,
    actualMinutes: row.actualMinutes,
    billedMinutes: put.row.billedMinutes,
  });
  return { ...viewEntry(deps, actor, put.row), warnings: await warningsFor(deps, actor, engagement, put) };
});

/** What makes an entry impossible whatever its period: a draft, a date outside the engagement, the wrong unit. */
export function whyNotRecord(engagement: EngagementFacts, row: TimeEntryRow): Refused | null {
  const { startsOn, endsOn, state } = engagement;
  if (state === 'draft') return { refused: 'engagement-not-active', state };
  if (row.workedOn < startsOn) return { refused: 'before-start', startsOn, on: row.workedOn };
  if (endsOn !== null && row.workedOn > endsOn) return { refused: 'after-end', endsOn, on: row.workedOn };
  const unit = isRetainer(engagement) ? engagement.retainer.allowance.unit : 'minutes';
  return row.units !== null && unit === 'minutes' ? { refused: 'wrong-unit', unit } : null;
}

function newRow(
  deps: Deps,
  actor: Actor,
  engagement: EngagementFacts,
  body: InputOf<typeof timeEntries.record>['body'],
): TimeEntryRow | Refused {
  const start = readStart(body.startedAt, engagement.timeZone);
  if (isRefused(start)) return start;
  const actualMinutes = body.minutes ?? 0;
  return {
    id: newId(),
    engagementId: engagement.id,
    clientId: engagement.clientId,
    memberId: body.memberId ?? actor.memberId,
    ...start,
    endsAt: start.startedAt + actualMinutes * 60_000,
    actualMinutes,
    billedMinutes: 0,
    units: body.units ?? null,
    billedBecause: billedBecauseColumn.write({ code: 'exact', actualMinutes }),
    activity: body.activity,
    channel: body.channel ?? null,
    urgent: flagOf(body.urgent),
    note: body.note ?? null,
    periodIndex: null,
    late: 0,
    fingerprint: null,
    apart: 0,
    createdAt: deps.now.epochMilliseconds,
    voidedAt: null,
  };
}
