/**
 * Which rows of a file stood in it before. Half a million rows cost some sixteen megabytes, an eighth of what a map of
 * their fingerprints would: only 64 bits of each are kept, in flat arrays, which two different rows share once in
 * millions of files.
 */
export interface SeenRows {
  /** Notes a row by its fingerprint: how often it stood in the file now, and where first. */
  readonly note: (fingerprint: string, row: number) => { readonly times: number; readonly firstRow: number };
}

interface Slots {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly firstRow: Uint32Array;
  readonly times: Uint16Array;
}

const FIRST_SLOTS = 1 << 14;

export function seenRows(): SeenRows {
  let slots = emptySlots(FIRST_SLOTS);
  let filled = 0;
  return {
    note(fingerprint, row) {
      // Past two thirds full, the way to a free slot grows long.
      if (filled * 3 > slots.times.length * 2) slots = movedTo(emptySlots(slots.times.length * 2), slots);
      const [high, low] = [mixed(fingerprint, HIGH_SEED), mixed(fingerprint, LOW_SEED)];
      const at = slotOf(slots, high, low);
      const before = slots.times[at] ?? 0;
      if (before === 0) {
        filled += 1;
        fill(slots, at, high, low, row);
      }
      const times = Math.min(before + 1, 0xffff);
      slots.times[at] = times;
      return { times, firstRow: slots.firstRow[at] ?? row };
    },
  };
}

const HIGH_SEED = 0x9e3779b1;
const LOW_SEED = 0x85ebca77;

/** 32 bits of a text that is evenly spread already, being a hash itself. */
function mixed(text: string, seed: number): number {
  let bits = seed;
  for (let at = 0; at < text.length; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193 ^ seed);
  return (bits ^ (bits >>> 15)) >>> 0;
}

function emptySlots(count: number): Slots {
  return {
    high: new Uint32Array(count),
    low: new Uint32Array(count),
    firstRow: new Uint32Array(count),
    times: new Uint16Array(count),
  };
}

function slotOf({ high, low, times }: Slots, wantedHigh: number, wantedLow: number): number {
  const mask = times.length - 1;
  let at = wantedLow & mask;
  while (times[at] !== 0 && (high[at] !== wantedHigh || low[at] !== wantedLow)) at = (at + 1) & mask;
  return at;
}

function fill(slots: Slots, at: number, high: number, low: number, row: number): void {
  slots.high[at] = high;
  slots.low[at] = low;
  slots.firstRow[at] = row;
}

function movedTo(larger: Slots, slots: Slots): Slots {
  for (let from = 0; from < slots.times.length; from += 1) {
    const times = slots.times[from] ?? 0;
    if (times === 0) continue;
    const [high, low] = [slots.high[from] ?? 0, slots.low[from] ?? 0];
    const at = slotOf(larger, high, low);
    fill(larger, at, high, low, slots.firstRow[from] ?? 0);
    larger.times[at] = times;
  }
  return larger;
}
