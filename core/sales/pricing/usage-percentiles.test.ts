import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OfferedTerms } from './simulate-months.ts';
import { usagePercentilesOf } from './usage-percentiles.ts';

const winery = [611, 563, 637, 604, 654, 576, 612, 572, 615, 650, 547, 580];
const tenHours: OfferedTerms = {
  feeMinor: 100_000,
  allowanceMinutes: 600,
  perkMinutes: 0,
  carry: null,
  overage: { rule: 'bill', rateMinor: 12_000, courtesyAmount: 0 },
};
const ask = { history: winery, terms: tenHours, hourlyRateMinor: 10_000, runs: 2_000, seed: 1 };

test('a client who uses the same every month has percentiles that are all the same', () => {
  const percentiles = usagePercentilesOf({ ...ask, history: Array.from({ length: 8 }, () => 600) });
  expect(percentiles).toMatchObject({
    overageMinutes: { low: 0, middle: 0, high: 0 },
    lostMinutes: { low: 0, middle: 0, high: 0 },
    paidMinor: { low: 1_200_000, middle: 1_200_000, high: 1_200_000 },
    hourlyMinor: { low: 1_200_000, middle: 1_200_000, high: 1_200_000 },
    overageMonthsPerMille: 0,
    unusedMonthsPerMille: 0,
  });
});

test('seven of twelve months past ten hours are about seven of twelve resampled ones', () => {
  const percentiles = usagePercentilesOf(ask);
  expect(percentiles?.overageMonthsPerMille).toBeGreaterThan(560);
  expect(percentiles?.overageMonthsPerMille).toBeLessThan(610);
  expect(percentiles?.unusedMonthsPerMille).toBeGreaterThan(390);
});

test('the same seed gives the same figures', () => {
  expect(usagePercentilesOf(ask)).toEqual(usagePercentilesOf(ask));
  expect(usagePercentilesOf({ ...ask, seed: 2 })).not.toEqual(usagePercentilesOf(ask));
});

test('carry-over lowers the overage and what is lost', () => {
  const strict = usagePercentilesOf(ask);
  const carried = usagePercentilesOf({
    ...ask,
    terms: { ...tenHours, carry: { capAmount: 300, lifePeriods: 2 } },
  });
  expect(carried?.overageMinutes.middle).toBeLessThan(strict?.overageMinutes.middle ?? 0);
  expect(carried?.lostMinutes.middle).toBeLessThan(strict?.lostMinutes.middle ?? 0);
});

test('minutes worked ahead of the next allowance are paid back, not lost', () => {
  const overage = { rule: 'deduct-next', rateMinor: 12_000, courtesyAmount: 0 } as const;
  const percentiles = usagePercentilesOf({
    ...ask,
    history: [700, 500, 700, 500, 700, 500],
    terms: { ...tenHours, overage },
  });
  // A block that begins with a quiet month may leave the first hundred minutes unused, never a month's deficit.
  expect(percentiles?.paidMinor).toEqual({ low: 1_200_000, middle: 1_200_000, high: 1_200_000 });
  expect(percentiles?.lostMinutes.low).toBe(0);
});

test('less than half a year says nothing about a year', () => {
  expect(usagePercentilesOf({ ...ask, history: winery.slice(0, 5) })).toBe(null);
});

test('under a billed overage every year pays the fees and its overage, nothing else', () => {
  const history = fc.array(fc.integer({ min: 0, max: 1_500 }), { minLength: 6, maxLength: 24 });
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 1_000 }), (months, seed) => {
      const percentiles = usagePercentilesOf({ ...ask, history: months, seed, runs: 20 });
      if (percentiles === null) return;
      const { paidMinor, overageMinutes, lostMinutes } = percentiles;
      expect(paidMinor.low).toBeGreaterThanOrEqual(1_200_000);
      expect(paidMinor.high).toBe(1_200_000 + overageMinutes.high * 200);
      expect(lostMinutes.high).toBeLessThanOrEqual(7_200);
    }),
  );
});
