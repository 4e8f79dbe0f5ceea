import { expect, test } from 'vitest';
import { suggestRetainer } from '../../work/terms/suggest-retainer.ts';
import { bestFirst, judgeCandidate } from './judge-candidate.ts';
import { sumUse, usualMonth, variationOf } from './use-pattern.ts';

/** A year of a practice in billed minutes, January to December. */
const year: Readonly<Record<string, readonly number[]>> = {
  winery: [611, 563, 637, 604, 654, 576, 612, 572, 615, 650, 547, 580],
  coffee: [363, 269, 337, 341, 238, 317, 306, 299, 309, 363, 318, 272],
  atelier: [630, 510, 510, 590, 450, 690, 270, 330, 750, 710, 810, 630],
  clinic: [420, 740, 420, 810, 720, 450, 690, 510, 740, 600, 510, 630],
  theatre: [945, 930, 1110, 1065, 1275, 1065, 1020, 1140, 780, 960, 825, 1065],
  machines: [0, 2490, 1650, 2580, 1980, 0, 0, 25, 25, 25, 0, 25],
  rising: [75, 110, 115, 215, 180, 295, 325, 410, 350, 430, 425, 470],
  foundation: [0, 0, 120, 120, 0, 0, 0, 0, 0, 0, 0, 0],
};

const judged = (monthlyMinutes: readonly number[], tenureMonths = 12) =>
  judgeCandidate(sumUse(monthlyMinutes), tenureMonths);

test('the client with alike months is the first candidate, a burst of project work is none', () => {
  const candidates = Object.entries(year).flatMap(([clientId, monthlyMinutes]) => {
    const candidate = judged(monthlyMinutes);
    return candidate ? [{ ...candidate, clientId }] : [];
  });
  const order = bestFirst(candidates).map(({ clientId, score }) => [clientId, score]);
  expect(order).toEqual([
    ['winery', 94],
    ['coffee', 88],
    ['theatre', 87],
    ['clinic', 78],
    ['atelier', 72],
    ['rising', 53],
  ]);
});

test('about ten hours a month at 100.00 are suggested as 10 h for 1,000.00', () => {
  const usual = usualMonth(year.winery ?? []);
  expect(usual).toEqual({ median: 608, lowest: 547, highest: 654 });
  expect(suggestRetainer(usual.median, 10_000)).toEqual({ amount: 600, feeMinor: 100_000 });
});

test('an allowance is a round number of hours, of half hours below five', () => {
  const hours = [10, 44, 45, 100, 134, 135, 299, 329, 330].map(
    (median) => suggestRetainer(median, 6_000).amount / 60,
  );
  expect(hours).toEqual([0.5, 0.5, 1, 1.5, 2, 2.5, 5, 5, 6]);
});

test('a client who came in autumn is measured from then on, with less proof', () => {
  const sinceOctober = [0, 0, 0, 0, 0, 0, 0, 0, 0, 600, 600, 600];
  expect(sumUse(sinceOctober)).toEqual({
    monthsObserved: 3,
    monthsActive: 3,
    monthsSilent: 0,
    minutes: 1_800,
    squaredMinutes: 1_080_000,
  });
  expect(variationOf(sumUse(sinceOctober))).toBe(0);
  expect(judged(sinceOctober, 3)).toBe(null);
  expect(judged([...sinceOctober.slice(1), 600], 4)?.score).toBe(58);
  expect(judged(Array.from({ length: 12 }, () => 600))?.score).toBe(100);
});

test('a month without work counts against a client once it has begun', () => {
  expect(judged([600, 600, 600, 0, 600, 600, 600, 0, 600, 600])?.score).toBe(80);
});

test('a client who has not been there for two months is no candidate', () => {
  const gone = [600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 0, 0];
  expect(judged(gone)).toBe(null);
  expect(judged([...gone.slice(1), 600])?.score).toBe(83);
});

test('less than an hour a month, or less than three months, suits no retainer', () => {
  expect(judged(Array.from({ length: 12 }, () => 45))).toBe(null);
  expect(judged([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 600, 600])).toBe(null);
  expect(judged([])).toBe(null);
});
