import { describe, expect, test } from 'vitest';
import { WorkingDays } from '../../../contract/practice/working-days.ts';
import { bodyOf, type DayValues, toggled, valuesOf, weekdayName } from './working-day-values.ts';

const usual = { weekdays: [1, 2, 3, 4, 5], holidays: [], checkInsPerDay: 3 };
const august = { key: 0, from: '2026-08-03', until: '2026-08-21', name: 'Summer' };

describe('the working days', () => {
  test('come out as they went in', () => {
    expect(bodyOf(valuesOf(usual))).toEqual(usual);
  });

  test('keep days off by date; a single day needs its first date alone', () => {
    const easter = { key: 1, from: '2026-04-06', until: '', name: ' Easter Monday ' };
    expect(bodyOf({ ...valuesOf(usual), holidays: [august, easter] }).holidays).toEqual([
      { from: '2026-04-06', until: '2026-04-06', name: 'Easter Monday' },
      { from: '2026-08-03', until: '2026-08-21', name: 'Summer' },
    ]);
  });

  test('are not sent without a day, with days off that end before they begin, or with no check-in a day', () => {
    const isSent = (values: Partial<DayValues>) =>
      WorkingDays.safeParse(bodyOf({ ...valuesOf(usual), ...values })).success;
    expect(isSent({})).toBe(true);
    expect(isSent({ weekdays: [] })).toBe(false);
    expect(isSent({ holidays: [{ ...august, until: '2026-08-01' }] })).toBe(false);
    expect(isSent({ holidays: [{ ...august, from: '' }] })).toBe(false);
    expect(isSent({ checkInsPerDay: 0 })).toBe(false);
  });
});

test('a weekday is taken out and put back in its place', () => {
  expect(toggled([1, 2, 3], 2)).toEqual([1, 3]);
  expect(toggled([1, 3], 2)).toEqual([1, 2, 3]);
});

test('weekdays are named from Monday on in the reader’s language', () => {
  expect([weekdayName(1, 'en'), weekdayName(7, 'it')]).toEqual(['Monday', 'domenica']);
});
