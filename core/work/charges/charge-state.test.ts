import { expect, test } from 'vitest';
import { chargeState, paidOnTimePercent } from './charge-state.ts';

const owed = { amountMinor: 300_000, paidMinor: 0, creditedMinor: 0, dueOn: '2025-03-01' };

test('A charge is upcoming before its day, due through its grace, and overdue from the day after it', () => {
  const on = (today: string) => chargeState(owed, today, 7);
  expect(on('2025-02-28').state).toBe('upcoming');
  expect(on('2025-03-01').state).toBe('due');
  expect(on('2025-03-08')).toEqual({ state: 'due', openMinor: 300_000, overdueDays: 0 });
  expect(on('2025-03-09')).toEqual({ state: 'overdue', openMinor: 300_000, overdueDays: 8 });
});

test('A charge paid whole is paid, one that credits took is settled, and so is a credit', () => {
  const state = (figures: object) => chargeState({ ...owed, ...figures }, '2025-06-01', 7);
  expect(state({ paidMinor: 300_000 })).toEqual({ state: 'paid', openMinor: 0, overdueDays: 0 });
  expect(state({ paidMinor: 200_000, creditedMinor: 100_000 }).state).toBe('paid');
  expect(state({ creditedMinor: 300_000 }).state).toBe('settled');
  expect(state({ amountMinor: -5_000, creditedMinor: -2_000 })).toEqual({
    state: 'settled',
    openMinor: -3_000,
    overdueDays: 0,
  });
});

test('Punctuality counts what was paid whole within the grace among what was paid or is overdue', () => {
  const paid = (paidOn: string) => ({ ...owed, paidMinor: 300_000, paidOn });
  const open = { ...owed, paidOn: null };
  expect(paidOnTimePercent([open], '2025-03-05', 7)).toBeNull();
  expect(paidOnTimePercent([paid('2025-03-08'), paid('2025-03-09'), open], '2025-04-01', 7)).toBe(33);
  expect(paidOnTimePercent([paid('2025-02-20')], '2025-04-01', 7)).toBe(100);
});
