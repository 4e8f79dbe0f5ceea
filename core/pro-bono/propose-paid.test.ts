import { expect, test } from 'vitest';
import { proposePaid } from './propose-paid.ts';

const months = (...minutes: number[]) =>
  minutes.map((worked, at) => ({ month: `2025-0${at + 1}`, minutes: worked, asks: 1, urgentShare: 0 }));

test('work of every month is proposed as a retainer over the median of its last six', () => {
  expect(proposePaid(months(600, 60, 120, 240, 300, 330, 400), 10_000)).toEqual({
    kind: 'retainer',
    minutesPerMonth: 270,
    feeMinor: 45_000,
  });
});

test('work that comes and goes, or has only begun, is proposed by the hour', () => {
  expect(proposePaid(months(120, 120, 0, 0, 0, 0), 10_000)).toEqual({
    kind: 'hourly',
    minutesPerMonth: 0,
    feeMinor: null,
  });
  expect(proposePaid(months(120, 180), 10_000)).toMatchObject({ kind: 'hourly', minutesPerMonth: 150 });
  expect(proposePaid([], null)).toEqual({ kind: 'hourly', minutesPerMonth: 0, feeMinor: null });
});

test('without a rate nothing is said of a fee', () => {
  expect(proposePaid(months(60, 60, 60), null)).toEqual({
    kind: 'retainer',
    minutesPerMonth: 60,
    feeMinor: null,
  });
});
