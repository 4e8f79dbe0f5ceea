import { describe, expect, test } from 'vitest';
import { monthly, pauseOf, termOf } from '../base/calendar/any-schedule.properties.ts';
import { factsOf, HOUR, openingOfPeriod, packOf, termsOf } from '../work/periods/sample-facts.properties.ts';
import type { RetainerFacts } from '../work/terms/facts.ts';
import { missingTerms } from './missing-terms.ts';
import { watchRetainer } from './watch-retainer.ts';
import { watchTerm } from './watch-term.ts';

function watched(hours: number, today: string, changes: Partial<RetainerFacts> = {}) {
  return watchRetainer(openingOfPeriod(factsOf(changes), 1), [hours * HOUR], today);
}

describe('a retainer of 20 h in January', () => {
  test('that goes as agreed is not spoken of', () => {
    expect(watched(9, '2025-01-15')).toBe(null);
  });

  test('that has used more than there is says so', () => {
    expect(watched(23, '2025-01-15')).toEqual({ what: 'over', used: 23 * HOUR, available: 20 * HOUR });
  });

  test('that a pack of 10 h tops up holds 30 h', () => {
    const topUps = [packOf('2025-01-10', 10, 140_000)];
    expect(watched(18, '2025-01-20', { topUps })).toBe(null);
    expect(watched(31, '2025-01-28', { topUps })).toMatchObject({ what: 'over', available: 30 * HOUR });
  });

  test('that will finish over at this pace says when it runs out', () => {
    // 15 h in 15 of 31 days: 31 h at this pace, an hour a day, so the last 5 h are gone on the 20th.
    expect(watched(15, '2025-01-15')).toEqual({
      what: 'pace',
      used: 15 * HOUR,
      available: 20 * HOUR,
      projected: 31 * HOUR,
      runsOutOn: '2025-01-20',
    });
  });

  test('is not judged by its first days, unless half of it is gone', () => {
    expect(watched(6, '2025-01-02')).toBe(null);
    expect(watched(6, '2025-01-05')).toMatchObject({ what: 'pace' });
    expect(watched(10, '2025-01-02')).toMatchObject({ what: 'pace' });
  });

  test('that is all used and no more runs out today', () => {
    expect(watched(20, '2025-01-15')).toMatchObject({ what: 'pace', runsOutOn: '2025-01-15' });
    expect(watched(20, '2025-01-31')).toBe(null);
  });

  test('with a third left in its last seven days says so, and whether it lapses', () => {
    expect(watched(13, '2025-01-24')).toBe(null);
    expect(watched(13, '2025-01-25')).toEqual({
      what: 'unused',
      available: 20 * HOUR,
      remaining: 7 * HOUR,
      lapses: true,
    });
    expect(watched(14, '2025-01-25')).toBe(null);
    const carry = { capAmount: null, lifePeriods: 1 };
    expect(watched(13, '2025-01-25', { terms: termsOf({ carry }) })).toMatchObject({ lapses: false });
  });

  test('is left alone while it is paused, before it starts and after it ends', () => {
    const schedule = monthly({ pauses: [pauseOf('2025-01-10', '2025-01-20')] });
    expect(watched(23, '2025-01-15', { schedule })).toBe(null);
    expect(watched(23, '2025-01-20', { schedule })).toMatchObject({ what: 'over' });
    expect(watched(0, '2024-12-31')).toBe(null);
    expect(watched(23, '2025-02-01')).toBe(null);
  });

  test('that grants access and no hours is not spoken of', () => {
    expect(watched(2, '2025-01-28', { terms: termsOf({ hours: 0 }) })).toBe(null);
  });
});

describe('a term of three months with 30 days of notice', () => {
  const offered = monthly({ term: termOf(3) });

  test('is spoken of from two weeks before its notice, by the last day of notice', () => {
    expect(watchTerm(offered, 2, '2025-02-14')).toBe(null);
    expect(watchTerm(offered, 2, '2025-02-15')).toEqual({
      renewal: 'offer',
      trial: false,
      endsOn: '2025-03-31',
      noticeOn: '2025-03-01',
      dueOn: '2025-03-01',
    });
  });

  test('is spoken of by its last day once notice is past', () => {
    expect(watchTerm(offered, 3, '2025-03-02')).toMatchObject({ dueOn: '2025-03-31' });
  });

  test('that renews by itself is spoken of until its notice is past, and again in the next term', () => {
    const auto = monthly({ term: termOf(3, { renewal: 'auto' }) });
    expect(watchTerm(auto, 3, '2025-03-01')).toMatchObject({ dueOn: '2025-03-01' });
    expect(watchTerm(auto, 3, '2025-03-02')).toBe(null);
    expect(watchTerm(auto, 4, '2025-04-10')).toBe(null);
    expect(watchTerm(auto, 5, '2025-05-20')).toMatchObject({ renewal: 'auto', endsOn: '2025-06-30' });
  });

  test('is not spoken of once an end is agreed, nor where there is no term', () => {
    expect(watchTerm(monthly({ term: termOf(3), endsOn: '2025-03-15' }), 3, '2025-03-01')).toBe(null);
    expect(watchTerm(monthly(), 3, '2025-03-01')).toBe(null);
  });
});

test('an imported engagement lacks its scope, and the rate of paid or the end of free work', () => {
  const imported = { hourlyRateMinor: null, hasScope: false, endsOn: null, reviewOn: null } as const;
  expect(missingTerms({ ...imported, kind: 'hourly' })).toEqual(['scope', 'rate']);
  expect(missingTerms({ ...imported, kind: 'hourly', hourlyRateMinor: 9_000 })).toEqual(['scope']);
  expect(missingTerms({ ...imported, kind: 'pro-bono' })).toEqual(['scope', 'review']);
  expect(missingTerms({ ...imported, kind: 'pro-bono', hasScope: true, reviewOn: '2025-09-01' })).toEqual([]);
});
