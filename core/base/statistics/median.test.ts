import { expect, test } from 'vitest';
import { medianOf, wholeMedianOf } from './median.ts';

test('the median of an even number of figures lies between the two in the middle', () => {
  expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  expect(medianOf([9, 1, 3])).toBe(3);
  expect(medianOf([])).toBe(0);
});

test('of whole amounts it is a whole amount, rounded half-up', () => {
  expect(wholeMedianOf([4, 1, 3, 2])).toBe(3);
  expect(wholeMedianOf([75, 110])).toBe(93);
  expect(wholeMedianOf([])).toBe(0);
});

test('the usual month is the middle one: a burst does not make it larger', () => {
  expect(wholeMedianOf([300, 0, 9_000, 310, 290, 305])).toBe(303);
  expect(wholeMedianOf([0, 0, 0, 0, 900, 900])).toBe(0);
  expect(wholeMedianOf([])).toBe(0);
});
