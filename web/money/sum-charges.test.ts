import { expect, test } from 'vitest';
import type { ChargeDue } from '../../contract/money/payments.ts';
import { byMonth, overdueOf, sumByCurrency } from './sum-charges.ts';

const charge = (dueOn: string, amountMinor: number, currency = 'EUR') =>
  ({ dueOn, amountMinor, currency }) as ChargeDue;

test('Amounts of two currencies are never added, and credits lower the sum', () => {
  const sums = sumByCurrency([
    charge('2025-03-01', 30_000),
    charge('2025-03-01', -5_000),
    charge('2025-03-01', 9_000, 'CHF'),
  ]);
  expect(sums.map(({ currency, amountMinor }) => [currency, amountMinor])).toEqual([
    ['EUR', 25_000],
    ['CHF', 9_000],
  ]);
});

test('In January the month before is December of the year before', () => {
  const charges = [charge('2024-12-31', 1), charge('2025-01-01', 2), charge('2025-02-01', 3)];
  const { thisMonth, lastMonth, ahead } = byMonth(charges, '2025-01-15');
  expect([thisMonth, lastMonth, ahead].map((some) => some.map((one) => one.amountMinor))).toEqual([
    [2],
    [1],
    [3],
  ]);
});

test('What is open is summed apart from what was charged, and overdue is what is past its grace', () => {
  const open = { ...charge('2025-03-01', 30_000), openMinor: 10_000, state: 'overdue' } as ChargeDue;
  const due = { ...charge('2025-03-05', 7_000), openMinor: 7_000, state: 'due' } as ChargeDue;
  expect(sumByCurrency([open, due], 'openMinor').map(({ amountMinor }) => amountMinor)).toEqual([17_000]);
  expect(overdueOf([open, due])).toEqual([open]);
});
