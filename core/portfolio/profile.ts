import { divideHalfUp } from '../base/money/money.ts';

/** Fewer of either say nothing about what makes a client good. */
export const LEAST_BEST = 4;
export const LEAST_CLIENTS = 8;
/** Seen less often than this among the best, or hardly more often than among all, it may be chance. */
const LEAST_SHARED = 3;
const LEAST_LIFT_PERCENT = 125;

export interface Traits {
  readonly isBest: boolean;
  /** What is known of the client: 'kind' → 'retainer'; a trait nothing is known of is left out. */
  readonly traits: Readonly<Record<string, string>>;
}

export interface SharedTrait {
  readonly trait: string;
  readonly value: string;
  readonly best: number;
  readonly ofBest: number;
  readonly all: number;
  readonly ofAll: number;
  /** How many times as often among the best as among all, in per cent: 250 is two and a half times. */
  readonly liftPercent: number;
}

/**
 * What the best clients have in common that the whole portfolio has not (docs/portfolio.md, profile), most telling first. Silent
 * below a least number of clients: out of three anything is a pattern.
 */
export function profileOf(clients: readonly Traits[]): readonly SharedTrait[] {
  const best = clients.filter(({ isBest }) => isBest);
  if (best.length < LEAST_BEST || clients.length < LEAST_CLIENTS) return [];
  const all = countTraits(clients);
  return [...countTraits(best)]
    .map(([key, found]) => {
      const count = all.get(key)?.count ?? found.count;
      return {
        trait: found.trait,
        value: found.value,
        best: found.count,
        ofBest: best.length,
        all: count,
        ofAll: clients.length,
        liftPercent: divideHalfUp(found.count * clients.length * 100, best.length * count),
      };
    })
    .filter(({ best: shared, liftPercent }) => shared >= LEAST_SHARED && liftPercent >= LEAST_LIFT_PERCENT)
    .toSorted(
      (one, other) =>
        other.liftPercent - one.liftPercent || other.best - one.best || (one.trait < other.trait ? -1 : 1),
    );
}

function countTraits(clients: readonly Traits[]) {
  const counts = new Map<string, { readonly trait: string; readonly value: string; count: number }>();
  for (const { traits } of clients)
    for (const [trait, value] of Object.entries(traits)) {
      const found = counts.get(`${trait} ${value}`) ?? { trait, value, count: 0 };
      found.count += 1;
      counts.set(`${trait} ${value}`, found);
    }
  return counts;
}
