import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDuration, writeDuration } from './durations.ts';
import { tokensOf } from './tokens.ts';

const read = (text: string) => readDuration(tokensOf(text), 0);

describe('a duration is read', () => {
  test.each([
    ['25m', 25, 1],
    ['25 min', 25, 2],
    ['25min,', 25, 1],
    ["90'", 90, 1],
    ['90’', 90, 1],
    ['1h', 60, 1],
    ['1h30', 90, 1],
    ['1h5', 65, 1],
    ['1H30M', 90, 1],
    ['1h 30m', 90, 2],
    ['1 h 30', 90, 3],
    ['1 h 30 min', 90, 4],
    ['1.5h', 90, 1],
    ['1,5h', 90, 1],
    ['1,5 h', 90, 2],
    ['.25h', 15, 1],
    ['0.35h', 21, 1],
    ['0.33h', 20, 1],
    ['2 hours and 5 minutes', 125, 5],
    ['2 horas y 5 minutos', 125, 5],
    ['2 heures et 5 minutes', 125, 5],
    ['2 ore e 5 minuti', 125, 5],
    ['1 ora', 60, 2],
    ['45 mn', 45, 2],
  ])('%s is %i minutes', (text, minutes, length) => {
    expect(read(text)).toEqual({ minutes, length });
  });

  test('only as far as it goes: the text behind it stays text', () => {
    expect(read('1h 30 slides')).toEqual({ minutes: 60, length: 1 });
    expect(read('2h and lunch')).toEqual({ minutes: 120, length: 1 });
    expect(read('1.5h 30m')).toEqual({ minutes: 90, length: 1 });
  });
});

test.each(['25', '1:30', '1h75', 'm', 'h30', 'minutes', '1.5m', "'", ''])('%s is no duration', (text) => {
  expect(read(text)).toBeNull();
});

test('every duration of a day is read back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_440 }), (minutes) => {
      expect(read(writeDuration(minutes))).toEqual({ minutes, length: 1 });
    }),
  );
  expect([25, 60, 90, 570].map(writeDuration)).toEqual(['25m', '1h', '1h30', '9h30m']);
});
