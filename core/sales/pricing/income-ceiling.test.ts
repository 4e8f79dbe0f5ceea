import { expect, test } from 'vitest';
import { incomeCeiling, incomeOf } from './income-ceiling.ts';

test('three retainers of 500.00 are 1,500.00 a month and 18,000.00 a year', () => {
  expect(incomeOf([50_000, 50_000, 50_000])).toEqual({ monthlyMinor: 150_000, yearlyMinor: 1_800_000 });
  expect(incomeOf([])).toEqual({ monthlyMinor: 0, yearlyMinor: 0 });
});

const tenHours = { feeMinor: 90_000, includedMinutes: 600 };

test('when every client has the option, the number of clients is the ceiling', () => {
  expect(incomeCeiling(tenHours, { clients: 3, capacityMinutes: 6_000 })).toEqual({
    clients: 3,
    boundBy: 'clients',
    monthlyMinor: 270_000,
    yearlyMinor: 3_240_000,
  });
});

test('past the capacity of the month no further client fits', () => {
  expect(incomeCeiling(tenHours, { clients: 30, capacityMinutes: 6_000 })).toMatchObject({
    clients: 10,
    boundBy: 'capacity',
    monthlyMinor: 900_000,
  });
});

test('perk minutes use up capacity as well', () => {
  const valueAdded = { feeMinor: 100_000, includedMinutes: 630 };
  expect(incomeCeiling(valueAdded, { clients: 30, capacityMinutes: 6_000 })).toMatchObject({ clients: 9 });
});
