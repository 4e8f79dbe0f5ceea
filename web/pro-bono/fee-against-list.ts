import { divideHalfUp } from '../../core/base/money/money.ts';

export interface FeeAgainstList {
  /** The fee by the hour of its allowance, in minor units. */
  readonly perHourMinor: number;
  /** The same hours at the normal rate; null without one. */
  readonly listMinor: number | null;
  /** What the fee is below that; 0 where it is not below. */
  readonly discountMinor: number;
}

/** A fee beside what its hours cost at the normal rate, so that a discount is seen for what it is. Null while either is empty. */
export function feeAgainstList(
  feeMinor: number | null,
  minutes: number | null,
  hourlyRateMinor: number | null,
): FeeAgainstList | null {
  if (feeMinor === null || minutes === null || minutes === 0) return null;
  const listMinor = hourlyRateMinor === null ? null : divideHalfUp(minutes * hourlyRateMinor, 60);
  return {
    perHourMinor: divideHalfUp(feeMinor * 60, minutes),
    listMinor,
    discountMinor: Math.max(0, (listMinor ?? feeMinor) - feeMinor),
  };
}
