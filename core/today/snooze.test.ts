import { expect, test } from 'vitest';
import { isAsleep } from './snooze.ts';

test('an item that is put off until a day is back on that day', () => {
  const snooze = { untilOn: '2025-06-20', evidence: 'a' };
  expect(isAsleep(snooze, '2025-06-19', null)).toBe(true);
  expect(isAsleep(snooze, '2025-06-19', 'b')).toBe(true);
  expect(isAsleep(snooze, '2025-06-20', 'a')).toBe(false);
});

test('one without a day is back as soon as it says something else, however long that takes', () => {
  const snooze = { untilOn: null, evidence: 'a' };
  expect(isAsleep(snooze, '2035-01-01', 'a')).toBe(true);
  expect(isAsleep(snooze, '2025-06-19', 'b')).toBe(false);
  expect(isAsleep(snooze, '2025-06-19', null)).toBe(false);
});
