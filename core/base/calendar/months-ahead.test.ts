import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './local-day.ts';
import { endOfMonth, isInMonth, monthsFrom, spreadByMonth } from './months-ahead.ts';

test('months go on over the turn of the year', () => {
  expect(monthsFrom('2025-11', 3)).toEqual(['2025-11', '2025-12', '2026-01']);
  expect(endOfMonth('2025-12')).toBe('2026-01-01');
});

test('the allowance of a quarter is promised month by month, by its days', () => {
  expect(spreadByMonth(5_400, '2025-01-01', '2025-04-01')).toEqual([
    { month: '2025-01', minutes: 1_860 },
    { month: '2025-02', minutes: 1_680 },
    { month: '2025-03', minutes: 1_860 },
  ]);
  expect(spreadByMonth(1_200, '2025-01-01', '2025-02-01')).toEqual([{ month: '2025-01', minutes: 1_200 }]);
});

test('no minute of an allowance is lost between months', () => {
  const any = fc.record({
    minutes: fc.integer({ min: 0, max: 100_000 }),
    from: fc.integer({ min: 0, max: 400 }),
    days: fc.integer({ min: 1, max: 400 }),
  });
  fc.assert(
    fc.property(any, ({ minutes, from, days }) => {
      const startsOn = addDays('2025-01-01', from);
      const parts = spreadByMonth(minutes, startsOn, addDays(startsOn, days));
      expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
      expect(parts.every((part) => part.minutes >= 0)).toBe(true);
    }),
  );
});

test('work is in a month when any of its days is', () => {
  expect(isInMonth('2025-03', '2025-01-01', '2025-03-01')).toBe(true);
  expect(isInMonth('2025-03', '2025-01-01', '2025-02-28')).toBe(false);
  expect(isInMonth('2025-03', '2025-03-31', null)).toBe(true);
  expect(isInMonth('2025-03', '2025-04-01', null)).toBe(false);
});
