import { describe, expect, test } from 'vitest';
import { monthly, pauseOf } from '../../base/calendar/any-schedule.properties.ts';
import type { TermsChange } from '../terms/facts.ts';
import { balanceOf } from './balance.ts';
import {
  accountOfPeriod,
  availableIn,
  factsOf,
  HOUR,
  openingOfPeriod,
  termsOf,
  worked,
} from './sample-facts.properties.ts';

const bigger = termsOf({ feeMinor: 450_000, hours: 30 });

function changeOf(effective: TermsChange['effective'], effectiveOn: string, terms = bigger): TermsChange {
  return { id: `change-${effectiveOn}`, effective, effectiveOn, terms };
}

describe('dates and proration, published cases 9, 12, 17 and 18', () => {
  test('case 9: a start on 16 April costs 1,500.00 and grants 600 minutes', () => {
    const facts = factsOf({ schedule: monthly({ startsOn: '2025-04-16', anchorOn: '2025-04-01' }) });
    expect(openingOfPeriod(facts, 1)).toMatchObject({ feeMinor: 150_000, granted: 600 });
    expect(accountOfPeriod(facts, 1).charges[0]?.because).toEqual({
      code: 'partial-fee',
      feeMinor: 300_000,
      days: 15,
      fullDays: 30,
    });
  });

  test('case 9: a start on 10 February 2025 costs 2,035.71 and grants 814 minutes', () => {
    const facts = factsOf({ schedule: monthly({ startsOn: '2025-02-10', anchorOn: '2025-02-01' }) });
    expect(openingOfPeriod(facts, 1)).toMatchObject({ feeMinor: 203_571, granted: 814 });
  });

  test('case 12: work begun on 31 January 23:30 in New York belongs to February in Madrid', () => {
    const startedAt = Date.parse('2025-01-31T23:30:00-05:00');
    const facts = factsOf({
      usage: [{ timeEntryId: 'late', startedAt, workedOn: '2025-02-01', actual: HOUR }],
    });
    expect(accountOfPeriod(facts, 1).used).toBe(0);
    expect(accountOfPeriod(facts, 2).used).toBe(HOUR);
  });

  test('case 17: a change from 17 March costs 725.81 more by days, and 590 of 1,490 minutes are left after 900', () => {
    const facts = factsOf({
      schedule: monthly({ startsOn: '2025-03-01' }),
      changes: [changeOf('now', '2025-03-17')],
      usage: [worked('2025-03-10', 15)],
    });
    const opening = openingOfPeriod(facts, 1);
    expect(opening.granted).toBe(1490);
    expect(balanceOf(opening, [900], '2025-03-20').remaining).toBe(590);
    const charge = accountOfPeriod(facts, 1).charges.find(({ key }) => key === 'proration:change-2025-03-17');
    expect(charge).toMatchObject({ kind: 'proration', amountMinor: 72_581, dueOn: '2025-03-17' });
    expect(charge?.because).toMatchObject({
      code: 'plan-changed',
      addedMinor: 217_742,
      removedMinor: 145_161,
      days: 15,
      fullDays: 31,
    });
    expect(openingOfPeriod(facts, 2)).toMatchObject({ granted: 1800, feeMinor: 450_000 });
  });

  test('case 18: a pause of 11 to 21 April that extends ends the period on 11 May, and carried lots expire 10 days later', () => {
    const facts = (pauses = [pauseOf('2025-04-11', '2025-04-21')]) =>
      factsOf({
        schedule: monthly({ startsOn: '2025-03-01', pauses }),
        terms: termsOf({ carry: { capAmount: null, lifePeriods: 1 } }),
      });
    expect(openingOfPeriod(facts([]), 2).lots[0]).toMatchObject({
      id: 'fresh:1',
      expiresBefore: '2025-05-01',
    });
    const paused = openingOfPeriod(facts(), 2);
    expect(paused.inputs.period.endsBefore).toBe('2025-05-11');
    expect(paused.lots[0]).toMatchObject({ id: 'fresh:1', expiresBefore: '2025-05-11', remaining: 1200 });
    expect(paused).toMatchObject({ granted: 1200, feeMinor: 300_000 });
  });

  test('case 18: prorated it credits 1,000.00 and leaves an allowance of 800 minutes', () => {
    const pauses = [pauseOf('2025-04-11', '2025-04-21', { mode: 'prorate' })];
    const facts = factsOf({ schedule: monthly({ startsOn: '2025-04-01', pauses }) });
    expect(openingOfPeriod(facts, 1).granted).toBe(800);
    const credit = accountOfPeriod(facts, 1).charges.find(({ kind }) => kind === 'credit');
    expect(credit).toMatchObject({
      key: 'credit:pause-2025-04-11:1',
      amountMinor: -100_000,
      dueOn: '2025-04-11',
    });
  });
});

describe('changes of plan', () => {
  test('a change from the next period leaves the running one alone', () => {
    const facts = factsOf({ changes: [changeOf('next-period', '2025-01-17')] });
    expect(openingOfPeriod(facts, 1)).toMatchObject({ granted: 1200, feeMinor: 300_000 });
    expect(openingOfPeriod(facts, 2)).toMatchObject({ granted: 1800, feeMinor: 450_000 });
  });

  test("a change from the next period, dated on a period's first day, holds for that period", () => {
    const facts = factsOf({ changes: [changeOf('next-period', '2025-02-01')] });
    expect(openingOfPeriod(facts, 1).granted).toBe(1200);
    expect(openingOfPeriod(facts, 2).granted).toBe(1800);
  });

  test('a smaller plan from now on is a credit', () => {
    const change = changeOf('now', '2025-01-17', termsOf({ feeMinor: 150_000, hours: 10 }));
    const charge = accountOfPeriod(factsOf({ changes: [change] }), 1).charges[1];
    expect(charge).toMatchObject({
      kind: 'credit',
      key: 'proration:change-2025-01-17',
      amountMinor: -72_580,
    });
  });

  test('the change that takes effect last wins, whatever the order of recording', () => {
    const changes = [
      changeOf('next-period', '2025-01-10', termsOf({ hours: 5 })),
      changeOf('now', '2025-01-20', termsOf({ hours: 30 })),
    ];
    expect(openingOfPeriod(factsOf({ changes }), 2).granted).toBe(300);
    expect(openingOfPeriod(factsOf({ changes: changes.toReversed() }), 2).granted).toBe(300);
  });

  test('a lot keeps the life it was granted with when the plan stops carrying over', () => {
    const facts = factsOf({
      terms: termsOf({ carry: { capAmount: null, lifePeriods: 2 } }),
      changes: [changeOf('next-period', '2025-02-01', termsOf())],
      usage: [worked('2025-02-10', 5)],
    });
    expect(accountOfPeriod(facts, 2)).toMatchObject({
      carriedIn: 1200,
      forfeited: 1200 - 300,
      carriedOut: 1200,
    });
  });

  test('an agreed end cuts the days of the last period, and neither its fee nor its allowance', () => {
    const opening = openingOfPeriod(factsOf({ schedule: monthly({ endsOn: '2025-01-10' }) }), 1);
    expect(opening).toMatchObject({ granted: 1200, feeMinor: 300_000 });
    expect(availableIn(opening)).toBe(1200);
  });

  test('terms in another unit or currency are a fault, never a sum of hours and pieces', () => {
    const pieces = { ...termsOf(), allowance: { unit: 'deliverables' as const, amount: 4 } };
    expect(() => openingOfPeriod(factsOf({ changes: [changeOf('now', '2025-01-10', pieces)] }), 1)).toThrow(
      TypeError,
    );
  });
});
