import { describe, expect, test } from 'vitest';
import { readHours, readMinutes } from './read-minutes.ts';

describe('minutes that are typed', () => {
  test.each([
    ['25', 25],
    ['25 min', 25],
    ["90'", 90],
    ['1:30', 90],
    ['1h30', 90],
    ['1 h 30', 90],
    ['1.5', 90],
    ['1,25', 75],
    ['0,35', 21],
    ['2 horas', 120],
    ['24h', 1440],
  ])('%s is %i minutes', (typed, minutes) => {
    expect(readMinutes(typed)).toBe(minutes);
  });

  test.each(['', '0', 'soon', '25 minutes of work', '25h', '1441', '-5', '1:75'])('%j is none', (typed) => {
    expect(readMinutes(typed)).toBeNull();
  });
});

describe('hours of an allowance that are typed', () => {
  test.each([
    ['20', 1200],
    ['7,5', 450],
    ['7:30', 450],
    ['7 h 30', 450],
    ['90 min', 90],
    ['160', 9600],
  ])('%s is %i minutes', (typed, minutes) => {
    expect(readHours(typed)).toBe(minutes);
  });

  test('are none when there is no number in front', () => {
    expect(readHours('many')).toBeNull();
  });
});
