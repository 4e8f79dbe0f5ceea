import { expect, test } from 'vitest';
import { fateOf, type LeakageMonth, leakagePoints, lostShare } from './leakage-series.ts';

const none = { count: 0, minutes: 0, minor: 0 };
const month: LeakageMonth = {
  month: '2025-03',
  asked: { count: 6, minutes: 70, minor: 15_000 },
  included: { count: 1, minutes: 10, minor: 2_500 },
  outside: { count: 5, minutes: 60, minor: 12_500 },
  billed: { count: 2, minutes: 20, minor: 5_000 },
  quoted: none,
  gifted: { count: 1, minutes: 10, minor: 2_500 },
  declined: none,
  unanswered: { count: 1, minutes: 10, minor: 2_500 },
  unclaimed: { count: 1, minutes: 20, minor: 2_500 },
};

test('What is unanswered or was never claimed is lost together, and the parts make up what was asked outside', () => {
  expect(fateOf(month, 'lost')).toEqual({ count: 2, minutes: 30, minor: 5_000 });
  const [point] = leakagePoints([month], (name) => name);
  expect(point?.label).toBe('2025-03');
  const sum = Object.values(point?.values ?? {}).reduce((total, minor) => total + minor, 0);
  expect(sum).toBe(month.outside.minor);
});

test('The lost share is of what was asked outside, and there is none when nothing was', () => {
  expect(lostShare(month)).toBe(0.4);
  expect(lostShare({ ...month, outside: none, unanswered: none, unclaimed: none })).toBeNull();
});
