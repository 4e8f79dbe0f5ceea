import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earnedByUse, type PricedLot } from './use.ts';

const pack: PricedLot = { lotId: 'pack', amount: 600, priceMinor: 140_000, expectedUnused: 60 };
const unestimated = { ...pack, expectedUnused: 0 };

test('case 20: with 1 h of 10 expected unused, 3 h used earn 466.67', () => {
  expect(earnedByUse(pack, { drawn: 180, lapsed: 0 })).toBe(46_667);
});

test('case 20: without an estimate 3 h used earn 420.00 and 1 h expiring 140.00', () => {
  expect(earnedByUse(unestimated, { drawn: 180, lapsed: 0 })).toBe(42_000);
  expect(earnedByUse(unestimated, { drawn: 180, lapsed: 60 })).toBe(42_000 + 14_000);
});

test('an expiry within the estimate earns nothing more, past it as much as use', () => {
  expect(earnedByUse(pack, { drawn: 180, lapsed: 60 })).toBe(46_667);
  expect(earnedByUse(pack, { drawn: 180, lapsed: 120 })).toBe(earnedByUse(pack, { drawn: 240, lapsed: 60 }));
});

test('where more is used than was expected, all is earned before the lot is empty', () => {
  expect(earnedByUse(pack, { drawn: 540, lapsed: 0 })).toBe(140_000);
  expect(earnedByUse(pack, { drawn: 600, lapsed: 0 })).toBe(140_000);
});

test('a perk is drawn at no price', () => {
  expect(earnedByUse({ ...unestimated, priceMinor: 0 }, { drawn: 600, lapsed: 0 })).toBe(0);
});

test('figures that no lot can have stop the account', () => {
  expect(() => earnedByUse(pack, { drawn: 600, lapsed: 1 })).toThrow(RangeError);
  expect(() => earnedByUse(pack, { drawn: -1, lapsed: 0 })).toThrow(RangeError);
  expect(() => earnedByUse(pack, { drawn: 0, lapsed: -1 })).toThrow(RangeError);
  expect(() => earnedByUse({ ...pack, expectedUnused: 600 }, { drawn: 0, lapsed: 0 })).toThrow(RangeError);
  expect(() => earnedByUse({ ...pack, expectedUnused: -1 }, { drawn: 0, lapsed: 0 })).toThrow(RangeError);
});

describe('for every lot', () => {
  const lots = fc
    .record({
      amount: fc.integer({ min: 1, max: 3_000 }),
      priceMinor: fc.integer({ min: 0, max: 10_000_000 }),
    })
    .chain((lot) =>
      fc.record({
        lotId: fc.constant('lot'),
        amount: fc.constant(lot.amount),
        priceMinor: fc.constant(lot.priceMinor),
        expectedUnused: fc.integer({ min: 0, max: lot.amount - 1 }),
        drawn: fc.integer({ min: 0, max: lot.amount }),
      }),
    );

  test('the whole price is earned when nothing is left, however it went', () => {
    fc.assert(
      fc.property(lots, ({ drawn, ...lot }) => {
        expect(earnedByUse(lot, { drawn, lapsed: lot.amount - drawn })).toBe(lot.priceMinor);
      }),
    );
  });

  test('using or losing more never earns less', () => {
    fc.assert(
      fc.property(lots, ({ drawn, ...lot }) => {
        fc.pre(drawn < lot.amount);
        const before = earnedByUse(lot, { drawn, lapsed: 0 });
        expect(earnedByUse(lot, { drawn: drawn + 1, lapsed: 0 })).toBeGreaterThanOrEqual(before);
        expect(earnedByUse(lot, { drawn, lapsed: 1 })).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
