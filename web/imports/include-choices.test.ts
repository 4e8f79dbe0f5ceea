import { expect, test } from 'vitest';
import { imports } from '../../contract/imports/imports.ts';
import {
  commitBody,
  isChoosable,
  isIncluded,
  nothingIncluded,
  toggleCode,
  toggleRow,
} from './include-choices.ts';

test('only problems that may turn out right can be chosen', () => {
  expect(isChoosable('forgotten-timer')).toBe(true);
  expect(isChoosable('no-client')).toBe(false);
  expect(isChoosable(null)).toBe(false);
});

test('a row is included by itself or by its kind, and left out again', () => {
  const row = { row: 7, code: 'forgotten-timer' };
  expect(isIncluded(toggleRow(nothingIncluded, 7), row)).toBe(true);
  expect(isIncluded(toggleCode(nothingIncluded, 'forgotten-timer'), row)).toBe(true);
  expect(isIncluded(toggleCode(nothingIncluded, 'duration-mismatch'), row)).toBe(false);
  expect(toggleRow(toggleRow(nothingIncluded, 7), 7)).toEqual(nothingIncluded);
});

test('a commit says only what was chosen, in a form the contract takes', () => {
  expect(commitBody(nothingIncluded)).toEqual({});
  const body = commitBody(toggleRow(toggleCode(nothingIncluded, 'forgotten-timer'), 7));
  expect(imports.commit.body.safeParse(body).success).toBe(true);
  expect(body).toEqual({ include: { codes: ['forgotten-timer'], rows: [7] } });
});
