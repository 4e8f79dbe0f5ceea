import { describe, expect, test } from 'vitest';
import type { Language } from '../../../locales/languages.ts';
import { tokensOf } from '../../text/tokens.ts';
import { readClock } from './clocks.ts';

const read = (text: string, language: Language = 'en') => readClock(tokensOf(text), 0, language);

describe('a time of day is read surely', () => {
  test.each([
    ['@14:30', '14:30', 1],
    ['@9', '09:00', 1],
    ['@9h', '09:00', 1],
    ['@14h30', '14:30', 1],
    ['@9.15', '09:15', 1],
    ['@0:05', '00:05', 1],
    ['2:30pm', '14:30', 1],
    ['12am', '00:00', 1],
    ['@12pm', '12:00', 1],
    ['at 14:30', '14:30', 2],
    ['a las 9:30', '09:30', 3],
    ['alle 14:30', '14:30', 2],
  ])('%s is %s', (text, at, length) => {
    expect(read(text)).toEqual({ at, length, sure: true });
  });

  test('as a Frenchman writes it', () => {
    expect(read('à 14h30', 'fr')).toEqual({ at: '14:30', length: 2, sure: true });
  });
});

test('hours and minutes alone are a guess, since they may be a duration', () => {
  expect(read('14:30')).toEqual({ at: '14:30', length: 1, sure: false });
  expect(read('1:30')).toEqual({ at: '01:30', length: 1, sure: false });
  expect(read('14h30', 'fr')).toEqual({ at: '14:30', length: 1, sure: false });
});

test.each(['1h30', '24:00', '14:60', '@25', '13pm', '@', '14:3', 'at home', 'a las', ''])(
  '%s is no time of day in English',
  (text) => {
    expect(read(text)).toBeNull();
  },
);

test('a French 1h30 is a duration, for nobody starts at half past one in the night', () => {
  expect(read('1h30', 'fr')).toBeNull();
});
