import { divideHalfUp, type Minor } from '../../core/money/money.ts';
import type { PracticeSettings } from '../deps.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';

/**
 * What an hour outside the agreement costs, in minor units: the engagement's rate; of a retainer by the hour its overage's,
 * else what its fee comes to per hour, half-up; else the practice's. Null when nobody has said any.
 */
export function rateOf(
  engagement: Pick<EngagementFacts, 'hourlyRateMinor' | 'retainer'> | null,
  practice: Pick<PracticeSettings, 'hourlyRateMinor'>,
): Minor | null {
  return (
    engagement?.hourlyRateMinor ?? retainerRate(engagement?.retainer ?? null) ?? practice.hourlyRateMinor
  );
}

/** Of deliverables neither the overage nor the fee says what an hour costs: both are per piece. */
function retainerRate(retainer: EngagementFacts['retainer']): Minor | null {
  if (retainer === null || retainer.allowance.unit !== 'minutes') return null;
  const { overage, feeMinor, allowance } = retainer;
  const agreed = overage?.rateMinor ?? 0;
  if (agreed > 0) return agreed;
  return allowance.amount > 0 && feeMinor > 0 ? divideHalfUp(feeMinor * 60, allowance.amount) : null;
}
