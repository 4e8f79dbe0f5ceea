import { type UseSums, variationOf } from './use-pattern.ts';

/** How well a client's use suits a retainer, of 0 to 100, with the figures it was judged by. */
export type Candidate = UseSums & { readonly score: number; readonly tenureMonths: number };

/** Fewer months than these say nothing about the next one. */
const FEWEST_MONTHS = 3;
/** Who was not there for two whole months is asked how things are, not offered a retainer. */
const MOST_SILENT_MONTHS = 1;
/** A retainer for less than an hour a month costs more to run than it secures. */
const SMALLEST_MONTH = 60;
/** Below half marks the use is not regular. */
const LOWEST_SCORE = 50;

/** Months after which more of them add nothing to the trust in a pattern, or in a client. */
const PROVEN_MONTHS = 6;
const PROVEN_TENURE = 12;

/**
 * Whether a client's use of hourly and project work suits a retainer, or null when it does not. The score is the share of
 * active months × (1 − coefficient of variation) × proof, where proof is three quarters for months of use (full from 6
 * on) and one quarter for tenure (full from 12 months on). It is a ranking figure and enters no amount of money or time.
 * docs/retainer-candidates.md.
 */
export function judgeCandidate(use: UseSums, tenureMonths: number): Candidate | null {
  const { monthsActive, monthsObserved, monthsSilent, minutes } = use;
  if (monthsActive < FEWEST_MONTHS || monthsSilent > MOST_SILENT_MONTHS) return null;
  if (minutes < SMALLEST_MONTH * monthsActive) return null;
  const share = monthsActive / monthsObserved;
  const steadiness = Math.max(0, 1 - variationOf(use));
  const proof =
    0.75 * Math.min(1, monthsActive / PROVEN_MONTHS) + 0.25 * Math.min(1, tenureMonths / PROVEN_TENURE);
  const score = Math.round(100 * share * steadiness * proof);
  return score < LOWEST_SCORE ? null : { ...use, score, tenureMonths };
}

/** Best first; of equal scores the one with more time to secure, then by id, so that the order never wavers. */
export function bestFirst<T extends Candidate & { readonly clientId: string }>(
  candidates: readonly T[],
): readonly T[] {
  return [...candidates].sort(
    (a, b) => b.score - a.score || b.minutes - a.minutes || (a.clientId < b.clientId ? -1 : 1),
  );
}
