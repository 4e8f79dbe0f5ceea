import type { Refused } from '../../contract/refusals.ts';
import { laterOf } from '../../core/base/calendar/local-day.ts';
import { type Deps, todayIn } from '../deps.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';

/** Free work is looked at anew at least this often. */
const MONTHS_UNTIL_REVIEW = 6;

/** The last day on which free work may end or be reviewed, seen from a day (docs/pro-bono.md, reviews). */
export function latestReview(from: string): string {
  return Temporal.PlainDate.from(from).add({ months: MONTHS_UNTIL_REVIEW }).toString();
}

/**
 * Why the review of free work cannot be moved to a date, or done without; null when it can. It stays bounded while it runs, as it was
 * when it became active; imported free work is bounded once it is given a date.
 */
export function whyNotMoveReview(
  deps: Deps,
  { kind, state, startsOn, endsOn, timeZone }: EngagementFacts,
  reviewOn: string | null,
): Refused | null {
  if (kind !== 'pro-bono' || state !== 'active') return null;
  const until = latestReview(laterOf(startsOn, todayIn(deps, timeZone)));
  if (reviewOn !== null) return reviewOn > until ? { refused: 'review-too-far', until } : null;
  return endsOn === null || endsOn > until
    ? { refused: 'pro-bono-incomplete', missing: ['endsOnOrReviewOn'], until }
    : null;
}

/** What a free engagement must say before it becomes active, and until when it must end or be reviewed. Paid work needs none of it. */
export function missingBounds(
  deps: Deps,
  engagement: EngagementFacts,
): { readonly missing: readonly string[]; readonly until: string } {
  const { scope, proBono, startsOn, endsOn, reviewOn } = engagement;
  const until = latestReview(laterOf(startsOn, todayIn(deps, engagement.timeZone)));
  const needed: Readonly<Record<string, boolean>> = {
    problem: (scope?.problem ?? '') !== '',
    included: (scope?.included.length ?? 0) > 0,
    excluded: (scope?.excluded.length ?? 0) > 0,
    successCriteria: (scope?.successCriteria.length ?? 0) > 0,
    endsOnOrReviewOn: [endsOn, reviewOn].some((date) => date !== null && startsOn <= date && date <= until),
    benefits: (proBono?.benefits.length ?? 0) > 0,
  };
  const missing = Object.keys(needed).filter((name) => !needed[name]);
  return { missing: engagement.kind === 'pro-bono' ? missing : [], until };
}
