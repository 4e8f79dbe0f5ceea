import { describe, expect, test } from 'vitest';
import { type ClientYear, effectiveRateOf, type FitWeights, fitOf, fitParts } from './fit.ts';

const year: ClientYear = {
  incomeMinor: 1_200_000,
  minutes: 7_200,
  leakageMinor: 0,
  paidOnTimePercent: 100,
  contacts: 52,
  urgent: 0,
  statusCalls: 0,
  weeks: 52,
  tenureMonths: 24,
  hasRetainer: true,
  referred: 2,
};
const weights: FitWeights = {
  rate: 30,
  leakage: 15,
  punctuality: 15,
  strain: 20,
  loyalty: 10,
  referrals: 10,
};
const partsOf = (more: Partial<ClientYear>, median = 10_000) => fitParts({ ...year, ...more }, median);

describe('The effective rate', () => {
  test('is the income over all hours, free ones too', () => {
    expect(effectiveRateOf(year)).toBe(10_000);
    expect(effectiveRateOf({ incomeMinor: 1_200_000, minutes: 14_400 })).toBe(5_000);
    expect(effectiveRateOf({ incomeMinor: 0, minutes: 600 })).toBe(0);
  });

  test('of income without any hour is that of one hour', () => {
    expect(effectiveRateOf({ incomeMinor: 50_000, minutes: 0 })).toBe(50_000);
  });
});

describe('The parts of fit', () => {
  test('give the middle rate half the points and twice of it all', () => {
    expect(partsOf({}).rate).toBe(50);
    expect(partsOf({}, 5_000).rate).toBe(100);
    expect(partsOf({}, 2_000).rate).toBe(100);
    expect(partsOf({ incomeMinor: 0 }).rate).toBe(0);
    expect(partsOf({}, 0).rate).toBeNull();
  });

  test('count leakage against what could have been earned: a fifth lost is none left', () => {
    expect(partsOf({}).leakage).toBe(100);
    expect(partsOf({ incomeMinor: 900_000, leakageMinor: 100_000 }).leakage).toBe(50);
    expect(partsOf({ incomeMinor: 800_000, leakageMinor: 200_000 }).leakage).toBe(0);
    expect(partsOf({ incomeMinor: 0, leakageMinor: 1 }).leakage).toBe(0);
    expect(partsOf({ incomeMinor: 0, leakageMinor: 0 }).leakage).toBe(100);
  });

  test('count as strain what the work does not explain, urgency and calls past one a week', () => {
    expect(partsOf({}).strain).toBe(100);
    expect(partsOf({ contacts: 52 + 12 + 52 }).strain).toBe(85);
    expect(partsOf({ contacts: 52, urgent: 26 }).strain).toBe(80);
    expect(partsOf({ contacts: 64, statusCalls: 104 }).strain).toBe(80);
    expect(partsOf({ contacts: 2_000, urgent: 2_000, statusCalls: 2_000 }).strain).toBe(0);
    expect(partsOf({ contacts: 0, minutes: 0 }).strain).toBe(100);
  });

  test('count the time a client has stayed, a running retainer, and who came through it', () => {
    expect(partsOf({}).loyalty).toBe(100);
    expect(partsOf({ tenureMonths: 12, hasRetainer: false }).loyalty).toBe(35);
    expect([0, 1, 2, 9].map((referred) => partsOf({ referred }).referrals)).toEqual([0, 60, 100, 100]);
  });
});

describe('Fit', () => {
  test('is the weighted mean of the parts, and the relation the same without the rate', () => {
    expect(fitOf(partsOf({}), weights)).toEqual({ fit: 85, relation: 100 });
  });

  test('leaves out what nothing is known of', () => {
    const parts = { ...partsOf({}), punctuality: null, strain: 0 };
    expect(fitOf(parts, weights).relation).toBe(64);
  });

  test('counts all parts alike where the weights of what is known are zero', () => {
    const none = { rate: 0, leakage: 0, punctuality: 0, strain: 0, loyalty: 0, referrals: 0 };
    expect(fitOf({ ...partsOf({}), strain: 0 }, none)).toEqual({ fit: 75, relation: 80 });
    expect(fitOf({ ...partsOf({}), strain: 0 }, { ...none, rate: 100 })).toEqual({ fit: 50, relation: 80 });
  });
});
