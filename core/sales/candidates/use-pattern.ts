import { wholeMedianOf } from '../../base/statistics/median.ts';

/**
 * A client's months of use in sums, so that a database can add them up: billed minutes and their squares over the months with
 * any work. Months before the first one do not count, since a client who came in spring was no less regular for it;
 * `monthsSilent` are those after the last one.
 */
export type UseSums = {
  readonly monthsObserved: number;
  readonly monthsActive: number;
  readonly monthsSilent: number;
  readonly minutes: number;
  readonly squaredMinutes: number;
};

/** The sums of whole months in billed minutes, oldest first, months without work as 0. */
export function sumUse(monthlyMinutes: readonly number[]): UseSums {
  const first = monthlyMinutes.findIndex((minutes) => minutes > 0);
  const active = monthlyMinutes.filter((minutes) => minutes > 0);
  return {
    monthsObserved: first < 0 ? 0 : monthlyMinutes.length - first,
    monthsActive: active.length,
    monthsSilent: monthlyMinutes.length - 1 - monthlyMinutes.findLastIndex((minutes) => minutes > 0),
    minutes: active.reduce((sum, minutes) => sum + minutes, 0),
    squaredMinutes: active.reduce((sum, minutes) => sum + minutes ** 2, 0),
  };
}

/**
 * The coefficient of variation of the months with work, standard deviation over mean: 0 when all are alike, above 1 for a
 * burst of project work. The sums are exact whole numbers, so that equal months give exactly 0.
 */
export function variationOf({ monthsActive, minutes, squaredMinutes }: UseSums): number {
  const spread = monthsActive * squaredMinutes - minutes ** 2;
  return minutes === 0 ? 0 : Math.sqrt(Math.max(0, spread)) / minutes;
}

/** What a usual month looks like, in billed minutes of the months with work. */
export type UsualMonth = { readonly median: number; readonly lowest: number; readonly highest: number };

/** The median of the months with work (of two middle ones their mean, half-up), the lowest and the highest. */
export function usualMonth(monthlyMinutes: readonly number[]): UsualMonth {
  const active = monthlyMinutes.filter((minutes) => minutes > 0).sort((a, b) => a - b);
  return {
    median: wholeMedianOf(active),
    lowest: active.at(0) ?? 0,
    highest: active.at(-1) ?? 0,
  };
}
