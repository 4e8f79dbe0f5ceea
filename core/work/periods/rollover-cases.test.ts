import { describe, expect, test } from 'vitest';
import { monthly, termOf } from '../../base/calendar/any-schedule.properties.ts';
import { totalMinor } from './charge.ts';
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

describe('carry-over, published cases 1 to 4', () => {
  test('case 1: without carry-over the 8 hours left of 20 are forfeited and the next period opens at 20', () => {
    const facts = factsOf({ usage: [worked('2025-01-10', 12)] });
    expect(accountOfPeriod(facts, 1)).toMatchObject({
      used: 12 * HOUR,
      forfeited: 8 * HOUR,
      expired: 0,
      carriedOut: 0,
    });
    expect(availableIn(openingOfPeriod(facts, 2))).toBe(20 * HOUR);
  });

  test('case 2: everything carries and a deficit is deducted, so the third period opens at 30 hours of 40', () => {
    const facts = factsOf({
      terms: termsOf({
        hours: 40,
        carry: { capAmount: null, lifePeriods: null },
        overage: { rule: 'deduct-next' },
      }),
      usage: [worked('2025-01-10', 30), worked('2025-02-10', 60)],
    });
    expect(accountOfPeriod(facts, 1).carriedOut).toBe(10 * HOUR);
    expect(availableIn(openingOfPeriod(facts, 2))).toBe(50 * HOUR);
    expect(accountOfPeriod(facts, 2)).toMatchObject({
      carriedOut: -10 * HOUR,
      overage: 10 * HOUR,
      deducted: 10 * HOUR,
    });
    expect(openingOfPeriod(facts, 3)).toMatchObject({ granted: 40 * HOUR, carriedIn: -10 * HOUR });
    expect(availableIn(openingOfPeriod(facts, 3))).toBe(30 * HOUR);
  });

  test('case 3: with a cap of 10 hours and a life of 1 the oldest hours are drawn first and the rest past the cap forfeited', () => {
    const facts = factsOf({
      terms: termsOf({ carry: { capAmount: 10 * HOUR, lifePeriods: 1 } }),
      usage: [worked('2025-01-10', 4), worked('2025-02-10', 12)],
    });
    expect(accountOfPeriod(facts, 1)).toMatchObject({ carriedOut: 10 * HOUR, forfeited: 6 * HOUR });
    expect(availableIn(openingOfPeriod(facts, 2))).toBe(30 * HOUR);
    const second = accountOfPeriod(facts, 2);
    expect(second.entries[0]?.draws).toEqual([
      { lot: 'fresh:1', amount: 10 * HOUR },
      { lot: 'fresh:2', amount: 2 * HOUR },
    ]);
    expect(second).toMatchObject({ carriedOut: 10 * HOUR, forfeited: 8 * HOUR, expired: 0 });
    expect(availableIn(openingOfPeriod(facts, 3))).toBe(30 * HOUR);
  });

  test('case 4: with a life of 1 what is left of a carried lot expires after its second period', () => {
    const facts = factsOf({
      terms: termsOf({ hours: 10, carry: { capAmount: null, lifePeriods: 1 } }),
      usage: [worked('2025-01-10', 4), worked('2025-02-10', 3)],
    });
    expect(accountOfPeriod(facts, 1)).toMatchObject({ carriedOut: 6 * HOUR, forfeited: 0 });
    const second = accountOfPeriod(facts, 2);
    expect(second.entries[0]?.draws).toEqual([{ lot: 'fresh:1', amount: 3 * HOUR }]);
    expect(second).toMatchObject({ expired: 3 * HOUR, forfeited: 0, carriedOut: 10 * HOUR });
    expect(availableIn(openingOfPeriod(facts, 3))).toBe(20 * HOUR);
  });
});

