import { medianOf } from '../base/statistics/median.ts';

/** What the Mann–Kendall test says of a series of months. */
export interface Trend {
  /** Pairs of months that rise, less those that fall. */
  readonly s: number;
  /** One-sided: how often a series without any trend would rise at least as clearly. */
  readonly pValue: number;
  /** Sen's slope: the median rise from one month to the next, over all pairs. */
  readonly slope: number;
}

/** Up to here the exact distribution is used where no two months are equal; past it the normal one is as good. */
const MOST_EXACT = 10;

/**
 * Tests a series for a rising trend (Mann 1945, Kendall 1975): it looks only at which month is larger, so that neither
 * the unit nor one wild month decides. Exact without ties up to 10 months, else the normal approximation with
 * corrections for ties and continuity. Sen's slope (1968) says how much, as robustly.
 * @param values one number a month, oldest first; at least 3.
 */
export function testRisingTrend(values: readonly number[]): Trend {
  const differences = pairsOf(values).map(([earlier, later, months]) => ({ rise: later - earlier, months }));
  const s = differences.reduce((sum, { rise }) => sum + Math.sign(rise), 0);
  const slope = medianOf(differences.map(({ rise, months }) => rise / months));
  const isTied = new Set(values).size < values.length;
  const isExact = !isTied && values.length <= MOST_EXACT;
  return { s, slope, pValue: isExact ? exactTail(s, values.length) : normalTail(s, values) };
}

function pairsOf(values: readonly number[]): (readonly [number, number, number])[] {
  return values.flatMap((earlier, at) =>
    values.slice(at + 1).map((later, after) => [earlier, later, after + 1] as const),
  );
}

/** The share of all orders of n months whose S is at least this one, counted by their inversions. */
function exactTail(s: number, n: number): number {
  let orders = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = Array.from({ length: orders.length + size - 1 }, () => 0);
    for (const [inversions, count] of orders.entries()) {
      for (let more = 0; more < size; more += 1)
        next[inversions + more] = (next[inversions + more] ?? 0) + count;
    }
    orders = next;
  }
  const pairs = (n * (n - 1)) / 2;
  const mostInversions = (pairs - s) / 2;
  const all = orders.reduce((sum, count) => sum + count, 0);
  return orders.slice(0, mostInversions + 1).reduce((sum, count) => sum + count, 0) / all;
}

function normalTail(s: number, values: readonly number[]): number {
  const n = values.length;
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const spread = (size: number) => size * (size - 1) * (2 * size + 5);
  const ties = [...counts.values()].reduce((sum, count) => sum + spread(count), 0);
  const variance = (spread(n) - ties) / 18;
  if (variance === 0) return 1;
  // S moves in steps of 2; the continuity correction of 1 keeps the tail from being counted too small.
  return upperTail((s - 1) / Math.sqrt(variance));
}

/** The upper tail of the normal distribution (Abramowitz and Stegun 26.2.17; off by less than 1e-7). */
function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const t = 1 / (1 + 0.231_641_9 * z);
  const polynomial =
    t *
    (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}
