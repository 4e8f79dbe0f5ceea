import type { Minor } from '../../base/money/money.ts';

/**
 * A dated piece of allowance. Its id follows from the facts ('fresh:3', 'fresh:3:<change>', 'perk:3:0', 'top-up:<id>') and
 * stays with it when it is carried: a lot is carried when its `periodIndex` is below the current one. `amount` is what was
 * granted, `remaining` what is left. `lastPeriodIndex` is the last period it may be used in (null: no such limit) and
 * `expiresBefore` that period's end. `usableFrom` (epoch ms) holds back a top-up sold "from now on".
 */
export type Lot = {
  readonly id: string;
  readonly kind: 'fresh' | 'perk' | 'top-up';
  readonly grantedOn: string;
  readonly periodIndex: number;
  readonly amount: number;
  readonly remaining: number;
  readonly lastPeriodIndex: number | null;
  readonly expiresBefore: string | null;
  readonly priority: number;
  readonly sequence: number;
  readonly priceMinor: Minor;
  readonly usableFrom: number | null;
};

/** How much was drawn from which lot. */
export type Draw = { readonly lot: string; readonly amount: number };

/**
 * Perks before paid minutes; a pack that was paid for separately and never expires is drawn last, or a rollover cap would
 * forfeit plan minutes that the pack was spent in place of (docs/retainer-engine.md, rule 3).
 */
export const PRIORITY = { perk: 0, fresh: 1, 'top-up': 2 } as const;

/** Burn order: priority, then earliest expiry (none is last), then grant date, then sequence; the id only breaks ties. */
export function inBurnOrder(lots: readonly Lot[]): readonly Lot[] {
  return [...lots].sort(
    (a, b) =>
      a.priority - b.priority ||
      byText(a.expiresBefore ?? NEVER, b.expiresBefore ?? NEVER) ||
      byText(a.grantedOn, b.grantedOn) ||
      a.sequence - b.sequence ||
      byText(a.id, b.id),
  );
}

/** From the oldest lot to the newest: the order in which a rollover cap forfeits. */
export function oldestFirst(lots: readonly Lot[]): readonly Lot[] {
  return [...lots].sort(
    (a, b) => byText(a.grantedOn, b.grantedOn) || a.sequence - b.sequence || byText(a.id, b.id),
  );
}

/** The sum of what the lots still hold. */
export function remainingIn(lots: readonly Lot[]): number {
  return lots.reduce((sum, lot) => sum + lot.remaining, 0);
}

/** Draws up to an amount from lots in the given order; answers the lots after it, the draws, and what found no lot. */
export function drawFrom(
  lots: readonly Lot[],
  amount: number,
  mayDraw: (lot: Lot) => boolean,
): { readonly lots: readonly Lot[]; readonly draws: readonly Draw[]; readonly missing: number } {
  let missing = amount;
  const draws: Draw[] = [];
  const after = lots.map((lot) => {
    const drawn = mayDraw(lot) ? Math.min(missing, lot.remaining) : 0;
    if (drawn === 0) return lot;
    missing -= drawn;
    draws.push({ lot: lot.id, amount: drawn });
    return { ...lot, remaining: lot.remaining - drawn };
  });
  return { lots: after, draws, missing };
}

// Sorts after every date, so that a lot without an expiry comes last.
const NEVER = '9999-99-99';

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
