import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDate, anySchedule, monthly, pauseOf, termOf } from './any-schedule.properties.ts';
import { boundaryAt, lastBoundaryBy } from './boundary.ts';
import { addDays, daysBetween } from './local-day.ts';
import { countedDays, pauseOn } from './pauses.ts';
import { endOfSchedule, periodAt, periodIndexOn } from './period.ts';
import type { Schedule } from './schedule.ts';

function datesOf(schedule: Schedule, index: number): readonly [string, string] {
  const period = periodAt(schedule, index);
  if (period === null) throw new Error(`no period ${index}`);
  return [period.startsOn, period.endsBefore];
}

describe('periods', () => {
  test('case 10: an anchor on 31 January 2025 gives month ends, of 28, 31, 30 and 31 days', () => {
    const schedule = monthly({ startsOn: '2025-01-31' });
    const periods = [1, 2, 3, 4].map((index) => periodAt(schedule, index));
    expect(periods.map((period) => period?.endsBefore)).toEqual([
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
      '2025-05-31',
    ]);
    expect(periods.map((period) => period?.fullDays)).toEqual([28, 31, 30, 31]);
  });

  test('case 9: a start on 16 April under an anchor on the 1st makes a partial period of 15 of 30 days', () => {
    const schedule = monthly({ startsOn: '2025-04-16', anchorOn: '2025-04-01' });
    expect(periodAt(schedule, 1)).toMatchObject({ endsBefore: '2025-05-01', days: 15, fullDays: 30 });
    expect(periodAt(schedule, 2)).toMatchObject({ startsOn: '2025-05-01', days: 31, fullDays: 31 });
  });

  test('an anchor after the start makes the same partial period', () => {
    const schedule = monthly({ startsOn: '2025-02-10', anchorOn: '2025-03-01' });
    expect(periodAt(schedule, 1)).toMatchObject({ endsBefore: '2025-03-01', days: 19, fullDays: 28 });
  });

  test('weeks and quarters have their own boundaries', () => {
    expect(datesOf(monthly({ every: 'week' }), 3)).toEqual(['2025-01-15', '2025-01-22']);
    expect(datesOf(monthly({ every: 'quarter', startsOn: '2024-11-30' }), 1)).toEqual([
      '2024-11-30',
      '2025-02-28',
    ]);
  });

  test('case 18: a pause of 11 to 21 April that extends moves the end to 11 May, and the anchor with it', () => {
    const schedule = monthly({ startsOn: '2025-04-01', pauses: [pauseOf('2025-04-11', '2025-04-21')] });
    expect(periodAt(schedule, 1)).toMatchObject({ endsBefore: '2025-05-11', days: 30, fullDays: 30 });
    expect(datesOf(schedule, 2)).toEqual(['2025-05-11', '2025-06-11']);
    expect(countedDays(schedule, '2025-04-01', '2025-05-11')).toBe(30);
  });

  test('a restored anchor is reached by one partial period', () => {
    const pause = pauseOf('2025-04-11', '2025-04-21', { anchor: 'restored' });
    const schedule = monthly({ startsOn: '2025-04-01', pauses: [pause] });
    expect(periodAt(schedule, 2)).toMatchObject({
      startsOn: '2025-05-11',
      endsBefore: '2025-06-01',
      days: 21,
      fullDays: 31,
    });
    expect(datesOf(schedule, 3)).toEqual(['2025-06-01', '2025-07-01']);
  });

  test('two pauses in one period lengthen it twice, even where the second falls in the added days', () => {
    const pauses = [pauseOf('2025-04-25', '2025-05-05'), pauseOf('2025-05-08', '2025-05-10')];
    const schedule = monthly({ startsOn: '2025-04-01', pauses });
    expect(datesOf(schedule, 1)).toEqual(['2025-04-01', '2025-05-13']);
    expect(periodIndexOn(schedule, '2025-05-12')).toBe(1);
    expect(periodIndexOn(schedule, '2025-05-13')).toBe(2);
  });

  test('pauses recorded over each other freeze no day twice', () => {
    const pauses = [pauseOf('2025-04-11', '2025-04-21'), pauseOf('2025-04-15', '2025-04-23')];
    expect(datesOf(monthly({ startsOn: '2025-04-01', pauses }), 1)).toEqual(['2025-04-01', '2025-05-13']);
  });

  test('a day inside a pause is known, except when the pause bills through', () => {
    const schedule = monthly({ pauses: [pauseOf('2025-01-10', '2025-01-12', { mode: 'prorate' })] });
    expect(pauseOn(schedule, '2025-01-09')).toBeNull();
    expect(pauseOn(schedule, '2025-01-11')?.until).toBe('2025-01-12');
    expect(
      pauseOn(
        monthly({ pauses: [pauseOf('2025-01-10', '2025-01-12', { mode: 'bill-through' })] }),
        '2025-01-11',
      ),
    ).toBeNull();
  });

  test('an agreed end cuts the last period after its last day', () => {
    const schedule = monthly({ endsOn: '2025-02-14' });
    expect(periodAt(schedule, 2)).toMatchObject({
      endsBefore: '2025-02-15',
      wholeEndsBefore: '2025-03-01',
      days: 28,
    });
    expect(periodAt(schedule, 3)).toBeNull();
    expect(periodIndexOn(schedule, '2025-02-15')).toEqual({ refused: 'after-end', endedOn: '2025-02-14' });
    expect(periodIndexOn(schedule, '2024-12-31')).toEqual({
      refused: 'before-start',
      startsOn: '2025-01-01',
    });
  });

  test('a term that is only offered again ends the engagement, one that renews by itself does not', () => {
    expect(endOfSchedule(monthly({ term: termOf(3) }))).toBe('2025-04-01');
    expect(endOfSchedule(monthly({ term: termOf(3, { renewal: 'auto' }) }))).toBeNull();
    expect(periodAt(monthly({ term: termOf(3) }), 4)).toBeNull();
  });

  test('periods tile the engagement without gap or overlap, in dates and in instants', () => {
    fc.assert(
      fc.property(anySchedule(), (schedule) => {
        let before = periodAt(schedule, 1);
        expect(before?.startsOn).toBe(schedule.startsOn);
        for (let index = 2; index <= 8 && before !== null; index += 1) {
          expect(daysBetween(before.startsOn, before.endsBefore)).toBeGreaterThan(0);
          expect(before.endsAt).toBeGreaterThan(before.startsAt);
          expect(before.days).toBeGreaterThan(0);
          expect(before.days).toBeLessThanOrEqual(before.fullDays);
          expect(countedDays(schedule, before.startsOn, before.wholeEndsBefore)).toBe(before.days);
          const next = periodAt(schedule, index);
          if (next === null) expect(before.endsBefore).toBe(endOfSchedule(schedule));
          else expect([next.startsOn, next.startsAt]).toEqual([before.endsBefore, before.endsAt]);
          before = next;
        }
      }),
    );
  });

  test('a date belongs to the one period whose days contain it', () => {
    fc.assert(
      fc.property(anySchedule(), fc.integer({ min: 0, max: 250 }), (schedule, after) => {
        const date = addDays(schedule.startsOn, after);
        const index = periodIndexOn(schedule, date);
        const end = endOfSchedule(schedule);
        if (typeof index !== 'number') expect(end !== null && date >= end).toBe(true);
        else {
          const [startsOn, endsBefore] = datesOf(schedule, index);
          expect(startsOn <= date && date < endsBefore).toBe(true);
        }
      }),
    );
  });

  test('boundaries stay in order and are found again from any date', () => {
    fc.assert(
      fc.property(
        anyDate(),
        anyDate(),
        fc.constantFrom('week' as const, 'month', 'quarter'),
        (anchorOn, date, every) => {
          const n = lastBoundaryBy(anchorOn, every, date);
          expect(boundaryAt(anchorOn, every, n) <= date && date < boundaryAt(anchorOn, every, n + 1)).toBe(
            true,
          );
        },
      ),
    );
  });
});
