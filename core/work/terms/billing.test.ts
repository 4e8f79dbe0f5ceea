import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { billDay, type DayEntry } from './bill-day.ts';
import { type BillingRule, billEntry, MINUTE_BY_MINUTE } from './billing-rule.ts';

const CASE_13 = [4, 7, 3, 16, 5];

function dayOf(minutes: readonly number[]): readonly DayEntry[] {
  return minutes.map((actualMinutes, position) => ({
    timeEntryId: `entry-${position}`,
    startedAt: position * 3_600_000,
    actualMinutes,
  }));
}

function billed(minutes: readonly number[], rule: BillingRule): readonly number[] {
  return billDay(dayOf(minutes), rule).map((entry) => entry.billedMinutes);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const rule = (
  incrementMinutes: number,
  roundPer: BillingRule['roundPer'],
  minimumMinutes = 0,
): BillingRule => ({
  incrementMinutes,
  minimumMinutes,
  roundPer,
});

describe('the billing rule', () => {
  test('case 13: five short entries to 15 minutes each are 90 billed minutes', () => {
    expect(sum(billed(CASE_13, rule(15, 'entry')))).toBe(90);
  });

  test('case 13: rounded once for the day to 15 minutes they are 45, the surplus on the last one', () => {
    expect(billed(CASE_13, rule(15, 'day'))).toEqual([4, 7, 3, 16, 15]);
  });

  test('case 13: to 6 minutes each they are 48, and the actual minutes stay 35', () => {
    const entries = billDay(dayOf(CASE_13), rule(6, 'entry'));
    expect(sum(entries.map((entry) => entry.billedMinutes))).toBe(48);
    expect(sum(entries.map((entry) => entry.actualMinutes))).toBe(35);
  });

  test('case 13: 45 minutes to 15 stay 45', () => {
    expect(billEntry(45, rule(15, 'entry'))).toEqual({
      billedMinutes: 45,
      because: { code: 'exact', actualMinutes: 45 },
    });
  });

  test('the reason names the increment or the minimum, whichever decided', () => {
    expect(billEntry(6, rule(15, 'entry')).because).toEqual({
      code: 'increment',
      actualMinutes: 6,
      incrementMinutes: 15,
    });
    expect(billEntry(6, rule(6, 'entry', 30)).because).toEqual({
      code: 'minimum',
      actualMinutes: 6,
      minimumMinutes: 30,
    });
    expect(billEntry(6, rule(6, 'entry')).because).toEqual({ code: 'exact', actualMinutes: 6 });
  });

  test('a minimum may stand beside an increment that does not divide it', () => {
    expect(billEntry(5, rule(6, 'entry', 20))).toEqual({
      billedMinutes: 20,
      because: { code: 'minimum', actualMinutes: 5, minimumMinutes: 20 },
    });
    expect(billEntry(21, rule(6, 'entry', 20)).billedMinutes).toBe(24);
  });

  test('nothing worked bills nothing, whatever the minimum', () => {
    expect(billEntry(0, rule(15, 'entry', 15)).billedMinutes).toBe(0);
  });

  test('the surplus of a day stands on the entry that began last; the id decides between equals', () => {
    const entries = [
      { timeEntryId: 'b', startedAt: 10, actualMinutes: 5 },
      { timeEntryId: 'c', startedAt: 5, actualMinutes: 5 },
      { timeEntryId: 'a', startedAt: 10, actualMinutes: 5 },
    ];
    const result = billDay(entries, rule(30, 'day'));
    expect(result.map((entry) => [entry.timeEntryId, entry.billedMinutes])).toEqual([
      ['c', 5],
      ['a', 5],
      ['b', 20],
    ]);
    expect(result[2]?.because).toMatchObject({ code: 'day-last', surplusMinutes: 15, dayActualMinutes: 15 });
    expect(result[0]?.because.code).toBe('day-sum');
  });

  test('without an agreed rule every minute is billed as worked', () => {
    expect(billed(CASE_13, MINUTE_BY_MINUTE)).toEqual(CASE_13);
  });

  test('rounding once for a day never bills more than rounding each entry, and neither less than was worked', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 });
    const increments = fc.constantFrom(1, 6, 10, 15, 30);
    fc.assert(
      fc.property(minutes, increments, fc.constantFrom(0, 15, 20), (worked, increment, minimum) => {
        const perDay = sum(billed(worked, rule(increment, 'day', minimum)));
        const perEntry = sum(billed(worked, rule(increment, 'entry', minimum)));
        expect(perDay).toBeLessThanOrEqual(perEntry);
        expect(perDay).toBeGreaterThanOrEqual(sum(worked));
      }),
    );
  });
});
