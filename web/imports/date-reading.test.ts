import { expect, test } from 'vitest';
import { bothReadings } from './date-reading.ts';

test('a date with two readings shows both', () => {
  expect(bothReadings('02/03/2025')).toEqual({ dayFirst: '2025-03-02', monthFirst: '2025-02-03' });
  expect(bothReadings('2.3.25 09:00')).toEqual({ dayFirst: '2025-03-02', monthFirst: '2025-02-03' });
});

test('a text that is no such date shows none', () => {
  expect(bothReadings('2025-03-02')).toBeNull();
  expect(bothReadings('31/12/2025')).toBeNull();
  expect(bothReadings('')).toBeNull();
});
