import { divideHalfUp, type Minor, priceOf } from '../../base/money/money.ts';

const HOUR = 60;
const HALF_HOUR = 30;
/** Below this a whole hour would be too coarse a step: 2 h 30 is neither 2 h nor 3 h. */
const SMALL = 5 * HOUR;

/** An allowance in minutes a month, and its fee in minor units. */
export type SuggestedRetainer = { readonly amount: number; readonly feeMinor: Minor };

/**
 * The allowance to offer for a median month in minutes: rounded half-up to whole hours, below five hours to half hours,
 * at least half an hour; the fee is that time at the hourly rate (minor units), without any discount. What to give beside
 * it is the matter of pricing. docs/retainer-candidates.md.
 */
export function suggestRetainer(medianMinutes: number, hourlyRateMinor: Minor): SuggestedRetainer {
  const step = medianMinutes < SMALL ? HALF_HOUR : HOUR;
  const amount = Math.max(HALF_HOUR, divideHalfUp(medianMinutes, step) * step);
  return { amount, feeMinor: priceOf(amount, hourlyRateMinor, 'minutes') };
}
