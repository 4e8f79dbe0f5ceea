import { divideHalfUp } from '../money/money.ts';

/**
 * How a client used the practice's time, month by month. `share` is the part of the months with any work, `variation` the
 * coefficient of variation (standard deviation over mean) of those months: 0 when all are alike, above 1 for a burst.
 * Minutes are billed minutes; `median`, `lowest` and `highest` are of the months with work.
 */
export type UsePattern = {
  readonly monthsObserved: number;
  readonly monthsActive: number;
  readonly share: number;
  readonly variation: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
};

/**
 * Measures whole months of use in billed minutes, oldest first, months without work as 0. Leading empty months do not
 * count: a client who came in spring was no less regular for it. Null when there was no work at all.
 * docs/retainer-candidates.md.
 */
export function measureUse(monthlyMinutes: readonly number[]): UsePattern | null {
  const first = monthlyMinutes.findIndex((minutes) => minutes > 0);
  if (first < 0) return null;
  const observed = monthlyMinutes.slice(first);
  const active = observed.filter((minutes) => minutes > 0).sort((a, b) => a - b);
  const mean = active.reduce((sum, minutes) => sum + minutes, 0) / active.length;
  const variance = active.reduce((sum, minutes) => sum + (minutes - mean) ** 2, 0) / active.length;
  return {
    monthsObserved: observed.length,
    monthsActive: active.length,
    share: active.length / observed.length,
    variation: Math.sqrt(variance) / mean,
    median: medianOf(active),
    lowest: active.at(0) ?? 0,
    highest: active.at(-1) ?? 0,
  };
}

/** The middle of sorted minutes; of two middle ones their mean, half-up. */
function medianOf(sorted: readonly number[]): number {
  const upper = Math.floor(sorted.length / 2);
  const lower = Math.floor((sorted.length - 1) / 2);
  return divideHalfUp((sorted[lower] ?? 0) + (sorted[upper] ?? 0), 2);
}
