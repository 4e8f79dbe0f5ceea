import { isRefused, type Refused } from '../../../contract/refusals.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { type Deps, todayIn } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { type EngagementFacts, lockEngagement } from '../engagements/engagement.ts';
import { getEngagement } from '../engagements/list-engagements.ts';
import { closeEngagement, setEnd } from '../engagements/progress.ts';
import { updateEngagement } from '../engagements/store.ts';
import { lastWorkedOn } from '../time/usage.ts';
import { endRetainer, mayEndRetainer } from './end-retainer.ts';

/**
 * Ends an engagement after a day, that day included. A retainer's running period is cut there and its fee stays due
 * (docs/retainer-engine.md). Refused before a closed period's end, and before work already recorded.
 */
export const endEngagement = writes(engagements.end, async (deps, actor, { params, body }) => {
  const engagement = await lockEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  if (engagement.state !== 'active') return { refused: 'engagement-not-active', state: engagement.state };
  const refusal = await whyNotEnd(deps, engagement, body.on);
  if (refusal) return refusal;
  const ending = { ...engagement, endsOn: body.on };
  await updateEngagement(deps.db, engagement.id, { endsOn: body.on });
  await happened(deps, actor, 'engagement.end-set', engagement.id, { on: body.on });
  if (engagement.kind === 'retainer') await endRetainer(deps, ending);
  else if (body.on < todayIn(deps, engagement.timeZone)) await closeEngagement(deps, ending);
  else await setEnd(deps, ending);
  return getEngagement(deps, actor, { params });
});

async function whyNotEnd(deps: Deps, engagement: EngagementFacts, on: string): Promise<Refused | null> {
  if (on < engagement.startsOn) return { refused: 'ends-too-early', earliest: engagement.startsOn };
  const last = await lastWorkedOn(deps, engagement.id);
  if (last !== null && on < last) return { refused: 'ends-too-early', earliest: last };
  return engagement.kind === 'retainer' ? mayEndRetainer(deps, engagement, on) : null;
}
