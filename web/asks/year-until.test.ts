import { expect, test } from 'vitest';
import { yearUntil } from './year-until.ts';

test('A year until a day is twelve months, the last one not over yet', () => {
  expect(yearUntil('2025-03-15')).toEqual({ from: '2024-04-01', to: '2025-03-15' });
  expect(yearUntil('2025-12-31')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  expect(yearUntil('2025-01-01')).toEqual({ from: '2024-02-01', to: '2025-01-01' });
});
