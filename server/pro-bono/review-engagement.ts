import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { InputOf } from '../../contract/route.ts';
import { laterOf } from '../../core/base/calendar/local-day.ts';
import { type Actor, type Deps, newId, todayIn } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { writes } from '../http/mounted.ts';
import { continuationOf } from '../work/engagements/continuation-of.ts';
import { type EngagementFacts, lockEngagement } from '../work/engagements/engagement.ts';
import { clearReview, liftEnd } from '../work/engagements/progress.ts';
import { changeEngagement } from '../work/lifecycle/change-engagement.ts';
import { convertEngagement } from '../work/lifecycle/convert-engagement.ts';
import { endEngagement } from '../work/lifecycle/end-engagement.ts';
import { reviewFactsColumn, reviewResultsColumn } from './columns.ts';
import { factsOf, gatherReview } from './gather-review.ts';
import { latestReview } from './missing-bounds.ts';
import { insertReview } from './review-store.ts';
import { viewReview } from './view-review.ts';

type Wanted = InputOf<typeof proBono.review>['body'];
type CarriedOut = { readonly convertedTo: string | null; readonly reviewOn: string | null };

/**
 * Reviews free work: what is decided happens in the same transaction, and the record keeps the figures that stood before the
 * one who decided (docs/pro-bono.md, reviews).
 */
export const reviewEngagement = writes(proBono.review, async (deps, actor, { params, body }) => {
  const engagement = await lockEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  const { kind, state, id: engagementId } = engagement;
  if (kind !== 'pro-bono') return { refused: 'not-pro-bono', kind };
  if (state === 'ended') return { refused: 'engagement-ended', on: engagement.endedOn };
  if (state !== 'active') return { refused: 'engagement-not-active', state };
  const continuing = await continuationOf(deps, engagementId);
  if (continuing !== null) return { refused: 'converted-already', engagementId: continuing };
  const facts = factsOf(await gatherReview(deps, engagement));
  const carriedOut = await carryOutReview(deps, actor, engagement, body);
  if (isRefused(carriedOut)) return carriedOut;
  const row = {
    id: newId(),
    engagementId,
    outcome: body.outcome,
    note: body.note,
    reviewedOn: todayIn(deps, engagement.timeZone),
    reviewedBy: actor.memberId,
    results: reviewResultsColumn.write(body.results),
    facts: reviewFactsColumn.write(facts),
    ...carriedOut,
    createdAt: deps.now.epochMilliseconds,
  };
  await insertReview(deps.db, row);
  await happened(deps, actor, 'engagement.reviewed', engagementId, {
    reviewId: row.id,
    outcome: body.outcome,
    ...carriedOut,
  });
  return viewReview(row);
});

async function carryOutReview(
  deps: Deps,
  actor: Actor,
  engagement: EngagementFacts,
  body: Wanted,
): Promise<CarriedOut | Refused> {
  const { reviewOn, convert, endsOn } = body;
  if (body.outcome === 'convert' && convert) {
    const converted = await convertEngagement(deps, actor, { params: { id: engagement.id }, body: convert });
    return isRefused(converted) ? converted : { convertedTo: converted.id, reviewOn: null };
  }
  if (body.outcome === 'end' && endsOn) return end(deps, actor, engagement, endsOn);
  if (!reviewOn) throw new Error('The contract lets no review through that says nothing of what comes next.');
  return goOn(deps, actor, engagement, { reviewOn, scope: body.outcome === 'rescope' ? body.scope : null });
}

/** Extends, with another scope or the same: an end before the next review is lifted, since that review bounds it now. */
async function goOn(
  deps: Deps,
  actor: Actor,
  engagement: EngagementFacts,
  { reviewOn, scope }: { readonly reviewOn: string; readonly scope: Wanted['scope'] | null },
): Promise<CarriedOut | Refused> {
  const today = todayIn(deps, engagement.timeZone);
  if (reviewOn <= today) return { refused: 'review-too-early', today };
  const until = latestReview(laterOf(today, engagement.startsOn));
  if (reviewOn > until) return { refused: 'review-too-far', until };
  if (engagement.endsOn !== null && engagement.endsOn < reviewOn) await liftEnd(deps, engagement);
  const changed = await changeEngagement(deps, actor, {
    params: { id: engagement.id },
    body: { reviewOn, ...(scope ? { scope } : {}) },
  });
  return isRefused(changed) ? changed : { convertedTo: null, reviewOn };
}

/** Ends it, at the latest where the next review would have to be. A review that is decided asks for nothing any more. */
async function end(
  deps: Deps,
  actor: Actor,
  engagement: EngagementFacts,
  endsOn: string,
): Promise<CarriedOut | Refused> {
  const params = { id: engagement.id };
  const until = latestReview(laterOf(todayIn(deps, engagement.timeZone), engagement.startsOn));
  if (endsOn > until) return { refused: 'review-too-far', until };
  await clearReview(deps, engagement.id);
  const ended = await endEngagement(deps, actor, { params, body: { on: endsOn } });
  return isRefused(ended) ? ended : { convertedTo: null, reviewOn: null };
}
