import { describe, expect, test } from 'vitest';
import type { Schedule } from '../base/calendar/schedule.ts';
import { earliestEnd } from './earliest-end.ts';

const open = { startsOn: '2025-01-01', endsOn: null, noticeDays: 30 };
const schedule: Schedule = {
  startsOn: '2025-01-01',
  anchorOn: '2025-01-01',
  every: 'month',
  timeZone: 'Europe/Madrid',
  pauses: [],
  endsOn: null,
  term: null,
  renewals: [],
};
const term = { periods: 6, trial: false, noticeDays: 30, keepCarried: true } as const;

describe('The earliest end', () => {
  test('without a term is as far off as the notice', () => {
    expect(earliestEnd(null, open, '2025-03-10', null)).toEqual({ on: '2025-04-09', why: 'notice' });
    expect(earliestEnd(schedule, open, '2025-03-10', null)).toEqual({ on: '2025-04-09', why: 'notice' });
    expect(earliestEnd(null, { ...open, noticeDays: 0 }, '2025-03-10', null).on).toBe('2025-03-10');
  });

  test('is an agreed end that comes before the notice', () => {
    const ending = { ...open, endsOn: '2025-03-31' };
    expect(earliestEnd(null, ending, '2025-03-10', null)).toEqual({ on: '2025-03-31', why: 'agreed-end' });
    expect(earliestEnd(null, { ...open, endsOn: '2025-12-31' }, '2025-03-10', null)).toEqual({
      on: '2025-04-09',
      why: 'notice',
    });
  });

  test('inside a term is its last day', () => {
    const offered = { ...schedule, term: { ...term, renewal: 'offer' as const } };
    expect(earliestEnd(offered, open, '2025-03-10', null)).toEqual({ on: '2025-06-30', why: 'term' });
    expect(earliestEnd(offered, open, '2025-06-20', null)).toEqual({ on: '2025-06-30', why: 'term' });
  });

  test('of a term that renews by itself is the next one’s last day once notice is too late', () => {
    const renewing = { ...schedule, term: { ...term, renewal: 'auto' as const } };
    expect(earliestEnd(renewing, open, '2025-05-31', null)).toEqual({ on: '2025-06-30', why: 'term' });
    expect(earliestEnd(renewing, open, '2025-06-01', null)).toEqual({
      on: '2025-12-31',
      why: 'term-renewed',
    });
  });

  test('is never before the start, nor before work that is recorded', () => {
    const none = { ...open, noticeDays: 0 };
    expect(earliestEnd(null, { ...none, startsOn: '2025-05-01' }, '2025-03-10', null).on).toBe('2025-05-01');
    expect(earliestEnd(null, none, '2025-03-10', '2025-03-12').on).toBe('2025-03-12');
  });
});
