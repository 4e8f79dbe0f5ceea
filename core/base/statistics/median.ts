import { divideHalfUp } from '../money/money.ts';

/** The middle of some figures; of an even number the mean of both middles, of none 0. For judging only, never for an amount. */
export function medianOf(figures: readonly number[]): number {
  const [lower, upper] = middlesOf(figures);
  return (lower + upper) / 2;
}

/** The middle of whole amounts (minor units, minutes); of two middles their mean rounded half-up, of none 0. */
export function wholeMedianOf(amounts: readonly number[]): number {
  const [lower, upper] = middlesOf(amounts);
  return divideHalfUp(lower + upper, 2);
}

function middlesOf(figures: readonly number[]): readonly [number, number] {
  const sorted = figures.toSorted((one, other) => one - other);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return [lower, sorted[Math.floor(sorted.length / 2)] ?? 0];
}
