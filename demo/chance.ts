import { drawsFrom } from '../core/base/chance/seeded.ts';

/** Draws that are the same on every machine and every run, so that the demo can be tested and measured. */
export interface Chance {
  /** A whole number from `low` to `high`, both included, in steps. */
  between(low: number, high: number, step?: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
}

export function chanceFrom(seed: number): Chance {
  const next = drawsFrom(seed);
  return {
    between: (low, high, step = 1) => low + step * Math.floor(next() * (Math.floor((high - low) / step) + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
}
