import { addMonths } from './day-number.ts';
import { addDays, daysBetween } from './local-day.ts';
import type { Every } from './schedule.ts';

/**
 * Boundary n = anchor + n units, clamped to the month's last day and always counted from the anchor, so that a 31st comes
 * back after a short month instead of drifting (docs/retainer-engine.md, rule 1, case 10). n may be negative.
 */
export function boundaryAt(anchorOn: string, every: Every, n: number): string {
  return every === 'week' ? addDays(anchorOn, 7 * n) : addMonths(anchorOn, monthsIn(every) * n);
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
  if (every === 'week') return Math.floor(daysBetween(anchorOn, date) / 7);
  return Math.floor((monthNumberOf(date) - monthNumberOf(anchorOn)) / monthsIn(every));
}

function monthNumberOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function monthsIn(every: 'month' | 'quarter'): number {
  return every === 'month' ? 1 : 3;
}
