import { expect, test } from 'vitest';
import { hourTicks } from './hour-ticks.ts';

test('an axis of minutes is marked in whole hours, and reaches its highest value', () => {
  expect(hourTicks(615)).toEqual([0, 300, 600, 900]);
  expect(hourTicks(600)).toEqual([0, 120, 240, 360, 480, 600]);
  expect(hourTicks(45)).toEqual([0, 30, 60]);
  expect(hourTicks(0)).toEqual([0, 30]);
});

test('an axis of very many hours has five marks as well', () => {
  expect(hourTicks(200_000)).toHaveLength(6);
});
