import { expect, test } from 'vitest';
import { byLikelihood, timesOf } from './likelihood.ts';

test('the likeliest type stands first', () => {
  const probabilities = { 'hands-off': 0.1, micromanager: 0.2, 'in-the-dark': 0.65, savvy: 0.05 };
  expect(byLikelihood(probabilities).map(({ type }) => type)).toEqual([
    'in-the-dark',
    'micromanager',
    'hands-off',
    'savvy',
  ]);
});

test('a weight is said as how many times likelier it makes one side, for or against', () => {
  expect(timesOf(Math.log(3.24))).toBe(3.2);
  expect(timesOf(-Math.log(2))).toBe(2);
  expect(timesOf(Math.log(24.6))).toBe(25);
});
