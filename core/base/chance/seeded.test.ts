import { expect, test } from 'vitest';
import { drawsFrom } from './seeded.ts';

const first = (seed: number, count: number) => {
  const draw = drawsFrom(seed);
  return Array.from({ length: count }, draw);
};

test('the same seed draws the same, another seed something else', () => {
  expect(first(7, 5)).toEqual(first(7, 5));
  expect(first(7, 5)).not.toEqual(first(8, 5));
});

test('draws lie between 0 and 1 and spread evenly', () => {
  const draws = first(2025, 10_000);
  expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const share = draws.filter((draw) => Math.floor(draw * 10) === tenth).length / draws.length;
    expect(Math.abs(share - 0.1)).toBeLessThan(0.015);
  }
});
