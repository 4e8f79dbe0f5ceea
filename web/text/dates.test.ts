import { expect, test } from 'vitest';
import { daysAfter, daysBetween, instantOf, localTimeOf } from './dates.ts';

test('The local date and time of an instant are those of the time zone', () => {
  expect(localTimeOf(new Date('2025-12-31T23:30:00Z'), 'Europe/Madrid')).toEqual({
    date: '2026-01-01',
    time: '00:30',
  });
});

test('Days are counted by the calendar, also where the clocks change', () => {
  expect(daysAfter('2025-03-29', 2)).toBe('2025-03-31');
  expect(daysAfter('2025-03-01', -1)).toBe('2025-02-28');
  expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
  expect(daysBetween('2025-03-31', '2025-03-29')).toBe(-2);
});

test('A local time is an instant of its zone, also on the day the clocks change', () => {
  const at = (local: string) => instantOf(local, 'Europe/Madrid').toISOString();
  expect(at('2025-03-04T14:30')).toBe('2025-03-04T13:30:00.000Z');
  expect(at('2025-07-04T14:30')).toBe('2025-07-04T12:30:00.000Z');
  expect(at('2025-03-30T01:30')).toBe('2025-03-30T00:30:00.000Z');
  expect(at('2025-03-30T03:30')).toBe('2025-03-30T01:30:00.000Z');
  expect(at('2025-10-26T02:30')).toBe('2025-10-26T00:30:00.000Z');
});
