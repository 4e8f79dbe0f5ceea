import type { Minor } from '../../core/base/money/money.ts';
import { rateForAdvice } from '../../core/work/agreements/rate-for-advice.ts';
import type { PracticeSettings } from '../deps.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';

/**
 * What an hour outside the agreement costs, in minor units: what the agreement's own text says, since both follow from one
 * rule; where it says none, the practice's. Null when nobody has said any.
 */
export function rateOf(
  engagement: Pick<EngagementFacts, 'hourlyRateMinor' | 'retainer'> | null,
  practice: Pick<PracticeSettings, 'hourlyRateMinor'>,
): Minor | null {
  return (engagement && rateForAdvice(engagement)) ?? practice.hourlyRateMinor;
}
