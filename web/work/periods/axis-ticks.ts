import type { Unit } from '../terms/amount-words.ts';

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
const MOST_TICKS = 6;

/** Where the axis of a burn-down is marked: whole hours (or pieces), few of them, the last at or above the highest value. */
export function axisTicks(unit: Unit, highest: number): readonly number[] {
  const one = unit === 'minutes' ? 60 : 1;
  const fits = (step: number) => Math.ceil(highest / (step * one)) < MOST_TICKS;
  const step = (steps.find(fits) ?? Math.ceil(highest / one / MOST_TICKS)) * one;
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_, position) => position * step);
}
