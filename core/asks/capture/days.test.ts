import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../text/tokens.ts';
import { readDay } from './days.ts';

// A Wednesday.
const today = '2025-03-05';
const read = (text: string, locale = 'es') => readDay(tokensOf(text), 0, { today, locale });

describe('a day is read', () => {
  test.each([
    ['today', '2025-03-05'],
    ['hoy', '2025-03-05'],
    ["aujourd'hui", '2025-03-05'],
    ['aujourd’hui', '2025-03-05'],
    ['oggi', '2025-03-05'],
    ['yesterday', '2025-03-04'],
    ['ayer', '2025-03-04'],
    ['Hier', '2025-03-04'],
    ['ieri,', '2025-03-04'],
    ['anteayer', '2025-03-03'],
    ['avant-hier', '2025-03-03'],
    ['monday', '2025-03-03'],
    ['miércoles', '2025-03-05'],
    ['jeudi', '2025-02-27'],
    ['venerdì', '2025-02-28'],
    ['domenica', '2025-03-02'],
    ['2025-03-04', '2025-03-04'],
    ['2025-3-4', '2025-03-04'],
    ['4/3', '2025-03-04'],
    ['6/3', '2024-03-06'],
    ['29/2', '2024-02-29'],
    ['4/3/24', '2024-03-04'],
    ['4/3/2024', '2024-03-04'],
    ['04-03-2024', '2024-03-04'],
    ['04.03.2024', '2024-03-04'],
  ])('%s is %s', (text, on) => {
    expect(read(text)).toEqual({ on, length: 1 });
  });

  test('with the little word before it', () => {
    expect(read('on monday')).toEqual({ on: '2025-03-03', length: 2 });
    expect(read('el lunes')).toEqual({ on: '2025-03-03', length: 2 });
    expect(read('le 4/3')).toEqual({ on: '2025-03-04', length: 2 });
    expect(read('on pricing')).toBeNull();
  });

  test('month first in the United States alone, unless only one order gives a date', () => {
    expect(read('4/3', 'en-US')).toEqual({ on: '2024-04-03', length: 1 });
    expect(read('4/3', 'en')).toEqual({ on: '2025-03-04', length: 1 });
    expect(read('25/2', 'en-US')).toEqual({ on: '2025-02-25', length: 1 });
    expect(read('2/25/2025', 'es')).toEqual({ on: '2025-02-25', length: 1 });
  });
});

test('a date that does not exist is said to be none, not moved to another day', () => {
  expect(read('31/2')).toEqual({ on: null, length: 1 });
  expect(read('2025-02-29')).toEqual({ on: null, length: 1 });
});

test.each(['50/50', '2025-13-01', '0/3', '4/3/1', 'mon', 'mar', '4.3', 'lunch', ''])(
  '%s is no day',
  (text) => {
    expect(read(text)).toBeNull();
  },
);
