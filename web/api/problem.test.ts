import { describe, expect, test } from 'vitest';
import { fieldErrors, mayRetry, ProblemError, problemOf, unreachable } from './problem.ts';

const invalid = {
  code: 'invalid-input',
  status: 422,
  detail: 'Two values are not right.',
  errors: [
    { path: 'name', message: 'Too short' },
    { path: 'name', message: 'Not a name' },
    { path: 'retainer.feeMinor', message: 'Not a number' },
  ],
};

describe('problems', () => {
  test('Invalid input says for each field its first message', () => {
    expect(fieldErrors(invalid)).toEqual({ name: 'Too short', 'retainer.feeMinor': 'Not a number' });
  });

  test('A refusal has no field errors and is not asked again', () => {
    const refusal = { code: 'client-name-taken', status: 409, detail: 'Taken.' };
    expect(fieldErrors(refusal)).toEqual({});
    expect(mayRetry(refusal)).toBe(false);
  });

  test('Silence, haste and faults may be asked again', () => {
    expect(
      [
        unreachable,
        { ...unreachable, code: 'fault', status: 500 },
        { ...unreachable, code: 'x', status: 429 },
      ].map(mayRetry),
    ).toEqual([true, true, true]);
  });

  test('A thrown problem is given back as it was, anything else as a fault of the page', () => {
    expect(problemOf(new ProblemError(invalid))).toBe(invalid);
    expect(problemOf(new TypeError('x is undefined'))).toMatchObject({
      code: 'page-fault',
      detail: 'x is undefined',
    });
  });
});
