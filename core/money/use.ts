import { type Minor, prorateMinor } from '../base/money/money.ts';

/** A dated piece of allowance with the price that was received for it. A carried lot stays the lot it was. */
export interface PricedLot {
  readonly lotId: string;
  /** Minutes or deliverables granted, at least 1. */
  readonly amount: number;
  /** Without tax. Zero for a perk. */
  readonly priceMinor: Minor;
  /** How much of the amount experience says nobody will use (breakage); 0 without an estimate. Less than the amount. */
  readonly expectedUnused: number;
}

/** What has become of a lot so far, in its own unit. */
export interface LotUse {
  readonly drawn: number;
  /** Expired or forfeited. */
  readonly lapsed: number;
}

/**
 * The part of a lot's price that is earned by its use, in minor units (docs/retainer-engine.md, rule 9, case 20).
 *
 * Without an estimate every unit, drawn or lapsed, earns its share. With one the price is earned over the units expected
 * to be used: lapsing within the estimate earns nothing more, since it is in the price of the others already (IFRS 15,
 * B46), and lapsing past it earns like use. Either way the last draw or expiry leaves nothing owed. The share is taken of
 * the running total, not step by step, so that no cent is lost and the order of the steps does not matter.
 *
 * Throws when drawn and lapsed together are not within the lot, or the estimate leaves nothing to use.
 */
export function earnedByUse(lot: PricedLot, { drawn, lapsed }: LotUse): Minor {
  const expectedUse = lot.amount - lot.expectedUnused;
  if (lot.expectedUnused < 0 || expectedUse < 1) {
    throw new RangeError(
      `lot ${lot.lotId}: ${lot.expectedUnused} of ${lot.amount} cannot be expected unused`,
    );
  }
  if (drawn < 0 || lapsed < 0 || drawn + lapsed > lot.amount) {
    throw new RangeError(
      `lot ${lot.lotId}: ${drawn} drawn and ${lapsed} lapsed are not within ${lot.amount}`,
    );
  }
  const lapsedPastEstimate = Math.max(0, lapsed - lot.expectedUnused);
  return prorateMinor(lot.priceMinor, Math.min(drawn + lapsedPastEstimate, expectedUse), expectedUse);
}
