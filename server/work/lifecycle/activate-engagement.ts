import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import type { Engagement, engagements } from '../../../contract/work/engagements.ts';
import type { Actor, Deps } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { put } from '../../events/question.ts';
import { whyStartsTooEarly } from '../engagements/earliest-start.ts';
import { lockEngagement } from '../engagements/engagement.ts';
import { getEngagement } from '../engagements/list-engagements.ts';
import { setEnd } from '../engagements/progress.ts';
import { updateEngagement } from '../engagements/store.ts';
import { openFirstPeriod } from './open-first-period.ts';
import { mayActivate } from './questions.ts';

/**
 * Activates a draft: from here on its time is metered. A retainer opens its first period and its first fee falls due;
 * one that started in the past has its first past periods closed, in order, and the rest before the next call is answered.
 */
export async function activateEngagement(
  deps: Deps,
  actor: Actor,
  { params, body }: Pick<InputOf<typeof engagements.activate>, 'params' | 'body'>,
): Promise<Engagement | Refused> {
  const engagement = await lockEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  if (engagement.state !== 'draft') return { refused: 'engagement-not-draft', state: engagement.state };
  // A draft may be older than the rule.
  const tooEarly = whyStartsTooEarly(deps, engagement.startsOn, engagement.retainer?.period?.anchorOn);
  if (tooEarly) return tooEarly;
  const passed = await put(deps, actor, mayActivate, { engagement, because: body.override?.because });
  if (isRefused(passed)) return passed;
  const { override } = passed;
  await updateEngagement(deps.db, engagement.id, {
    state: 'active',
    activatedAt: deps.now.epochMilliseconds,
    override: override && JSON.stringify(override),
  });
  await happened(deps, actor, 'engagement.activated', engagement.id, {
    override: override && { because: override.because, refused: override.refused },
  });
  await setEnd(deps, engagement);
  if (engagement.kind === 'retainer') await openFirstPeriod(deps, { ...engagement, state: 'active' });
  return getEngagement(deps, actor, { params });
}
