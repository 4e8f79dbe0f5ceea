import { describe, expect, test } from 'vitest';
import { monthly, pauseOf, termOf } from './any-schedule.properties.ts';
import { termOn } from './term.ts';

describe('terms', () => {
  test('a trial of three periods names its last day and the last day for notice', () => {
    const schedule = monthly({ term: termOf(3, { trial: true }) });
    expect(termOn(schedule, '2025-02-10')).toEqual({
      number: 1,
      trial: true,
      keepCarried: true,
      renewal: 'offer',
      firstIndex: 1,
      lastIndex: 3,
      startsOn: '2025-01-01',
      endsOn: '2025-03-31',
      noticeOn: '2025-03-01',
    });
    expect(termOn(schedule, '2025-04-01')).toBeNull();
  });

  test('an agreed renewal follows the first term', () => {
    const schedule = monthly({
      term: termOf(3),
      renewals: [{ periods: 6, trial: false, keepCarried: false }],
    });
    expect(termOn(schedule, '2025-04-01')).toMatchObject({
      number: 2,
      firstIndex: 4,
      lastIndex: 9,
      endsOn: '2025-09-30',
      keepCarried: false,
    });
  });

  test('a term that renews by itself repeats, and its repetitions are no trial', () => {
    const schedule = monthly({ term: termOf(2, { renewal: 'auto', trial: true }) });
    expect(termOn(schedule, '2025-06-15')).toMatchObject({
      number: 3,
      trial: false,
      firstIndex: 5,
      lastIndex: 6,
    });
  });

  test('a partial first period counts as one', () => {
    const schedule = monthly({ startsOn: '2025-01-20', anchorOn: '2025-01-01', term: termOf(2) });
    expect(termOn(schedule, '2025-01-25')?.endsOn).toBe('2025-02-28');
  });

  test('a pause that extends and an agreed end both move the last day of a term', () => {
    const paused = monthly({ term: termOf(2), pauses: [pauseOf('2025-01-10', '2025-01-20')] });
    expect(termOn(paused, '2025-01-25')?.endsOn).toBe('2025-03-10');
    expect(termOn(monthly({ term: termOf(6), endsOn: '2025-02-14' }), '2025-01-25')?.endsOn).toBe(
      '2025-02-14',
    );
  });

  test('an engagement without a term has none, and none stands outside the engagement', () => {
    expect(termOn(monthly(), '2025-01-25')).toBeNull();
    expect(termOn(monthly({ term: termOf(2) }), '2024-12-31')).toBeNull();
  });
});
