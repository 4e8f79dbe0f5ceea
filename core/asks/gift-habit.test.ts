import { describe, expect, test } from 'vitest';
import { type Gift, giftHabit } from './gift-habit.ts';

function habit(gifts: readonly Gift[], today = '2025-06-30', budgetMinutes = 15) {
  return giftHabit({ today, budgetMinutes, gifts });
}

const gift = (receivedOn: string, minutes = 5): Gift => ({ receivedOn, minutes });

describe('gifts to one client', () => {
  test('of nothing are no habit', () => {
    expect(habit([])).toEqual({ inLast30Days: 0, givenThisMonth: 0, signs: [] });
  });

  test('are a habit forming once three fall within 30 days', () => {
    const two = [gift('2025-06-10'), gift('2025-06-30')];
    expect(habit(two)).toEqual({ inLast30Days: 2, givenThisMonth: 10, signs: [] });
    expect(habit([gift('2025-06-01'), ...two]).signs).toEqual(['three-in-30-days']);
    // 31 May is the 31st day back from 30 June.
    expect(habit([gift('2025-05-31'), ...two])).toMatchObject({ inLast30Days: 2, signs: [] });
  });

  test('that pass the month’s budget say so; those that fill it do not', () => {
    expect(habit([gift('2025-06-05', 15)]).signs).toEqual([]);
    expect(habit([gift('2025-06-05', 16)]).signs).toEqual(['budget-passed']);
    expect(habit([gift('2025-05-05', 16)])).toMatchObject({ givenThisMonth: 0, signs: [] });
  });

  test('that double from quarter to quarter are rising', () => {
    const before = gift('2025-02-15', 15);
    expect(habit([before, gift('2025-05-10', 30)]).signs).toEqual(['rising']);
    expect(habit([before, gift('2025-05-10', 29)]).signs).toEqual([]);
    expect(habit([gift('2025-02-15', 16), gift('2025-05-10', 30)]).signs).toEqual([]);
  });

  test('that come where there were none are rising from half an hour on', () => {
    expect(habit([gift('2025-05-10', 29)]).signs).toEqual([]);
    expect(habit([gift('2025-05-10', 30)]).signs).toEqual(['rising']);
  });

  test('after the day asked about are not seen', () => {
    expect(habit([gift('2025-07-01', 40)])).toEqual({ inLast30Days: 0, givenThisMonth: 0, signs: [] });
  });
});
