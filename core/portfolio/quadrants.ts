import type { Minor } from '../base/money/money.ts';
import { wholeMedianOf } from '../base/statistics/median.ts';
import { effectiveRateOf } from './fit.ts';

export type Quadrant = 'duplicate' | 'nurture' | 'adjust' | 'let-go';

/** From this relation on (fit without its rate, 0 to 100) it is good. */
export const GOOD_RELATION = 60;

/**
 * The rate in the middle of the clients who pay, in minor units per hour; 0 while nobody does. Free clients are left out: with
 * them, taking on free work would make every paying client look better (docs/portfolio.md, quadrants).
 */
export function medianRateOf(
  clients: readonly { readonly incomeMinor: Minor; readonly minutes: number }[],
): Minor {
  return wholeMedianOf(clients.filter(({ incomeMinor }) => incomeMinor > 0).map(effectiveRateOf));
}

/** What to do with a client: look for more like it, bring on, change the terms, or part. */
export function quadrantOf({
  rateMinor,
  medianRateMinor,
  relation,
}: {
  readonly rateMinor: Minor;
  readonly medianRateMinor: Minor;
  readonly relation: number;
}): Quadrant {
  const isRateGood = rateMinor > 0 && rateMinor >= medianRateMinor;
  const isRelationGood = relation >= GOOD_RELATION;
  if (isRateGood) return isRelationGood ? 'duplicate' : 'adjust';
  return isRelationGood ? 'nurture' : 'let-go';
}
