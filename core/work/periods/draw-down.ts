import { deductsOverage } from '../terms/overage-rules.ts';
import type { BilledUsage } from './bill-usage.ts';
import { type Draw, drawFrom, type Lot, remainingIn } from './lot.ts';
import type { Opening } from './open-period.ts';

/**
 * An open period after its use. `remaining` is what may still be used; it is negative while a deficit stands that the next
 * allowance pays back. Under the other overage rules the overage is settled on its own, so `remaining` stays at what the
 * lots hold, zero at least.
 */
export type DrawDown = {
  readonly lots: readonly Lot[];
  readonly used: number;
  readonly overage: number;
  readonly remaining: number;
};

/** An entry with the lots it drew; `overage` is the part that found none. */
export type EntryAccount = BilledUsage & { readonly draws: readonly Draw[]; readonly overage: number };

/** The segment an instant (epoch ms) falls into: how many packs "from now on" had been sold by then. */
export function segmentOf(opening: Opening, startedAt: number): number {
  return opening.segmentStarts.filter((start) => start <= startedAt).length;
}

/** Billed amounts per segment: the running totals an open period keeps, computed from its entries. */
export function usedBySegment(opening: Opening, usage: readonly BilledUsage[]): readonly number[] {
  const totals = new Array<number>(opening.segmentStarts.length + 1).fill(0);
  for (const { startedAt, billed } of usage) {
    const segment = segmentOf(opening, startedAt);
    totals[segment] = (totals[segment] ?? 0) + billed;
  }
  return totals;
}

/**
 * What running totals leave of an opening, at the cost of its lots and not of its entries. Within a segment every entry may
 * draw the same lots, so the order of entries changes who drew what but never what is left (docs/retainer-engine.md, rule 3).
 */
export function drawDown(opening: Opening, totals: readonly number[]): DrawDown {
  let lots = opening.lots;
  let overage = 0;
  let used = 0;
  totals.forEach((amount, segment) => {
    const drawn = drawFrom(lots, amount, usableIn(opening, segment));
    lots = drawn.lots;
    overage += drawn.missing;
    used += amount;
  });
  const owed = deductsOverage(opening.terms.overage.rule) ? overage : 0;
  return { lots, used, overage, remaining: remainingIn(lots) - opening.deficitLeft - owed };
}

/** The same per entry in the order they were worked, as a closing needs it: which entry drew how much from which lot. */
export function drawPerEntry(
  opening: Opening,
  usage: readonly BilledUsage[],
): { readonly lots: readonly Lot[]; readonly entries: readonly EntryAccount[]; readonly overage: number } {
  let lots = opening.lots;
  let overage = 0;
  const entries = usage.map((entry) => {
    const drawn = drawFrom(lots, entry.billed, usableIn(opening, segmentOf(opening, entry.startedAt)));
    lots = drawn.lots;
    overage += drawn.missing;
    return { ...entry, draws: drawn.draws, overage: drawn.missing };
  });
  return { lots, entries, overage };
}

function usableIn(opening: Opening, segment: number): (lot: Lot) => boolean {
  return (lot) => lot.usableFrom === null || segmentOf(opening, lot.usableFrom) <= segment;
}
