import { divideHalfUp, type Minor } from '../../base/money/money.ts';
import type { Allowance } from '../terms/facts.ts';

interface AgreedRates {
  readonly hourlyRateMinor: Minor | null;
  readonly retainer: null | {
    readonly feeMinor: Minor;
    readonly allowance: Allowance;
    readonly overage?: { readonly rateMinor?: Minor | undefined } | undefined;
  };
}

/**
 * What an hour of advice costs that is charged by itself, in minor units: the agreed hourly rate; a retainer of hours
 * without one, its rate past the allowance, else what the fee comes to per hour, half-up. Null where nothing of these was
 * agreed: what the practice asks of others is no part of this agreement.
 */
export function rateForAdvice({ hourlyRateMinor, retainer }: AgreedRates): Minor | null {
  if (hourlyRateMinor !== null) return hourlyRateMinor;
  // Of deliverables neither the overage nor the fee says what an hour costs: both are per piece.
  if (retainer === null || retainer.allowance.unit !== 'minutes') return null;
  const pastAllowance = retainer.overage?.rateMinor ?? 0;
  if (pastAllowance > 0) return pastAllowance;
  const { feeMinor, allowance } = retainer;
  return allowance.amount > 0 && feeMinor > 0 ? divideHalfUp(feeMinor * 60, allowance.amount) : null;
}
