import { endings } from '../../../contract/care/endings.ts';
import { isRefused, type Refused } from '../../../contract/refusals.ts';
import { addDays } from '../../../core/base/calendar/local-day.ts';
import { type Actor, type Deps, todayOf } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { activeEngagementsOf } from '../../work/engagements/active-engagements.ts';
import type { EngagementFacts } from '../../work/engagements/engagement.ts';
import { endEngagement } from '../../work/lifecycle/end-engagement.ts';
import { undoEnd } from '../../work/lifecycle/undo-end.ts';
import { wordingOf } from '../wording.ts';
import { handoverColumn } from './columns.ts';
import { type Ending, type EndingBody, findEnding } from './ending.ts';
import { lockClient, putEnding, removeEnding } from './ending-store.ts';
import { mayUndo, PAGE_DAYS, planEnd, planEnding } from './plan-ending.ts';

/**
 * Ends everything with a client on a day, by the notice of each agreement. Final statements and charges come by themselves, as
 * with any engagement that ends. Sent again it keeps the hand-over up to date, or moves the day while nothing is final.
 */
export const endClient = writes(endings.end, async (deps, actor, { params, body }) => {
  if (!(await lockClient(deps.db, params.id))) return { refused: 'unknown-client', clientId: params.id };
  const active = await activeEngagementsOf(deps, params.id);
  const known = await findEnding(deps, params.id);
  // Whoever came back after an ending is a client like any other: the old one says nothing about the new work.
  const ending = known !== null && known.endsOn < todayOf(deps) && active.length > 0 ? null : known;
  if (ending === null && active.length === 0) return { refused: 'nothing-to-end' };
  const isMoved = ending === null || ending.endsOn !== body.endsOn;
  if (isMoved && ending !== null && !(await mayUndo(deps, ending))) return { refused: 'ending-final' };
  const before = isMoved ? await endAll(deps, actor, active, body.endsOn, ending) : ending.before;
  if (isRefused(before)) return before;
  await putEnding(deps.db, {
    clientId: params.id,
    endsOn: body.endsOn,
    startedOn: ending?.startedOn ?? todayOf(deps),
    pageUntil: pageUntilOf(body, ending),
    handover: handoverColumn.write({ done: doneOf(body, ending), before }),
    createdAt: ending?.createdAt ?? deps.now.epochMilliseconds,
  });
  await happened(deps, actor, isMoved ? 'client.ending-begun' : 'client.handover-kept', params.id, body);
  return planEnding(deps, actor, { params, query: {} });
});

/** Every engagement under way ends on the day, those with an earlier end agreed on theirs. */
async function endAll(
  deps: Deps,
  actor: Actor,
  active: readonly EngagementFacts[],
  on: string,
  ending: Ending | null,
): Promise<Ending['before'] | Refused> {
  const wording = wordingOf(deps);
  const before: { engagementId: string; endsOn: string | null }[] = [];
  for (const engagement of active) {
    const moved = ending?.before.find(({ engagementId }) => engagementId === engagement.id);
    const endsOn = moved ? moved.endsOn : engagement.endsOn;
    const { earliestEndOn } = await planEnd(deps, wording, engagement, ending);
    if (on < earliestEndOn)
      return { refused: 'ends-too-early', earliest: earliestEndOn, engagementId: engagement.id };
    if (endsOn !== null && endsOn < on) continue;
    const input = { params: { id: engagement.id }, body: { on } };
    const ended = await endEngagement(deps, actor, input);
    if (isRefused(ended)) return ended;
    before.push({ engagementId: engagement.id, endsOn });
  }
  return before;
}

function pageUntilOf(body: EndingBody, ending: Ending | null): string {
  if (body.pageUntil !== undefined) return body.pageUntil;
  return ending?.endsOn === body.endsOn ? ending.pageUntil : addDays(body.endsOn, PAGE_DAYS);
}

function doneOf({ handover }: EndingBody, ending: Ending | null): readonly string[] {
  const named = new Set(handover.map(({ key }) => key));
  const kept = (ending?.done ?? []).filter((key) => !named.has(key));
  return [...kept, ...handover.filter(({ done }) => done).map(({ key }) => key)];
}

/** Undoes an ending: every engagement gets the end it had before. Refused once one of them has ended. */
export const undoEnding = writes(endings.undo, async (deps, actor, { params }) => {
  if (!(await lockClient(deps.db, params.id))) return { refused: 'unknown-client', clientId: params.id };
  const ending = await findEnding(deps, params.id);
  if (ending === null) return { refused: 'nothing-to-end' };
  if (!(await mayUndo(deps, ending))) return { refused: 'ending-final' };
  for (const { engagementId, endsOn } of ending.before) {
    const refused = await undoEnd(deps, actor, engagementId, endsOn);
    if (refused) return refused;
  }
  await removeEnding(deps.db, params.id);
  await happened(deps, actor, 'client.ending-undone', params.id, { endsOn: ending.endsOn });
  return planEnding(deps, actor, { params, query: {} });
});
