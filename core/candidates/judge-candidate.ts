import { measureUse, type UsePattern } from './use-pattern.ts';

/** A client's months of hourly and project work, oldest first (billed minutes, 0 for none), and how long it has been one. */
export type ClientUse = {
  readonly monthlyMinutes: readonly number[];
  readonly tenureMonths: number;
};

export type Candidate = UsePattern & { readonly score: number; readonly tenureMonths: number };

/** Fewer months than these say nothing about the next one. */
const FEWEST_MONTHS = 3;
/** Who was not there for two whole months is asked how things are, not offered a retainer. */
const RECENT_MONTHS = 2;
/** A retainer for less than an hour a month costs more to run than it secures. */
const SMALLEST_MEDIAN = 60;
/** Below half marks the use is not regular. */
const LOWEST_SCORE = 50;

/** Months after which more of them add nothing to the trust in a pattern, or in a client. */
const PROVEN_MONTHS = 6;
const PROVEN_TENURE = 12;

/**
 * Whether a client's use suits a retainer, with its score of 0 to 100, or null when it does not. The score is the share of
 * active months × (1 − coefficient of variation) × proof, where proof is three quarters for months of use (full from 6
 * on) and one quarter for tenure (full from 12 months on). It is a ranking figure and enters no amount of money or time.
 * docs/retainer-candidates.md.
 */
export function judgeCandidate({ monthlyMinutes, tenureMonths }: ClientUse): Candidate | null {
  const use = measureUse(monthlyMinutes);
  if (use === null || use.monthsActive < FEWEST_MONTHS || use.median < SMALLEST_MEDIAN) return null;
  if (monthlyMinutes.slice(-RECENT_MONTHS).every((minutes) => minutes === 0)) return null;
  const steadiness = Math.max(0, 1 - use.variation);
  const proof =
    0.75 * Math.min(1, use.monthsActive / PROVEN_MONTHS) + 0.25 * Math.min(1, tenureMonths / PROVEN_TENURE);
  const score = Math.round(100 * use.share * steadiness * proof);
  return score < LOWEST_SCORE ? null : { ...use, score, tenureMonths };
}

/** Best first; of equal scores the one with more time to secure, then by id, so that the order never wavers. */
export function bestFirst<T extends Candidate & { readonly clientId: string }>(
  candidates: readonly T[],
): readonly T[] {
  return [...candidates].sort(
    (a, b) => b.score - a.score || b.median - a.median || (a.clientId < b.clientId ? -1 : 1),
  );
}
