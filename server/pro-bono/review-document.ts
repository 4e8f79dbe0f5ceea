import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { isRefused } from '../../contract/refusals.ts';
import { daysBetween } from '../../core/base/calendar/local-day.ts';
import { proposePaid } from '../../core/pro-bono/propose-paid.ts';
import { todayIn } from '../deps.ts';
import { reads } from '../http/mounted.ts';
import { findEngagement, viewEngagement } from '../work/engagements/engagement.ts';
import { viewBenefit } from './benefit.ts';
import { viewDemandTrend } from './demand-trend.ts';
import { gatherReview, worthOf } from './gather-review.ts';
import { listReviewRows } from './review-store.ts';
import { viewReview } from './view-review.ts';

/** Everything to look at on the review of a free engagement: its whole life until today, not only since the last review. */
export const getReviewDocument = reads(proBono.reviewDocument, async (deps, _actor, { params }) => {
  const engagement = await findEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  const { kind, startsOn, endsOn, reviewOn, currency } = engagement;
  if (kind !== 'pro-bono') return { refused: 'not-pro-bono', kind };
  const gathered = await gatherReview(deps, engagement);
  const { minutes, valueMinor, asks, urgentShare, rateMinor, trend, benefits } = gathered;
  const dueOn = reviewOn ?? endsOn;
  const today = todayIn(deps, engagement.timeZone);
  const earlier = await listReviewRows(deps.db, engagement.id);
  return {
    engagement: viewEngagement(engagement),
    since: startsOn,
    dueOn,
    minutes,
    valueMinor,
    currency,
    asks,
    urgentShare,
    overdueDays: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today)),
    months: trend.tested.map((month) => ({ ...month, valueMinor: worthOf(month.minutes, rateMinor) })),
    criteria: engagement.scope?.successCriteria ?? [],
    benefits: benefits.map((row) => viewBenefit(deps, row)),
    pressure: viewDemandTrend(deps.say, trend),
    earlier: earlier.map(viewReview),
    proposal: { ...proposePaid(trend.tested, rateMinor), hourlyRateMinor: rateMinor },
  };
});
