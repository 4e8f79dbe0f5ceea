import { expect, test } from 'vitest';
import { receivedAt } from './received-at.ts';

const now = new Date('2025-03-05T10:00:00Z');
const zone = 'Europe/Madrid';

test('An ask without a day or a time came in just now', () => {
  expect(receivedAt({ workedOn: null, startsAt: null }, now, zone)).toBe('2025-03-05T10:00:00.000Z');
  expect(receivedAt({ workedOn: '2025-03-05', startsAt: null }, now, zone)).toBe('2025-03-05T10:00:00.000Z');
});

test('A day and a time are the practice’s own', () => {
  expect(receivedAt({ workedOn: '2025-03-04', startsAt: null }, now, zone)).toBe('2025-03-04T08:00:00.000Z');
  expect(receivedAt({ workedOn: null, startsAt: '08:30' }, now, zone)).toBe('2025-03-05T07:30:00.000Z');
  expect(receivedAt({ workedOn: '2025-07-01', startsAt: '09:00' }, now, zone)).toBe(
    '2025-07-01T07:00:00.000Z',
  );
});
