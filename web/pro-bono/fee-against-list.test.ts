import { expect, test } from 'vitest';
import { feeAgainstList } from './fee-against-list.ts';

test('a fee stands beside the list price of its hours and the discount between them', () => {
  expect(feeAgainstList(90_000, 600, 10_000)).toEqual({
    perHourMinor: 9_000,
    listMinor: 100_000,
    discountMinor: 10_000,
  });
  expect(feeAgainstList(110_000, 600, 10_000)?.discountMinor).toBe(0);
});

test('without a rate there is no list price, and without hours nothing is said', () => {
  expect(feeAgainstList(90_000, 600, null)).toEqual({
    perHourMinor: 9_000,
    listMinor: null,
    discountMinor: 0,
  });
  expect(feeAgainstList(90_000, 0, 10_000)).toBeNull();
  expect(feeAgainstList(null, 600, 10_000)).toBeNull();
});
