import { describe, expect, test } from 'vitest';
import { monthly, pauseOf } from '../../base/calendar/any-schedule.properties.ts';
import type { OverageTerms } from '../terms/overage-rules.ts';
import { balanceOf } from './balance.ts';
import { usedBySegment } from './draw-down.ts';
import { mayRecord, mayRecordLate, mayRecordOn } from './may-record.ts';
import { billedUsageOf } from './replay.ts';
import {
  accountOfPeriod,
  availableIn,
  factsOf,
  HOUR,
  openingOfPeriod,
  packOf,
  termsOf,
  worked,
} from './sample-facts.properties.ts';

const overageOf = (facts: Parameters<typeof accountOfPeriod>[0]) =>
  accountOfPeriod(facts, 1).charges.find((charge) => charge.key === 'overage:1');

const under = (overage: Partial<OverageTerms>, hours: number) =>
  factsOf({ terms: termsOf({ overage }), usage: [worked('2025-01-10', hours)] });

describe('overage, published cases 5 to 8', () => {
  test('case 5: 26.5 hours used of 20 bill 6.5 at 180.00, so 1,170.00', () => {
    const charge = overageOf(under({ rule: 'bill' }, 26.5));
    expect(charge).toMatchObject({ kind: 'overage', amountMinor: 117_000, dueOn: '2025-02-01' });
    expect(charge?.because).toMatchObject({ code: 'overage', overage: 390, billed: 390, rateMinor: 18_000 });
  });

  test('case 6: deducted instead, the next period opens at 13.5 hours and nothing is billed', () => {
    const facts = under({ rule: 'deduct-next' }, 26.5);
    expect(overageOf(facts)).toBeUndefined();
    expect(availableIn(openingOfPeriod(facts, 2))).toBe(13.5 * HOUR);
  });

  test('case 7: a courtesy of 2 hours is waived first, shown as 360.00, and 1.25 hours bill 225.00', () => {
    const facts = under({ rule: 'bill', courtesyAmount: 2 * HOUR }, 23.25);
    expect(accountOfPeriod(facts, 1)).toMatchObject({
      overage: 195,
      waived: 120,
      waivedValueMinor: 36_000,
      billedOverage: 75,
    });
    expect(overageOf(facts)?.amountMinor).toBe(22_500);
  });

  test('case 8: a top-up of 10 hours bought after 23 hours absorbs the overage and leaves 7', () => {
    const facts = factsOf({ topUps: [packOf('2025-01-20', 10, 140_000)], usage: [worked('2025-01-10', 23)] });
    const account = accountOfPeriod(facts, 1);
    expect(account).toMatchObject({ overage: 0, carriedOut: 7 * HOUR });
    expect(account.charges.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['fee', 300_000],
      ['top-up', 140_000],
    ]);
  });

  test('case 8: sold from now on it leaves 3 hours of overage at 540.00 and all its 10 hours', () => {
    const facts = factsOf({
      topUps: [packOf('2025-01-20', 10, 140_000, false)],
      usage: [worked('2025-01-10', 23)],
    });
    expect(accountOfPeriod(facts, 1)).toMatchObject({ overage: 3 * HOUR, carriedOut: 10 * HOUR });
    expect(overageOf(facts)?.amountMinor).toBe(54_000);
  });
});

