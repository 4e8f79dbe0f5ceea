import type { Minor } from '../base/money/money.ts';
import { wholeMedianOf } from '../base/statistics/median.ts';
import { type SuggestedRetainer, suggestRetainer } from '../work/terms/suggest-retainer.ts';
import type { DemandMonth } from './demand-trend.ts';

/** A paid form to begin a conversion from. Minutes are those of a usual month, the fee is a month's in minor units. */
export interface PaidProposal {
  readonly kind: 'hourly' | 'retainer';
  readonly minutesPerMonth: number;
  /** Null when no rate is known, or when an hourly form needs none. */
  readonly feeMinor: Minor | null;
}

const MONTHS_LOOKED_AT = 6;
/** An allowance is worth agreeing on for those who use most months, and once there are some to tell by. */
const LEAST_MONTHS = 3;
const MOST_MONTHS_AT_REST = 1 / 3;

/**
 * What free work would be as paid work (docs/pro-bono.md, reviews): a retainer over the median of its last six full months where
 * most of them were worked in, with the allowance and the fee a retainer candidate is offered; else by the hour.
 * @param months full months, oldest first. @param hourlyRateMinor null when nobody has said any.
 */
export function proposePaid(months: readonly DemandMonth[], hourlyRateMinor: Minor | null): PaidProposal {
  const minutes = months.slice(-MONTHS_LOOKED_AT).map((month) => month.minutes);
  const atRest = minutes.filter((worked) => worked === 0).length;
  const median = wholeMedianOf(minutes);
  if (minutes.length < LEAST_MONTHS || atRest > minutes.length * MOST_MONTHS_AT_REST)
    return { kind: 'hourly', minutesPerMonth: median, feeMinor: null };
  const suggested: SuggestedRetainer = suggestRetainer(median, hourlyRateMinor ?? 0);
  return {
    kind: 'retainer',
    minutesPerMonth: suggested.amount,
    feeMinor: hourlyRateMinor === null ? null : suggested.feeMinor,
  };
}
