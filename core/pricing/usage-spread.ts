import { drawsFrom } from '../chance/seeded.ts';
import { divideHalfUp, type Minor, priceOf } from '../money/money.ts';
import { type OfferedTerms, simulateMonths } from './simulate-months.ts';

/** Of all resampled years: one in ten stays below `low`, half below `middle`, nine in ten below `high`. */
export interface Percentiles {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** What a year under an offer may look like for a client who goes on working as before. Sums are those of a year. */
export interface UsageSpread {
  readonly runs: number;
  readonly seed: number;
  readonly blockMonths: number;
  readonly monthsOfHistory: number;
  readonly overageMinutes: Percentiles;
  /** Paid for and never used: forfeited, expired, or left at the year's end. */
  readonly lostMinutes: Percentiles;
  readonly paidMinor: Percentiles;
  /** What the same hours would have cost by the hour. */
  readonly hourlyMinor: Percentiles;
  /** Of 1,000 resampled months, how many went past what they held, and how many left allowance unused. */
  readonly overageMonthsPerMille: number;
  readonly unusedMonthsPerMille: number;
}

export const MONTHS_A_YEAR = 12;
/** With less than half a year a resampled year would only repeat itself. */
export const LEAST_HISTORY = 6;
/** Months are drawn in runs of a quarter, so that a busy stretch stays a stretch: carry-over depends on what follows what. */
export const BLOCK_MONTHS = 3;

/**
 * Resamples the client's own past months (minutes, oldest first, months without work as 0) into years: a circular block bootstrap
 * (Politis and Romano 1992) with blocks of three months, each year run through the offer from its first period on. Seeded: the same
 * question gives the same figures. Null with less than half a year of history.
 */
export function spreadOf(question: {
  readonly history: readonly number[];
  readonly terms: OfferedTerms;
  readonly hourlyRateMinor: Minor;
  readonly runs: number;
  readonly seed: number;
}): UsageSpread | null {
  const { history, terms, hourlyRateMinor, runs, seed } = question;
  if (history.length < LEAST_HISTORY) return null;
  const draw = drawsFrom(seed);
  const years = Array.from({ length: runs }, () => {
    const usage = drawYear(history, draw);
    const months = simulateMonths(usage, terms);
    const sum = (of: (month: (typeof months)[number]) => number) =>
      months.reduce((total, month) => total + of(month), 0);
    const held = terms.allowanceMinutes * MONTHS_A_YEAR;
    const used = sum(({ usedMinutes }) => usedMinutes);
    const overage = sum(({ overageMinutes }) => overageMinutes);
    const ofPerks = sum(({ usedMinutes }) => Math.min(usedMinutes, terms.perkMinutes));
    return {
      overage,
      lost: Math.max(0, held - (used - ofPerks - overage)),
      paid: sum(({ paidMinor }) => paidMinor),
      hourly: priceOf(used, hourlyRateMinor, 'minutes'),
      overageMonths: months.filter(({ overageMinutes }) => overageMinutes > 0).length,
      unusedMonths: months.filter(({ unusedMinutes }) => unusedMinutes > 0).length,
    };
  });
  const perMille = (count: number) => divideHalfUp(count * 1000, runs * MONTHS_A_YEAR);
  return {
    ...{ runs, seed, blockMonths: BLOCK_MONTHS, monthsOfHistory: history.length },
    overageMinutes: percentilesOf(years.map(({ overage }) => overage)),
    lostMinutes: percentilesOf(years.map(({ lost }) => lost)),
    paidMinor: percentilesOf(years.map(({ paid }) => paid)),
    hourlyMinor: percentilesOf(years.map(({ hourly }) => hourly)),
    overageMonthsPerMille: perMille(years.reduce((sum, { overageMonths }) => sum + overageMonths, 0)),
    unusedMonthsPerMille: perMille(years.reduce((sum, { unusedMonths }) => sum + unusedMonths, 0)),
  };
}

/** A year out of blocks that begin anywhere in the history; past its end it goes on at its beginning, so that no month is rarer. */
function drawYear(history: readonly number[], draw: () => number): readonly number[] {
  const year: number[] = [];
  while (year.length < MONTHS_A_YEAR) {
    const start = Math.floor(draw() * history.length);
    for (let month = 0; month < BLOCK_MONTHS && year.length < MONTHS_A_YEAR; month += 1) {
      year.push(history[(start + month) % history.length] ?? 0);
    }
  }
  return year;
}

/** The nearest-rank percentiles 10, 50 and 90: always a figure that occurred. */
function percentilesOf(figures: readonly number[]): Percentiles {
  const sorted = figures.toSorted((one, other) => one - other);
  const at = (percent: number) => sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)] ?? 0;
  return { low: at(10), middle: at(50), high: at(90) };
}
