import { expect, test } from 'vitest';
import { burnSeries } from './burn-series.ts';

const burnDown = {
  period: { startsOn: '2025-06-01', endsBefore: '2025-06-05' },
  available: 160,
  days: [
    { on: '2025-06-01', used: 60, evenPace: 40 },
    { on: '2025-06-02', used: 90, evenPace: 80 },
  ],
};

test('a burn-down draws what was used so far and projects from there to the end of the period', () => {
  expect(burnSeries(burnDown, 180)).toEqual([
    { on: '2025-06-01', used: 60, evenPace: 40, projected: null },
    { on: '2025-06-02', used: 90, evenPace: 80, projected: 90 },
    { on: '2025-06-03', used: null, evenPace: 120, projected: 135 },
    { on: '2025-06-04', used: null, evenPace: 160, projected: 180 },
  ]);
});

test('a burn-down of a closed period projects nothing', () => {
  const days = [60, 90, 90, 120].map((used, day) => ({ on: `2025-06-0${day + 1}`, used, evenPace: 40 }));
  const points = burnSeries({ ...burnDown, days }, null);
  expect(points.map((point) => point.used)).toEqual([60, 90, 90, 120]);
  expect(points.every((point) => point.projected === null)).toBe(true);
});

test('a burn-down projects nothing before the first day or on the last', () => {
  expect(burnSeries({ ...burnDown, days: [] }, 0).every((point) => point.projected === null)).toBe(true);
  const days = [1, 2, 3, 4].map((day) => ({ on: `2025-06-0${day}`, used: 0, evenPace: 0 }));
  expect(burnSeries({ ...burnDown, days }, 0).every((point) => point.projected === null)).toBe(true);
});
