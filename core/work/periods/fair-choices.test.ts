import { describe, expect, test } from 'vitest';
import { monthly, pauseOf } from '../../base/calendar/any-schedule.properties.ts';
import { mayChangeTerms, mayEnd, mayPause } from './may-change.ts';
import {
  accountOfPeriod,
  factsOf,
  HOUR,
  openingOfPeriod,
  packOf,
  termsOf,
  worked,
} from './sample-facts.properties.ts';

describe('choices that the rules leave open (docs/retainer-engine.md, "Where the rules are silent")', () => {
  test('a cap forfeits the oldest hours even where newer ones expire sooner', () => {
    const facts = factsOf({
      terms: termsOf({ carry: { capAmount: null, lifePeriods: null } }),
      changes: [
        {
          id: 'shorter',
          effective: 'next-period',
          effectiveOn: '2025-02-01',
          terms: termsOf({ carry: { capAmount: 15 * HOUR, lifePeriods: 1 } }),
        },
      ],
    });
    expect(
      accountOfPeriod(facts, 2).lots.map(({ lot, forfeited, carried }) => [lot, forfeited, carried]),
    ).toEqual([
      ['fresh:2', 5 * HOUR, 15 * HOUR],
      ['fresh:1', 20 * HOUR, 0],
    ]);
  });

  test('a deficit is paid back by hours of the plan, never by a perk or a pack', () => {
    const facts = factsOf({
      terms: termsOf({ perks: [{ label: 'Consultation', amount: HOUR }], overage: { rule: 'deduct-next' } }),
      topUps: [packOf('2025-02-03', 10, 140_000)],
      usage: [worked('2025-01-10', 46)],
    });
    const opening = openingOfPeriod(facts, 2);
    expect(opening.deficitDraws).toEqual([{ lot: 'fresh:2', amount: 20 * HOUR }]);
    expect(opening.deficitLeft).toBe(5 * HOUR);
    expect(opening.lots.map(({ kind, remaining }) => [kind, remaining])).toEqual([
      ['perk', HOUR],
      ['fresh', 0],
      ['top-up', 10 * HOUR],
    ]);
  });

  test('an approval of more than the overage bills the overage', () => {
    const facts = factsOf({
      terms: termsOf({ overage: { rule: 'ask' } }),
      usage: [worked('2025-01-10', 21)],
      approvals: [{ periodIndex: 1, approvedAmount: 5 * HOUR }],
    });
    expect(accountOfPeriod(facts, 1)).toMatchObject({ billedOverage: HOUR, held: 0 });
  });

  test('paused days after the agreed end are not credited', () => {
    const pauses = [pauseOf('2025-01-21', '2025-01-31', { mode: 'prorate' })];
    const account = accountOfPeriod(factsOf({ schedule: monthly({ endsOn: '2025-01-25', pauses }) }), 1);
    expect(account.charges.find(({ kind }) => kind === 'credit')?.because).toMatchObject({ days: 5 });
  });

  test('of two changes for the same day, one from now on comes after one from the next period', () => {
    const changes = [
      { id: 'a', effective: 'now' as const, effectiveOn: '2025-02-01', terms: termsOf({ hours: 30 }) },
      {
        id: 'b',
        effective: 'next-period' as const,
        effectiveOn: '2025-02-01',
        terms: termsOf({ hours: 10 }),
      },
    ];
    expect(openingOfPeriod(factsOf({ changes }), 2).terms.allowance.amount).toBe(1800);
    expect(openingOfPeriod(factsOf({ changes }), 3).granted).toBe(1800);
  });

  test('a pack sold before the start belongs to the first period, one after the end to none', () => {
    const topUps = [packOf('2024-12-20', 10, 140_000), packOf('2025-03-05', 1, 14_000)];
    const facts = factsOf({ schedule: monthly({ endsOn: '2025-02-28' }), topUps });
    expect(openingOfPeriod(facts, 1).toppedUp).toBe(10 * HOUR);
    expect(openingOfPeriod(facts, 2).toppedUp).toBe(0);
  });

  test('no lot is shown to outlive the agreed end', () => {
    const terms = termsOf({ carry: { capAmount: null, lifePeriods: 3 } });
    const opening = openingOfPeriod(factsOf({ terms, schedule: monthly({ endsOn: '2025-02-14' }) }), 1);
    expect(opening.lots[0]?.expiresBefore).toBe('2025-02-15');
  });
});

describe('what may still change while a period is open', () => {
  const schedule = monthly({ pauses: [pauseOf('2025-02-10', '2025-02-15')], endsOn: '2025-06-30' });

  test('a pause is refused when empty, in a closed period, past the end, or over another one', () => {
    const ask = (from: string, until: string) => mayPause(schedule, { from, until }, 2);
    expect(ask('2025-02-20', '2025-02-25')).toEqual({ ok: true });
    expect(ask('2025-02-20', '2025-02-20')).toEqual({ refused: 'pause-is-empty' });
    expect(ask('2025-01-20', '2025-02-03')).toEqual({ refused: 'period-closed', openSince: '2025-02-01' });
    expect(ask('2025-07-20', '2025-07-25')).toMatchObject({ refused: 'after-end' });
    expect(ask('2025-02-12', '2025-02-20')).toEqual({
      refused: 'pause-overlaps',
      from: '2025-02-10',
      until: '2025-02-15',
    });
  });

  test('new terms are refused in another unit or currency, or inside a closed period', () => {
    const current = termsOf();
    const pieces = { ...current, allowance: { unit: 'deliverables' as const, amount: 4 } };
    const ask = (effectiveOn: string, terms = current) =>
      mayChangeTerms(schedule, current, { effectiveOn, terms }, 2);
    expect(ask('2025-02-01')).toEqual({ ok: true });
    expect(ask('2025-01-31')).toMatchObject({ refused: 'period-closed' });
    expect(ask('2025-02-10', pieces)).toEqual({ refused: 'unit-differs', unit: 'minutes' });
    expect(ask('2025-02-10', { ...current, currency: 'CHF' })).toMatchObject({ refused: 'currency-differs' });
  });

  test('an end is refused inside a closed period and before work that is already recorded', () => {
    const usage = [worked('2025-02-10', 1), worked('2025-02-20', 1)];
    expect(mayEnd(schedule, '2025-02-20', usage, 2)).toEqual({ ok: true });
    expect(mayEnd(schedule, '2025-01-31', usage, 2)).toMatchObject({ refused: 'period-closed' });
    expect(mayEnd(schedule, '2025-02-19', usage, 2)).toEqual({
      refused: 'work-after-end',
      timeEntryIds: ['2025-02-20-9-1'],
    });
  });
});
