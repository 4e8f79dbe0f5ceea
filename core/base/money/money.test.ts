import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideHalfUp, priceOf, prorateMinor } from './money.ts';

describe('amounts of money', () => {
  test('a half is rounded away from zero, for a charge and for its credit alike', () => {
    expect(divideHalfUp(5, 2)).toBe(3);
    expect(divideHalfUp(-5, 2)).toBe(-3);
    expect(divideHalfUp(5, -2)).toBe(-3);
    expect(divideHalfUp(4, 3)).toBe(1);
    expect(divideHalfUp(0, 7)).toBe(0);
  });

  test('a division by zero, a fraction and an unsafe result are faults', () => {
    expect(() => divideHalfUp(1, 0)).toThrow(RangeError);
    expect(() => divideHalfUp(1.5, 2)).toThrow(RangeError);
    expect(() => divideHalfUp(2n ** 60n, 1)).toThrow(RangeError);
  });

  test('a share by days is exact even where the product is past the safe integers', () => {
    expect(prorateMinor(300_000, 15, 30)).toBe(150_000);
    expect(prorateMinor(300_000, 19, 28)).toBe(203_571);
    expect(prorateMinor(Number.MAX_SAFE_INTEGER, 31, 31)).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('minutes are priced by the hour and deliverables by the piece', () => {
    expect(priceOf(390, 18_000, 'minutes')).toBe(117_000);
    expect(priceOf(1, 10_000, 'minutes')).toBe(167);
    expect(priceOf(3, 25_000, 'deliverables')).toBe(75_000);
  });

  test('a quotient is never further than half a unit from the true one', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), (over, under) => {
        const twice = 2n * (BigInt(divideHalfUp(over, under)) * BigInt(under) - BigInt(over));
        expect(twice <= BigInt(under) && twice >= -BigInt(under)).toBe(true);
      }),
    );
  });
});
