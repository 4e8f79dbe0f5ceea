import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { addDays, earlierOf } from '../../../core/base/calendar/local-day.ts';
import type { Actor, Deps } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { continuationOf } from '../engagements/continuation-of.ts';
import { draftEngagement } from '../engagements/draft-engagement.ts';
import { type EngagementFacts, lockEngagement } from '../engagements/engagement.ts';
import { clearReview } from '../engagements/progress.ts';
import { activateEngagement } from './activate-engagement.ts';
import { endEngagement } from './end-engagement.ts';

type Wanted = InputOf<typeof engagements.convert>['body'];

/**
 * Turns hourly, project or pro bono work into paid work of another form from a date: the old engagement ends on the day
 * before, the new one is active at once and names it, so that their history stays together. Nothing of what was worked moves.
 */
export const convertEngagement = writes(engagements.convert, async (deps, actor, { params, body }) => {
  const engagement = await lockEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  const refusal = whyNotConvert(deps, engagement, body);
  if (refusal) return refusal;
  // Until its last day is over the old one is still active: it is converted once all the same.
  const continuing = await continuationOf(deps, engagement.id);
  if (continuing !== null) return { refused: 'converted-already', engagementId: continuing };
  const ended = await endBefore(deps, actor, engagement, body.startsOn);
  if (isRefused(ended)) return ended;
  const drafted = await draftEngagement(deps, actor, { body: continued(engagement, body) }, engagement.id);
  if (isRefused(drafted)) return drafted;
  const activated = await activateEngagement(deps, actor, { params: { id: drafted.id }, body: {} });
  if (isRefused(activated)) return activated;
  await happened(deps, actor, 'engagement.converted', engagement.id, {
    to: activated.id,
    kind: activated.kind,
    startsOn: activated.startsOn,
  });
  return activated;
});

function whyNotConvert(deps: Deps, engagement: EngagementFacts, body: Wanted): Refused | null {
  const { kind, state, hourlyRateMinor } = engagement;
  if (state === 'ended') return { refused: 'engagement-ended', on: engagement.endedOn };
  if (state !== 'active') return { refused: 'engagement-not-active', state };
  if (kind === 'retainer') return { refused: 'not-convertible', kind };
  const rate = body.hourlyRateMinor ?? hourlyRateMinor ?? deps.practice.hourlyRateMinor;
  return body.kind === 'hourly' && rate === null ? { refused: 'rate-needed' } : null;
}

/** The last day is the one before, or an earlier one that was agreed. What is reviewed from then on is the new engagement. */
async function endBefore(deps: Deps, actor: Actor, engagement: EngagementFacts, startsOn: string) {
  const params = { id: engagement.id };
  const lastDay = addDays(startsOn, -1);
  await clearReview(deps, engagement.id);
  const on = earlierOf(engagement.endsOn ?? lastDay, lastDay);
  return endEngagement(deps, actor, { params, body: { on } });
}

/** What the new engagement is agreed on: what was said, and the rest as it was. */
function continued(engagement: EngagementFacts, body: Wanted) {
  const { clientId, timeZone, scope, hourlyRateMinor } = engagement;
  const rate = body.hourlyRateMinor ?? hourlyRateMinor;
  const agreedScope = body.scope ?? scope;
  return {
    clientId,
    timeZone,
    kind: body.kind,
    startsOn: body.startsOn,
    title: body.title ?? engagement.title,
    billing: body.billing ?? engagement.billing,
    ...(rate === null ? {} : { hourlyRateMinor: rate }),
    ...(agreedScope === null ? {} : { scope: agreedScope }),
    ...(body.retainer === undefined ? {} : { retainer: body.retainer }),
  };
}
