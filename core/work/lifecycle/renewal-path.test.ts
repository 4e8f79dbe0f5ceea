import { expect, test } from 'vitest';
import { nextSteps } from './renewal-path.ts';

const periodsOf = (term: { periods: number; trial: boolean }, every: 'week' | 'month' | 'quarter') =>
  nextSteps(term, every).map(({ periods }) => periods);

test('A trial is followed by six months, six months by a year, and a year by another', () => {
  expect(periodsOf({ periods: 3, trial: true }, 'month')).toEqual([6, 12]);
  expect(periodsOf({ periods: 6, trial: false }, 'month')).toEqual([12, 6]);
  expect(periodsOf({ periods: 12, trial: false }, 'month')).toEqual([12]);
});

test('The steps are as long in weeks and in quarters', () => {
  expect(periodsOf({ periods: 8, trial: true }, 'week')).toEqual([26, 52]);
  expect(periodsOf({ periods: 2, trial: false }, 'quarter')).toEqual([4, 2]);
});
