import { type Minor, priceOf } from '../../base/money/money.ts';
import { type OverageTerms, settleOverage } from '../../work/terms/overage-rules.ts';

/** A retainer on offer, as far as a month's use decides what it brings. Times are minutes a month. */
export interface OfferedTerms {
  readonly feeMinor: Minor;
  readonly allowanceMinutes: number;
  /** Given on top: drawn first, and gone with its month. */
  readonly perkMinutes: number;
  readonly carry: null | { readonly capAmount: number | null; readonly lifePeriods: number | null };
  readonly overage: OverageTerms;
}

export interface SimulatedMonth {
  readonly usedMinutes: number;
  readonly carriedInMinutes: number;
  /** Past everything the month held, the courtesy included. */
  readonly overageMinutes: number;
  /** Left of the month's own allowance at its end, before anything is carried. */
  readonly unusedMinutes: number;
  /** What can never be used any more: forfeited or expired. */
  readonly lostMinutes: number;
  /** What the next month begins with beside its own allowance; negative for a deficit it pays back. */
  readonly carriedOutMinutes: number;
  readonly paidMinor: Minor;
}

interface Lot {
  readonly grantedIn: number;
  remaining: number;
}

/**
 * What months of use (minutes, oldest first) make of a retainer from its first period on: the engine's rules 3 to 5 for whole
 * monthly periods without changes (docs/retainer-engine.md), reduced to the sums. The engine itself keeps every draw and date,
 * which ten thousand years of resampled months have no use for; a property test holds the two together.
 */
export function simulateMonths(usage: readonly number[], terms: OfferedTerms): readonly SimulatedMonth[] {
  let carried: readonly Lot[] = [];
  let deficit = 0;
  return usage.map((usedMinutes, month) => {
    const fresh: Lot = { grantedIn: month, remaining: terms.allowanceMinutes };
    const carriedInMinutes = sumOf(carried) - deficit;
    const plan = [...carried, fresh];
    deficit = draw(plan, deficit);
    const missing = draw(plan, Math.max(0, usedMinutes - terms.perkMinutes));
    const { billed, deducted } = settle(missing, terms);
    deficit += deducted;
    const unusedMinutes = fresh.remaining;
    const kept = keepLots(plan, month, terms);
    const lostMinutes = sumOf(plan) - sumOf(kept);
    carried = kept;
    return {
      usedMinutes,
      carriedInMinutes,
      overageMinutes: missing,
      unusedMinutes,
      lostMinutes,
      carriedOutMinutes: sumOf(kept) - deficit,
      paidMinor: terms.feeMinor + priceOf(billed, terms.overage.rateMinor, 'minutes'),
    };
  });
}

/** Draws from the oldest lot on and answers what found none. All lots of an offer live equally long, so the oldest expires first. */
function draw(lots: readonly Lot[], minutes: number): number {
  let missing = minutes;
  for (const lot of lots) {
    const drawn = Math.min(missing, lot.remaining);
    lot.remaining -= drawn;
    missing -= drawn;
  }
  return missing;
}

/** Nobody knows what a client will approve of; all of it is the dearest case, and so the honest one to show. */
function settle(overage: number, { overage: { rule, courtesyAmount } }: OfferedTerms) {
  const rest = Math.max(0, overage - courtesyAmount);
  return settleOverage(rule, rest, { approvedAmount: rest, isLast: false });
}

/** Copies, since a lot that is lost has to be counted before it is forgotten. */
function keepLots(lots: readonly Lot[], month: number, { carry }: OfferedTerms): readonly Lot[] {
  if (carry === null) return [];
  const { capAmount, lifePeriods } = carry;
  const alive = lots.filter(({ grantedIn }) => lifePeriods === null || month - grantedIn < lifePeriods);
  let tooMuch = capAmount === null ? 0 : Math.max(0, sumOf(alive) - capAmount);
  return alive.flatMap((lot) => {
    const forfeited = Math.min(tooMuch, lot.remaining);
    tooMuch -= forfeited;
    return lot.remaining > forfeited ? [{ ...lot, remaining: lot.remaining - forfeited }] : [];
  });
}

function sumOf(lots: readonly Lot[]): number {
  return lots.reduce((sum, { remaining }) => sum + remaining, 0);
}
