import { expect, test } from 'vitest';
import { freeShareOf } from './free-share.ts';

const week = { minutes: 600, freeMinutes: 60, usualMinutes: 2_400, isOver: true };

test('a week that is over is measured by what was worked, and the limit itself is not past it', () => {
  expect(freeShareOf(week, 10)).toEqual({ minutes: 600, freeMinutes: 60, ofMinutes: 600, isPast: false });
  expect(freeShareOf({ ...week, freeMinutes: 61 }, 10).isPast).toBe(true);
});

test('a week that runs is measured by its usual length until more was worked', () => {
  const running = { ...week, isOver: false };
  expect(freeShareOf({ ...running, freeMinutes: 240 }, 10)).toMatchObject({
    ofMinutes: 2_400,
    isPast: false,
  });
  expect(freeShareOf({ ...running, freeMinutes: 241 }, 10).isPast).toBe(true);
  expect(freeShareOf({ ...running, minutes: 3_000, freeMinutes: 300 }, 10)).toMatchObject({
    ofMinutes: 3_000,
    isPast: false,
  });
});

test('without free work nothing is past a limit, not even one of nothing', () => {
  expect(freeShareOf({ ...week, freeMinutes: 0 }, 0).isPast).toBe(false);
  expect(freeShareOf({ ...week, freeMinutes: 1 }, 0).isPast).toBe(true);
});
