import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  earlierOf,
  instantOfLocal,
  laterOf,
  localDateOf,
  minutesBetween,
  sharedDays,
  startOfDay,
} from './local-day.ts';

const MADRID = 'Europe/Madrid';

function instant(local: string): number {
  const found = instantOfLocal(local, MADRID);
  if (!('instantMs' in found)) throw new Error(`${local}: ${found.refused}`);
  return found.instantMs;
}

describe('local days and instants', () => {
  test('case 11: from 01:30 to 03:30 on 30 March 2025 are 60 minutes', () => {
    expect(minutesBetween(instant('2025-03-30T01:30'), instant('2025-03-30T03:30'))).toBe(60);
  });

  test('case 11: from 02:30 summer time to 02:30 winter time on 26 October 2025 are 60 minutes', () => {
    const found = instantOfLocal('2025-10-26T02:30', MADRID);
    if (!('refused' in found) || found.refused !== 'time-is-ambiguous')
      throw new Error('expected two instants');
    expect(minutesBetween(found.earlier, found.later)).toBe(60);
    expect(found.earlier).toBe(Date.parse('2025-10-26T00:30:00Z'));
  });

  test('case 12: 31 January 23:30 in New York is 1 February in Madrid', () => {
    const startedAt = Date.parse('2025-01-31T23:30:00-05:00');
    expect(localDateOf(startedAt, MADRID)).toBe('2025-02-01');
    expect(localDateOf(startedAt, 'America/New_York')).toBe('2025-01-31');
  });

  test('a time that the spring change skips is refused', () => {
    expect(instantOfLocal('2025-03-30T02:30', MADRID)).toEqual({ refused: 'time-does-not-exist' });
  });

  test('a day begins at its first instant, even where the clock skips midnight', () => {
    expect(startOfDay('2025-03-30', MADRID)).toBe(Date.parse('2025-03-29T23:00:00Z'));
    // Lebanon moves its clocks at midnight, so 30 March 2025 began at 01:00.
    expect(startOfDay('2025-03-30', 'Asia/Beirut')).toBe(Date.parse('2025-03-29T22:00:00Z'));
  });

  test('half a minute counts as one, in both directions', () => {
    expect(minutesBetween(0, 90_000)).toBe(2);
    expect(minutesBetween(0, 89_999)).toBe(1);
    expect(minutesBetween(90_000, 0)).toBe(-2);
  });

  test('days are counted on the calendar, leap days included', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(daysBetween('2024-02-01', '2024-03-01')).toBe(29);
    expect(daysBetween('2025-03-02', '2025-03-01')).toBe(-1);
    expect(sharedDays('2025-04-01', '2025-05-01', '2025-04-11', '2025-04-21')).toBe(10);
    expect(sharedDays('2025-04-01', '2025-05-01', '2025-05-01', '2025-05-03')).toBe(0);
    expect(earlierOf('2025-04-01', '2025-03-31')).toBe('2025-03-31');
    expect(laterOf('2025-04-01', '2025-03-31')).toBe('2025-04-01');
  });
});
