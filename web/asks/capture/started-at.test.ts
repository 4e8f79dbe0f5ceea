import { expect, test } from 'vitest';
import { startedAt } from './started-at.ts';

const now = { date: '2025-03-04', time: '14:30' };

test('Work without a day or a time has just ended', () => {
  expect(startedAt({ workedOn: null, startsAt: null, minutes: 25 }, now)).toBe('2025-03-04T14:05');
});

test('Work that would reach into yesterday begins at midnight', () => {
  const early = { date: '2025-03-04', time: '00:10' };
  expect(startedAt({ workedOn: null, startsAt: null, minutes: 25 }, early)).toBe('2025-03-04T00:00');
});

test('A line that names its time is taken at its word', () => {
  expect(startedAt({ workedOn: '2025-03-03', startsAt: '17:15', minutes: 25 }, now)).toBe('2025-03-03T17:15');
  expect(startedAt({ workedOn: null, startsAt: '08:00', minutes: 25 }, now)).toBe('2025-03-04T08:00');
});

test('Another day without a time begins in the morning', () => {
  expect(startedAt({ workedOn: '2025-03-03', startsAt: null, minutes: 25 }, now)).toBe('2025-03-03T09:00');
});
