import { expect, test } from 'vitest';
import { addWorkingDays } from './working-days.ts';

test('working days pass over the weekend', () => {
  expect(addWorkingDays('2025-06-04', 2)).toBe('2025-06-06');
  expect(addWorkingDays('2025-06-05', 2)).toBe('2025-06-09');
  expect(addWorkingDays('2025-06-07', 1)).toBe('2025-06-09');
});

test('no working day after a date is the date itself, whatever day of the week it is', () => {
  expect(addWorkingDays('2025-06-07', 0)).toBe('2025-06-07');
});
