import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrderEvidence } from './date-order.ts';
import { dateOfEpochDay, epochDayOf, readWrittenDate } from './read-date.ts';

const dateOf = (text: string, order: 'day-first' | 'month-first' = 'day-first') => {
  const written = readWrittenDate(text);
  const epochDay = written && epochDayOf(written, order);
  return epochDay === null ? null : dateOfEpochDay(epochDay);
};

test.each([
  ['2025-03-04', '2025-03-04'],
  ['2025/3/4', '2025-03-04'],
  ['04/03/2025', '2025-03-04'],
  ['4-3-25', '2025-03-04'],
  ['04.03.2025', '2025-03-04'],
  ['29/02/2024', '2024-02-29'],
])('%s with the day first is %s', (text, date) => {
  expect(dateOf(text)).toBe(date);
});

test('the same slashes are another day with the month first, dots are not', () => {
  expect(dateOf('04/03/2025', 'month-first')).toBe('2025-04-03');
  expect(dateOf('04.03.2025', 'month-first')).toBe('2025-03-04');
});

test.each(['2025-02-30', '29/02/2025', '31/04/2025', '2025-13-01', '00/01/2025', '1899-01-01'])(
  'the calendar has no %s',
  (text) => {
    expect(readWrittenDate(text)).not.toBeNull();
    expect(dateOf(text)).toBeNull();
  },
);

test.each(['', 'yesterday', '2025-03', '04/03-2025', '4 March 2025'])('%j is no date', (text) => {
  expect(readWrittenDate(text)).toBeNull();
});

test('every day from 1970 to 2199 comes back from its number', () => {
  const first = Temporal.PlainDate.from('1970-01-01');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 83_900 }), (days) => {
      const date = first.add({ days });
      expect(dateOfEpochDay(days)).toBe(date.toString());
      expect(epochDayOf(readWrittenDate(date.toString()) ?? expect.fail(), 'day-first')).toBe(days);
    }),
  );
});

describe('the order of day and month is proven over all rows', () => {
  const verdictOn = (...texts: string[]) => {
    const evidence = dateOrderEvidence();
    for (const text of texts) evidence.add(text);
    return evidence.verdict();
  };

  test('by the first part over twelve', () => {
    expect(verdictOn('02/01/2025', '03/01/2025', '13/01/2025')).toBe('day-first');
    expect(verdictOn('02/01/2025', '02/28/2025')).toBe('month-first');
  });

  test('and stays open when every date reads both ways', () => {
    const evidence = dateOrderEvidence();
    for (const text of ['04/04/2025', '02/01/2025', '12/11/2025']) evidence.add(text);
    expect(evidence.verdict()).toBe('open');
    expect(evidence.example()).toBe('02/01/2025');
  });

  test('and is no question for dates with one reading', () => {
    expect(verdictOn('2025-01-02', '03.01.2025', '04/04/2025', 'nonsense')).toBe('none');
  });
});
