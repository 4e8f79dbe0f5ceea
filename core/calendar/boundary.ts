import type { Every } from './schedule.ts';

/**
 * Boundary n = anchor + n units, clamped to the month's last day and always counted from the anchor, so that a 31st comes
 * back after a short month instead of drifting (docs/retainer-engine.md, rule 1, case 10). n may be negative.
 */
export function boundaryAt(anchorOn: string, every: Every, n: number): string {
  const anchor = Temporal.PlainDate.from(anchorOn);
  if (every === 'week') return anchor.add({ days: 7 * n }).toString();
  return anchor.add({ months: monthsIn(every) * n }).toString();
}

/** The number of the last boundary on or before a date. */
export function lastBoundaryBy(anchorOn: string, every: Every, date: string): number {
  let n = estimate(anchorOn, every, date);
  while (boundaryAt(anchorOn, every, n) > date) n -= 1;
  while (boundaryAt(anchorOn, every, n + 1) <= date) n += 1;
  return n;
}

// Off by one at most, since clamping never moves a boundary out of its month.
function estimate(anchorOn: string, every: Every, date: string): number {
  const anchor = Temporal.PlainDate.from(anchorOn);
  const day = Temporal.PlainDate.from(date);
  if (every === 'week') return Math.floor(anchor.until(day, { largestUnit: 'day' }).days / 7);
  return Math.floor(((day.year - anchor.year) * 12 + day.month - anchor.month) / monthsIn(every));
}

function monthsIn(every: 'month' | 'quarter'): number {
  return every === 'month' ? 1 : 3;
}
