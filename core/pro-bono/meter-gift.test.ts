import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceOf } from '../base/money/money.ts';
import { meterGift } from './meter-gift.ts';

test('case 22: of 6.5 h worked under a limit of 5 h, 750.00 is given and 1.5 h is past the limit', () => {
  expect(meterGift({ workedMinutes: 390, limitMinutes: 300, valueRateMinorPerHour: 15_000 })).toEqual({
    givenMinutes: 300,
    givenMinor: 75_000,
    pastLimitMinutes: 90,
    pastLimitMinor: 22_500,
    remainingMinutes: 0,
  });
});

test('within the limit all of it is given and the rest remains', () => {
  expect(meterGift({ workedMinutes: 120, limitMinutes: 300, valueRateMinorPerHour: 15_000 })).toEqual({
    givenMinutes: 120,
    givenMinor: 30_000,
    pastLimitMinutes: 0,
    pastLimitMinor: 0,
    remainingMinutes: 180,
  });
});

test('without a limit nothing is past it', () => {
  const meter = meterGift({ workedMinutes: 390, limitMinutes: null, valueRateMinorPerHour: 15_000 });
  expect(meter).toMatchObject({ givenMinor: 97_500, pastLimitMinutes: 0, remainingMinutes: null });
});

test('what is given and what is past the limit add up to the value of all the work', () => {
  const work = fc.record({
    workedMinutes: fc.integer({ min: 0, max: 20_000 }),
    limitMinutes: fc.integer({ min: 0, max: 20_000 }),
    valueRateMinorPerHour: fc.integer({ min: 0, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(work, (given) => {
      const meter = meterGift(given);
      const whole = priceOf(given.workedMinutes, given.valueRateMinorPerHour, 'minutes');
      expect(meter.givenMinor + meter.pastLimitMinor).toBe(whole);
      expect(meter.givenMinutes + meter.pastLimitMinutes).toBe(given.workedMinutes);
      expect(meter.pastLimitMinor).toBeGreaterThanOrEqual(0);
    }),
  );
});
