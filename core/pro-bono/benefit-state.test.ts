import { expect, test } from 'vitest';
import { benefitStateOf } from './benefit-state.ts';

const testimonial = { dueOn: '2025-06-30', receivedOn: null, isWaived: false };

test('a benefit is promised, due from two weeks before its date on, and overdue after it', () => {
  const on = (today: string) => benefitStateOf(testimonial, today);
  expect([on('2025-06-15'), on('2025-06-16'), on('2025-06-30'), on('2025-07-01')]).toEqual([
    'promised',
    'due',
    'due',
    'overdue',
  ]);
});

test('what was received stays received, also when it came late or was done without before', () => {
  const late = { ...testimonial, receivedOn: '2025-08-01', isWaived: true };
  expect(benefitStateOf(late, '2025-09-01')).toBe('received');
  expect(benefitStateOf({ ...testimonial, isWaived: true }, '2025-09-01')).toBe('waived');
});
