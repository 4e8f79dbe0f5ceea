import type { Every } from '../../base/calendar/schedule.ts';

/** A step that may be offered next, in periods and, for its words, in months. */
export type Step = { readonly periods: number; readonly trial: boolean; readonly months: number };

const PERIODS_IN_A_YEAR: Readonly<Record<Every, number>> = { week: 52, month: 12, quarter: 4 };

/**
 * The steps above a term, the next one first (docs/retainer-engine.md, rule 8): a trial is followed by half a year, half a year
 * by a year, a year by another. The step below stands after it, for who would rather go on in smaller steps.
 */
export function nextSteps(
  term: { readonly periods: number; readonly trial: boolean },
  every: Every,
): readonly Step[] {
  const inAYear = PERIODS_IN_A_YEAR[every];
  const year = { periods: inAYear, trial: false, months: 12 };
  const half = { periods: inAYear / 2, trial: false, months: 6 };
  if (term.trial || term.periods < half.periods) return [half, year];
  return term.periods < year.periods ? [year, half] : [year];
}