describe('holding, stopping and courtesy', () => {
  test('overage under "ask" is held until approved, and only what was approved is billed', () => {
    const facts = under({ rule: 'ask' }, 23);
    expect(accountOfPeriod(facts, 1)).toMatchObject({ held: 3 * HOUR, billedOverage: 0, carriedOut: 0 });
    const approvals = [
      { periodIndex: 1, approvedAmount: HOUR },
      { periodIndex: 1, approvedAmount: HOUR },
    ];
    expect(accountOfPeriod({ ...facts, approvals }, 1)).toMatchObject({
      held: HOUR,
      billedOverage: 2 * HOUR,
    });
    expect(overageOf({ ...facts, approvals })?.amountMinor).toBe(36_000);
  });

  test('a courtesy band is not deducted from the next allowance', () => {
    const facts = under({ rule: 'deduct-next', courtesyAmount: 2 * HOUR }, 23);
    expect(accountOfPeriod(facts, 1)).toMatchObject({ waived: 2 * HOUR, deducted: HOUR, carriedOut: -HOUR });
  });

  test('under "stop" an entry past the allowance is refused with what is left', () => {
    const opening = openingOfPeriod(under({ rule: 'stop' }, 0), 1);
    const at = worked('2025-01-10', 1).startedAt;
    expect(mayRecord(opening, [19 * HOUR], at, HOUR)).toEqual({ ok: true });
    expect(mayRecord(opening, [19 * HOUR], at, 90)).toEqual({
      refused: 'allowance-exhausted',
      remaining: HOUR,
      asked: 90,
    });
    expect(mayRecord(opening, [20 * HOUR], at, 1)).toEqual({
      refused: 'allowance-exhausted',
      remaining: 0,
      asked: 1,
    });
  });

  test('a courtesy band is tolerated before "stop" refuses, and other rules never refuse', () => {
    const opening = openingOfPeriod(under({ rule: 'stop', courtesyAmount: 30 }, 0), 1);
    expect(mayRecord(opening, [20 * HOUR], 0, 30)).toEqual({ ok: true });
    expect(mayRecord(opening, [20 * HOUR], 0, 31)).toMatchObject({ remaining: 30 });
    expect(mayRecord(openingOfPeriod(under({ rule: 'bill' }, 0), 1), [20 * HOUR], 0, 600)).toEqual({
      ok: true,
    });
  });

  test('under "stop" a late entry is refused when a later period has used the hours it would take', () => {
    const facts = factsOf({
      terms: termsOf({ carry: { capAmount: null, lifePeriods: null }, overage: { rule: 'stop' } }),
      usage: [worked('2025-01-10', 10), worked('2025-02-10', 29)],
    });
    expect(mayRecordLate(facts, worked('2025-01-12', 1), { through: 2 })).toEqual({ ok: true });
    expect(mayRecordLate(facts, worked('2025-01-12', 3), { through: 2 })).toEqual({
      refused: 'allowance-exhausted',
      remaining: HOUR,
      asked: 3 * HOUR,
    });
  });

  test('nothing is recorded during a pause, before the start or after the end', () => {
    const schedule = monthly({ pauses: [pauseOf('2025-01-10', '2025-01-20')], endsOn: '2025-03-31' });
    expect(mayRecordOn(schedule, '2025-01-09')).toEqual({ periodIndex: 1 });
    expect(mayRecordOn(schedule, '2025-01-10')).toEqual({
      refused: 'retainer-paused',
      since: '2025-01-10',
      until: '2025-01-20',
    });
    expect(mayRecordOn(schedule, '2024-12-31')).toEqual({ refused: 'before-start', startsOn: '2025-01-01' });
    expect(mayRecordOn(schedule, '2025-04-01')).toEqual({ refused: 'after-end', endedOn: '2025-03-31' });
  });
});

describe('the balance of an open period', () => {
  test('says what was granted, used and left, and at this pace what will be used', () => {
    const facts = factsOf({ usage: [worked('2025-01-03', 8)] });
    const opening = openingOfPeriod(facts, 1);
    const totals = usedBySegment(opening, billedUsageOf(opening, facts));
    expect(balanceOf(opening, totals, '2025-01-10')).toMatchObject({
      unit: 'minutes',
      opening: { granted: 1200, carried: 0, toppedUp: 0, adjusted: 0 },
      used: 480,
      remaining: 720,
      overage: 0,
      pace: { projectedUsed: 1488, willFinishOver: true },
    });
    expect(balanceOf(opening, totals, '2025-01-31').pace).toEqual({
      projectedUsed: 480,
      willFinishOver: false,
    });
  });

  test('is negative under "deduct-next" and zero under "bill" past the allowance', () => {
    expect(
      balanceOf(openingOfPeriod(under({ rule: 'deduct-next' }, 0), 1), [1500], '2025-01-20'),
    ).toMatchObject({
      remaining: -300,
      overage: 300,
    });
    expect(balanceOf(openingOfPeriod(under({ rule: 'bill' }, 0), 1), [1500], '2025-01-20')).toMatchObject({
      remaining: 0,
      overage: 300,
    });
  });

  test('leaves paused days out of the pace', () => {
    const facts = factsOf({
      schedule: monthly({ pauses: [pauseOf('2025-01-11', '2025-01-21', { mode: 'prorate' })] }),
    });
    expect(balanceOf(openingOfPeriod(facts, 1), [420], '2025-01-25').pace.projectedUsed).toBe(588);
    expect(balanceOf(openingOfPeriod(facts, 1), [0], '2024-12-01').pace.projectedUsed).toBe(0);
  });
});
