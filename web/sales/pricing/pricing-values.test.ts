import { expect, test } from 'vitest';
import { questionOf, replayOf, startPricing } from './pricing-values.ts';

const practice = { hourlyRateMinor: 12_000, consultation: 'Consultation' };
const suggested = { clientId: 'bodega', minutes: 600, feeMinor: 100_000 };

test('a candidate begins with its own month and the price behind its fee', () => {
  expect(startPricing(suggested, practice)).toMatchObject({
    clientId: 'bodega',
    minutes: 600,
    hourlyRateMinor: 10_000,
  });
  expect(startPricing({}, practice)).toMatchObject({ clientId: null, minutes: 600, hourlyRateMinor: 12_000 });
});

test('a question is asked once there are hours and a price', () => {
  const values = startPricing(suggested, practice);
  expect(questionOf(values)).toEqual({
    clientId: 'bodega',
    minutes: 600,
    hourlyRateMinor: 10_000,
    discountPercent: 10,
    perks: [{ label: 'Consultation', minutes: 30 }],
    carry: null,
    overage: { rule: 'bill', courtesyAmount: 0 },
  });
  expect(questionOf({ ...values, minutes: null })).toBe(null);
  expect(questionOf({ ...values, hourlyRateMinor: null })).toBe(null);
});

test('a perk without a name is left out, and limits count only where something is carried within them', () => {
  const unnamed = { row: 2, label: ' ', minutes: 60, valueMinor: null, costMinor: null };
  const values = { ...startPricing({}, practice), perks: [unnamed], discountPercent: null, capAmount: 300 };
  expect(questionOf(values)).toMatchObject({ perks: [], carry: null });
  expect(questionOf({ ...values, carry: 'all' })).toMatchObject({ carry: {} });
  expect(questionOf({ ...values, carry: 'limited' })).toMatchObject({
    carry: { capAmount: 300, lifePeriods: null },
  });
});

test('the past year runs through an option with its perks, and past the hours at their price', () => {
  const asked = questionOf(startPricing(suggested, practice));
  if (asked === null) throw new Error('There are hours and a price.');
  expect(replayOf(asked, { kind: 'value-added', feeMinor: 100_000, includedMinutes: 630 })).toEqual({
    amount: 600,
    feeMinor: 100_000,
    perkMinutes: 30,
    carry: null,
    overage: { rule: 'bill', rateMinor: 10_000, courtesyAmount: 0 },
  });
});
