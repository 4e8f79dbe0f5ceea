import { expect, test } from 'vitest';
import { isAbove, placeOf } from './map-place.ts';

const at = (effectiveRateMinorPerHour: number, relation: number, median = 8_000) =>
  placeOf({ effectiveRateMinorPerHour, relation }, median);

test('the middle rate and the good relation stand in the middle of the map', () => {
  expect(at(8_000, 60)).toEqual({ across: 50, up: 50 });
});

test('what is at or past an edge stays inside the frame', () => {
  expect(at(90_000, 100)).toEqual({ across: 97, up: 97 });
  expect(at(0, 0)).toEqual({ across: 3, up: 3 });
});

test('each half of the relation is drawn to its own scale', () => {
  expect(at(4_000, 30)).toEqual({ across: 25, up: 25 });
  expect(at(12_000, 80)).toEqual({ across: 75, up: 75 });
});

test('names stand above and below their points by turns along each row', () => {
  const places = [52, 20, 55, 53, 22].map((up, across) => ({ across, up }));
  expect(isAbove(places)).toEqual([false, false, true, false, true]);
});

test('without a middle rate who pays stands right', () => {
  expect([at(1, 60, 0).across, at(0, 60, 0).across]).toEqual([97, 3]);
});
