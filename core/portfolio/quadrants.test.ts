import { expect, test } from 'vitest';
import { medianRateOf, quadrantOf } from './quadrants.ts';

test('a client is told by the middle rate and a relation of sixty', () => {
  const of = (rateMinor: number, relation: number) =>
    quadrantOf({ rateMinor, medianRateMinor: 8_000, relation });
  expect(of(8_000, 60)).toBe('duplicate');
  expect(of(7_999, 60)).toBe('nurture');
  expect(of(8_000, 59)).toBe('adjust');
  expect(of(7_999, 59)).toBe('let-go');
});

test('work without income is at no middle rate, also where nobody pays', () => {
  expect(quadrantOf({ rateMinor: 0, medianRateMinor: 0, relation: 90 })).toBe('nurture');
});

test('the middle rate is that of the clients who pay', () => {
  const paying = [6_000, 8_000, 10_000].map((rate) => ({ incomeMinor: rate, minutes: 60 }));
  expect(medianRateOf([...paying, { incomeMinor: 0, minutes: 600 }])).toBe(8_000);
  expect(medianRateOf([{ incomeMinor: 0, minutes: 600 }])).toBe(0);
});
