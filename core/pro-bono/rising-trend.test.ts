import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testRisingTrend } from './rising-trend.ts';

test('six months that only rise are one order out of 720', () => {
  expect(testRisingTrend([2, 3, 4, 5, 6, 7])).toEqual({ s: 15, slope: 1, pValue: 1 / 720 });
});

test('one pair out of order leaves 6 orders of 720', () => {
  const { s, pValue } = testRisingTrend([75, 110, 115, 215, 180, 295]);
  expect(s).toBe(13);
  expect(pValue).toBeCloseTo(6 / 720, 12);
});

test('with ties the normal approximation is corrected for them', () => {
  // By hand: 14 of 15 pairs rise and one is tied; variance (6·5·17 − 2·1·9) / 18 = 27.33, z = 13 / 5.228.
  const { s, pValue } = testRisingTrend([1, 2, 2, 3, 4, 5]);
  expect(s).toBe(14);
  expect(pValue).toBeCloseTo(0.00645, 4);
});

test('months that are all equal say nothing', () => {
  expect(testRisingTrend([4, 4, 4, 4, 4, 4])).toEqual({ s: 0, slope: 0, pValue: 1 });
});

test('one wild month does not make a trend, and barely moves the slope', () => {
  const { pValue, slope } = testRisingTrend([5, 5.1, 4.9, 5.2, 4.8, 500]);
  expect(pValue).toBeGreaterThan(0.1);
  expect(slope).toBeLessThan(0.5);
});

const anyMonths = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 14 });

test('neither the unit nor a shift changes what the test says', () => {
  fc.assert(
    fc.property(anyMonths, fc.integer({ min: 1, max: 90 }), (values, factor) => {
      const { s, pValue } = testRisingTrend(values);
      expect(testRisingTrend(values.map((value) => value * factor + 7))).toMatchObject({ s, pValue });
    }),
  );
});

test('what rises forwards falls backwards', () => {
  fc.assert(
    fc.property(anyMonths, (values) => {
      const forwards = testRisingTrend(values);
      const backwards = testRisingTrend(values.toReversed());
      expect(backwards.s).toBe(0 - forwards.s);
      expect(backwards.slope).toBeCloseTo(0 - forwards.slope, 9);
      expect(Math.max(forwards.pValue, backwards.pValue)).toBeGreaterThanOrEqual(0.5 - 1e-6);
    }),
  );
});
