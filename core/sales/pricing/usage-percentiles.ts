import { drawsFrom } from '../../base/chance/seeded.ts';
import { divideHalfUp, type Minor, priceOf } from '../../base/money/money.ts';
import { type OfferedTerms, type SimulatedMonth, simulateMonths } from './simulate-months.ts';

/** Of all resampled years: one in ten stays below `low`, half below `middle`, nine in ten below `high`. */
export interface Percentiles {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** What a year under an offer may look like for a client who goes on working as before. Sums are those of a year. */
export interface UsagePercentiles {
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

/** What is asked: the past months (minutes, oldest first, months without work as 0), the offer, and how often to draw. */
export interface PercentilesQuestion {
  readonly history: readonly number[];
  readonly terms: OfferedTerms;
  readonly hourlyRateMinor: Minor;
  readonly runs: number;
  readonly seed: number;
}

/** One resampled year in sums. */
export interface ResampledYear {
  readonly overage: number;
  readonly lost: number;
  readonly paid: Minor;
  readonly hourly: Minor;
  readonly overageMonths: number;
  readonly unusedMonths: number;
}

/**
 * Resamples the client's own past months into years: a circular block bootstrap (Politis and Romano 1992) with blocks of
 * three months, each year run through the offer from its first period on (docs/pricing.md). Seeded: the same question gives
 * the same figures. Null with less than half a year of history.
 */
export function usagePercentilesOf(question: PercentilesQuestion): UsagePercentiles | null {
  if (question.history.length < LEAST_HISTORY) return null;
  return summariseYears(question, [...resampledYears(question)]);
}

/** The years one by one, so that whoever has other callers to answer may draw them in slices; needs a history. */
export function* resampledYears(question: PercentilesQuestion): Generator<ResampledYear, void, void> {
  const { history, terms, hourlyRateMinor, runs, seed } = question;
  const draw = drawsFrom(seed);
  for (let run = 0; run < runs; run += 1) {
    const months = simulateMonths(drawYear(history, draw), terms);
    const sum = (of: (month: SimulatedMonth) => number) =>
      months.reduce((total, month) => total + of(month), 0);
    yield {
      overage: sum(({ overageMinutes }) => overageMinutes),
      // What is left when the year ends was paid for and not used in it; a deficit is nothing that was left.
      lost: sum(({ lostMinutes }) => lostMinutes) + Math.max(0, months.at(-1)?.carriedOutMinutes ?? 0),
      paid: sum(({ paidMinor }) => paidMinor),
      hourly: priceOf(
        sum(({ usedMinutes }) => usedMinutes),
        hourlyRateMinor,
        'minutes',
      ),
      overageMonths: months.filter(({ overageMinutes }) => overageMinutes > 0).length,
      unusedMonths: months.filter(({ unusedMinutes }) => unusedMinutes > 0).length,
    };
  }
}

/** The percentiles of the years of a question. */
export function summariseYears(
  { history, runs, seed }: Pick<PercentilesQuestion, 'history' | 'runs' | 'seed'>,
  years: readonly ResampledYear[],
): UsagePercentiles {
  const perMille = (count: number) => divideHalfUp(count * 1000, runs * MONTHS_A_YEAR);
  return {
    runs,
    seed,
    blockMonths: BLOCK_MONTHS,
    monthsOfHistory: history.length,
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
