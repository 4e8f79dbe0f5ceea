/**
 * Draws from 0 up to 1 (never 1) that are the same on every machine and in every run for the same seed: Mulberry32. Good
 * enough to resample months or to make a demo up; nothing secret may ever come from it.
 */
export function drawsFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
