/** Draws that are the same on every machine and every run, so that the demo can be tested and measured. */
export interface Chance {
  /** A whole number from `low` to `high`, both included, in steps. */
  between(low: number, high: number, step?: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** Mulberry32: 32 bits of state are plenty for a year of working days. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high, step = 1) => low + step * Math.floor(next() * (Math.floor((high - low) / step) + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
}
