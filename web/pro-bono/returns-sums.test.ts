import { expect, test } from 'vitest';
import { backOf, isWorthDrawing } from './returns-sums.ts';

test('what came back are benefits and what referred clients paid', () => {
  expect(backOf({ benefitsMinor: 20_000, referredMinor: 130_000 })).toBe(150_000);
});

test('a course is drawn from two months on, and only where there is any amount', () => {
  const month = (name: string, givenMinor: number) => ({ month: name, givenMinor, returnedMinor: 0 });
  expect(isWorthDrawing([month('2025-01', 100)])).toBe(false);
  expect(isWorthDrawing([month('2025-01', 0), month('2025-02', 0)])).toBe(false);
  expect(isWorthDrawing([month('2025-01', 0), month('2025-02', 100)])).toBe(true);
});
