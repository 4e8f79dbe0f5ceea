import { expect, test } from 'vitest';
import { snoozeDays } from './snooze-days.ts';

test('next week begins on Monday, and is never tomorrow', () => {
  expect(snoozeDays('2025-06-11')).toEqual({ tomorrow: '2025-06-12', nextWeek: '2025-06-16' });
  expect(snoozeDays('2025-06-16')).toEqual({ tomorrow: '2025-06-17', nextWeek: '2025-06-23' });
  expect(snoozeDays('2025-06-14')).toEqual({ tomorrow: '2025-06-15', nextWeek: '2025-06-16' });
  expect(snoozeDays('2025-06-15')).toEqual({ tomorrow: '2025-06-16', nextWeek: '2025-06-23' });
  expect(snoozeDays('2025-12-31')).toEqual({ tomorrow: '2026-01-01', nextWeek: '2026-01-05' });
});
