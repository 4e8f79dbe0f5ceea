import { expect, test } from 'vitest';
import { burnSeries } from './burn-series.ts';

const days = [
  { on: '2025-06-01', used: 60, evenPace: 40 },
  { on: '2025-06-02', used: 90, evenPace: 80 },
  { on: '2025-06-03', used: 90, evenPace: 120 },
  { on: '2025-06-04', used: 90, evenPace: 160 },
];

test('a burn-down draws what was used up to today and projects from there', () => {
  expect(burnSeries(days, '2025-06-02', 180)).toEqual([
    { on: '2025-06-01', used: 60, evenPace: 40, projected: null },
    { on: '2025-06-02', used: 90, evenPace: 80, projected: 90 },
    { on: '2025-06-03', used: null, evenPace: 120, projected: 135 },
    { on: '2025-06-04', used: null, evenPace: 160, projected: 180 },
  ]);
});

test('a burn-down of a closed period projects nothing', () => {
  const points = burnSeries(days, '2025-07-20', null);
  expect(points.map((point) => point.used)).toEqual([60, 90, 90, 90]);
  expect(points.every((point) => point.projected === null)).toBe(true);
});

test('a burn-down projects nothing on the last day, or before the first', () => {
  expect(burnSeries(days, '2025-06-04', 90).every((point) => point.projected === null)).toBe(true);
  expect(burnSeries(days, '2025-05-20', 90).every((point) => point.used === null)).toBe(true);
});
