import { expect, test } from 'vitest';
import { allowedMinutes, isSharePast, standingOf } from './gauge-standing.ts';

test('places are free, all taken, or taken past the limit by an override', () => {
  expect(standingOf({ active: 0, places: 1 })).toBe('room');
  expect(standingOf({ active: 1, places: 1 })).toBe('full');
  expect(standingOf({ active: 2, places: 1 })).toBe('past');
  expect(standingOf({ active: 0, places: 0 })).toBe('full');
});

const limits = { payingClientsPerPlace: 4, placesAtLeast: 1, sharePercent: 10 };

test('a share at its limit is not past it, and an unknown month never is', () => {
  expect(isSharePast({ promisedPercent: 10, limits })).toBe(false);
  expect(isSharePast({ promisedPercent: 11, limits })).toBe(true);
  expect(isSharePast({ promisedPercent: null, limits })).toBe(false);
});

test('what free work may take of a month is rounded down to the minute', () => {
  expect(allowedMinutes({ monthMinutes: 6933, limits })).toBe(693);
  expect(allowedMinutes({ monthMinutes: null, limits })).toBe(0);
});
