import { isRefused } from '../../../contract/refusals.ts';
import type { ReplyOf } from '../../../contract/route.ts';
import { timers } from '../../../contract/work/time-entries.ts';
import { minutesBetween } from '../../../core/base/calendar/local-day.ts';
import type { TimersTable } from '../../db/tables.ts';
import { instantText } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { reads, writes } from '../../http/mounted.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { recordTimeEntry } from './record-time-entry.ts';
import { findTimer, insertTimer, takeTimer } from './timer-store.ts';

type TimerView = ReplyOf<typeof timers.start>['timer'];

/** An entry holds at most a day; a timer forgotten for longer records that much, and the member corrects it. */
const LONGEST_ENTRY_MINUTES = 1440;

export const getTimer = reads(timers.get, async (deps, actor) => {
  const row = await findTimer(deps.db, actor.memberId);
  return { timer: row ? viewTimer(row) : null };
});

/** Starts the member's timer. One runs at a time, so that no minute is counted twice. */
export const startTimer = writes(timers.start, async (deps, actor, { body }) => {
  const engagement = await findEngagement(deps, body.engagementId);
  if (isRefused(engagement)) return engagement;
  if (engagement.state !== 'active') return { refused: 'engagement-not-active', state: engagement.state };
  const running = await findTimer(deps.db, actor.memberId);
  if (running) return { refused: 'timer-running', ...viewTimer(running) };
  const asked = body.startedAt
    ? Temporal.Instant.from(body.startedAt).epochMilliseconds
    : deps.now.epochMilliseconds;
  const row = {
    memberId: actor.memberId,
    engagementId: engagement.id,
    startedAt: Math.min(asked, deps.now.epochMilliseconds),
    activity: body.activity,
    note: body.note ?? null,
  };
  if (!(await insertTimer(deps.db, row))) return { refused: 'timer-running' };
  await happened(deps, actor, 'timer.started', actor.memberId, { engagementId: engagement.id });
  return { timer: viewTimer(row) };
});

/**
 * Stops the timer and records what it measured. It is taken away first and recorded then, so that two stops at once record once; a
 * refused entry takes the whole transaction back and leaves the timer running, so that nothing is lost.
 */
export const stopTimer = writes(timers.stop, async (deps, actor, { body }) => {
  const row = await takeTimer(deps.db, actor.memberId);
  if (!row) return { refused: 'no-timer' };
  const measured = minutesBetween(row.startedAt, deps.now.epochMilliseconds);
  const note = body.note ?? row.note;
  const recorded = await recordTimeEntry(deps, actor, {
    body: {
      engagementId: row.engagementId,
      startedAt: instantText(row.startedAt),
      minutes: body.minutes ?? Math.min(Math.max(measured, 1), LONGEST_ENTRY_MINUTES),
      activity: row.activity,
      urgent: false,
      ...(note === null ? {} : { note }),
    },
  });
  if (isRefused(recorded)) return recorded;
  await happened(deps, actor, 'timer.stopped', actor.memberId, { timeEntryId: recorded.id });
  return recorded;
});

export const discardTimer = writes(timers.discard, async (deps, actor) => {
  const row = await takeTimer(deps.db, actor.memberId);
  if (!row) return { refused: 'no-timer' };
  await happened(deps, actor, 'timer.discarded', actor.memberId, { startedAt: row.startedAt });
  return { timer: viewTimer(row) };
});

function viewTimer(row: Readonly<TimersTable>): TimerView {
  return {
    engagementId: row.engagementId,
    startedAt: instantText(row.startedAt),
    activity: row.activity,
    note: row.note,
  };
}