describe('what carries besides', () => {
  test('perks are drawn first and expire with their period', () => {
    const facts = factsOf({
      terms: termsOf({
        perks: [{ label: 'Consultation', amount: 120 }],
        carry: { capAmount: null, lifePeriods: 2 },
      }),
      usage: [worked('2025-01-10', 1)],
    });
    const account = accountOfPeriod(facts, 1);
    expect(account.entries[0]?.draws).toEqual([{ lot: 'perk:1:0', amount: HOUR }]);
    expect(account).toMatchObject({ granted: 22 * HOUR, expired: HOUR, carriedOut: 20 * HOUR });
  });

  test('a pack bought beside the plan survives a cap, a missing rollover rule and a renewal that leaves carried lots behind', () => {
    const facts = factsOf({
      schedule: monthly({
        term: termOf(1, { keepCarried: false }),
        renewals: [{ periods: 1, trial: false, keepCarried: true }],
      }),
      terms: termsOf({ carry: { capAmount: 0, lifePeriods: null } }),
      topUps: [packOf('2025-01-05', 10, 140_000)],
    });
    expect(accountOfPeriod(facts, 1)).toMatchObject({ forfeited: 20 * HOUR, carriedOut: 10 * HOUR });
    expect(accountOfPeriod(factsOf({ topUps: facts.topUps }), 1)).toMatchObject({
      forfeited: 20 * HOUR,
      carriedOut: 10 * HOUR,
    });
  });

  test('a pack is drawn after the hours of the plan, so that none of them is forfeited in its place', () => {
    const facts = factsOf({ topUps: [packOf('2025-01-05', 10, 140_000)], usage: [worked('2025-02-03', 5)] });
    expect(accountOfPeriod(facts, 2).entries[0]?.draws).toEqual([{ lot: 'fresh:2', amount: 5 * HOUR }]);
  });

  test('a renewal leaves carried lots behind only when the terms say so', () => {
    const renewed = (keepCarried: boolean) =>
      factsOf({
        schedule: monthly({
          term: termOf(1, { keepCarried }),
          renewals: [{ periods: 1, trial: false, keepCarried: true }],
        }),
        terms: termsOf({ carry: { capAmount: null, lifePeriods: null } }),
      });
    expect(accountOfPeriod(renewed(true), 1)).toMatchObject({ forfeited: 0, carriedOut: 20 * HOUR });
    expect(accountOfPeriod(renewed(false), 1)).toMatchObject({ forfeited: 20 * HOUR, carriedOut: 0 });
  });

  test('what is left when the engagement ends is voided, packs included', () => {
    const facts = factsOf({
      schedule: monthly({ endsOn: '2025-01-31' }),
      terms: termsOf({ carry: { capAmount: null, lifePeriods: null } }),
      topUps: [packOf('2025-01-05', 10, 140_000)],
      usage: [worked('2025-01-10', 4)],
    });
    expect(accountOfPeriod(facts, 1)).toMatchObject({ voided: 26 * HOUR, forfeited: 0, carriedOut: 0 });
  });

  test('a deficit left when the engagement ends is billed, since no allowance can pay it back', () => {
    const facts = factsOf({
      schedule: monthly({ endsOn: '2025-02-28' }),
      terms: termsOf({ overage: { rule: 'deduct-next' } }),
      usage: [worked('2025-01-10', 45), worked('2025-02-10', 1)],
    });
    const last = accountOfPeriod(facts, 2);
    expect(last).toMatchObject({ settledDeficit: 5 * HOUR, billedOverage: HOUR, carriedOut: 0 });
    expect(totalMinor(last.charges)).toBe(300_000 + 6 * 18_000);
  });

  test('a deficit larger than the next allowance goes on into the one after', () => {
    const facts = factsOf({
      terms: termsOf({ overage: { rule: 'deduct-next' } }),
      usage: [worked('2025-01-10', 45)],
    });
    expect(accountOfPeriod(facts, 2)).toMatchObject({
      granted: 20 * HOUR,
      carriedIn: -25 * HOUR,
      carriedOut: -5 * HOUR,
    });
    expect(availableIn(openingOfPeriod(facts, 3))).toBe(15 * HOUR);
  });
});
