import { expect, test } from 'vitest';
import { limitErrors } from './limit-values.ts';

test('limits within their ranges are fine, also no place and no share at all', () => {
  expect(limitErrors({ payingClientsPerPlace: 4, placesAtLeast: 0, sharePercent: 0 })).toEqual([]);
});

test('a limit that is empty or out of its range is named with the range', () => {
  expect(limitErrors({ payingClientsPerPlace: 0, placesAtLeast: null, sharePercent: 101 })).toEqual([
    { name: 'payingClientsPerPlace', from: 1, to: 100 },
    { name: 'placesAtLeast', from: 0, to: 100 },
    { name: 'sharePercent', from: 0, to: 100 },
  ]);
});
