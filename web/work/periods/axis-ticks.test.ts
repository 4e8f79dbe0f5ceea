import { expect, test } from 'vitest';
import { axisTicks } from './axis-ticks.ts';

test('an axis is marked at whole hours, few of them, up to the highest value', () => {
  expect(axisTicks('minutes', 1230)).toEqual([0, 300, 600, 900, 1200, 1500]);
  expect(axisTicks('minutes', 2182)).toEqual([0, 600, 1200, 1800, 2400]);
  expect(axisTicks('minutes', 90)).toEqual([0, 60, 120]);
});

test('an axis of deliverables is marked at whole pieces', () => {
  expect(axisTicks('deliverables', 4)).toEqual([0, 1, 2, 3, 4]);
  expect(axisTicks('deliverables', 16)).toEqual([0, 5, 10, 15, 20]);
  expect(axisTicks('deliverables', 0)).toEqual([0, 1]);
});
