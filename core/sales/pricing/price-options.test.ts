import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PricingQuestion, priceOptions } from './price-options.ts';

const tenHours: PricingQuestion = {
  minutes: 600,
  hourlyRateMinor: 10_000,
  discountBasisPoints: 1_000,
  perks: [{ label: 'Consultation', minutes: 30, valueMinor: null }],
};

test('ten hours at 100.00 are 1,000.00, 900.00 with 10 % off, and still 1,000.00 with a consultation instead', () => {
  expect(priceOptions(tenHours)).toEqual([
    {
      kind: 'hourly',
      listMinor: 100_000,
      givenMinor: 0,
      feeMinor: 100_000,
      includedMinutes: 600,
      effectiveRateMinorPerHour: 10_000,
      yearlyMinor: 1_200_000,
    },
    {
      kind: 'discount',
      listMinor: 100_000,
      givenMinor: 10_000,
      feeMinor: 90_000,
      includedMinutes: 600,
      effectiveRateMinorPerHour: 9_000,
      yearlyMinor: 1_080_000,
    },
    {
      kind: 'value-added',
      listMinor: 105_000,
      givenMinor: 5_000,
      feeMinor: 100_000,
      includedMinutes: 630,
      effectiveRateMinorPerHour: 9_524,
      yearlyMinor: 1_200_000,
    },
  ]);
});

test('case 19: 10 % off makes 135.00 an hour, two bonus hours instead 136.36', () => {
  const [hourly, discount, valueAdded] = priceOptions({
    minutes: 1_200,
    hourlyRateMinor: 15_000,
    discountBasisPoints: 1_000,
    perks: [{ label: 'Bonus hours', minutes: 120, valueMinor: null }],
  });
  expect(hourly).toMatchObject({ feeMinor: 300_000, effectiveRateMinorPerHour: 15_000 });
  expect(discount).toMatchObject({ feeMinor: 270_000, effectiveRateMinorPerHour: 13_500 });
  expect(valueAdded).toMatchObject({
    feeMinor: 300_000,
    includedMinutes: 1_320,
    effectiveRateMinorPerHour: 13_636,
  });
});

test('a perk without minutes adds its own value and leaves the rate alone', () => {
  const perks = [
    { label: 'Monthly report', minutes: 0, valueMinor: 12_000 },
    { label: 'Front of the line', minutes: 0, valueMinor: null },
  ];
  expect(priceOptions({ ...tenHours, perks }).at(-1)).toMatchObject({
    kind: 'value-added',
    feeMinor: 100_000,
    givenMinor: 12_000,
    listMinor: 112_000,
    effectiveRateMinorPerHour: 10_000,
  });
});

test('a value that was put on a perk goes before the price of its minutes', () => {
  const perks = [{ label: 'Consultation', minutes: 30, valueMinor: 8_000 }];
  expect(priceOptions({ ...tenHours, perks }).at(-1)).toMatchObject({ givenMinor: 8_000 });
});

test('only what was asked for is compared with the hourly price', () => {
  const kinds = (question: PricingQuestion) => priceOptions(question).map((option) => option.kind);
  expect(kinds({ ...tenHours, discountBasisPoints: null, perks: [] })).toEqual(['hourly']);
  expect(kinds({ ...tenHours, perks: [] })).toEqual(['hourly', 'discount']);
  expect(kinds({ ...tenHours, discountBasisPoints: null })).toEqual(['hourly', 'value-added']);
});

describe('for every question', () => {
  const questions = fc.record({
    minutes: fc.integer({ min: 1, max: 20_000 }),
    hourlyRateMinor: fc.integer({ min: 0, max: 5_000_000 }),
    discountBasisPoints: fc.integer({ min: 0, max: 10_000 }),
    perks: fc.array(
      fc.record({
        label: fc.constant('Perk'),
        minutes: fc.integer({ min: 0, max: 600 }),
        valueMinor: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });

  test('list price less what is given is the fee, and a year is twelve fees', () => {
    fc.assert(
      fc.property(questions, (question) => {
        for (const option of priceOptions(question)) {
          expect(option.listMinor - option.givenMinor).toBe(option.feeMinor);
          expect(option.yearlyMinor).toBe(option.feeMinor * 12);
        }
      }),
    );
  });

  test('perks keep the fee, and neither way raises the rate', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const [hourly, discount, valueAdded] = priceOptions(question);
        expect(valueAdded?.feeMinor).toBe(hourly?.feeMinor);
        const hourlyRate = hourly?.effectiveRateMinorPerHour ?? 0;
        expect(discount?.effectiveRateMinorPerHour).toBeLessThanOrEqual(hourlyRate);
        expect(valueAdded?.effectiveRateMinorPerHour).toBeLessThanOrEqual(hourlyRate);
      }),
    );
  });
});
