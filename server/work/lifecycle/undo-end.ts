import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { Actor, Deps } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { lockEngagement } from '../engagements/engagement.ts';
import { setEnd } from '../engagements/progress.ts';
import { updateEngagement } from '../engagements/store.ts';
import { endRetainer } from './end-retainer.ts';

/**
 * Gives an engagement that has not ended yet the end it had before, or none. A retainer's running period is laid out again
 * from its facts, so that a cut leaves no trace.
 */
export async function undoEnd(
  deps: Deps,
  actor: Actor,
  engagementId: string,
  endsOn: string | null,
): Promise<Refused | null> {
  const engagement = await lockEngagement(deps, engagementId);
  if (isRefused(engagement)) return engagement;
  if (engagement.state !== 'active') return { refused: 'engagement-not-active', state: engagement.state };
  await updateEngagement(deps.db, engagementId, { endsOn });
  await happened(deps, actor, 'engagement.end-undone', engagementId, { endsOn });
  const restored = { ...engagement, endsOn };
  if (engagement.kind === 'retainer') await endRetainer(deps, restored);
  else await setEnd(deps, restored);
  return null;
}
