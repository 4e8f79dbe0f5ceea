import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditToZero, valueOfGiven } from './gift-statement.ts';

test('a year of free minutes is worth its normal rate, rounded once', () => {
  expect(valueOfGiven({ minutes: 3_400, rateMinorPerHour: 9_500 })).toBe(538_333);
  expect(valueOfGiven({ minutes: 3_400, rateMinorPerHour: null })).toBe(0);
});

test('whatever was given, the credit takes all of it back', () => {
  const rows = fc.array(fc.record({ minutes: fc.nat(100_000), valueMinor: fc.nat(10_000_000) }));
  fc.assert(
    fc.property(rows, (some) => {
      const { listMinor, creditedMinor, dueMinor } = creditToZero(some);
      expect(listMinor + creditedMinor).toBe(dueMinor);
      expect(Object.is(creditedMinor, -0)).toBe(false);
    }),
  );
});
