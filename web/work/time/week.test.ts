import { describe, expect, test } from 'vitest';
import { daysOfWeek, layWeek, mondayOf, overlapsAmong } from './week.ts';

const entry = (id: string, startedAt: string, actualMinutes: number, more: object = {}) => ({
  id,
  engagementId: 'kestrel',
  memberId: 'ines',
  startedAt,
  workedOn: startedAt.slice(0, 10),
  actualMinutes,
  units: null,
  voidedAt: null,
  ...more,
});

describe('a week', () => {
  test('begins on the Monday before or on a date', () => {
    expect(mondayOf('2025-06-15')).toBe('2025-06-09');
    expect(mondayOf('2025-06-09')).toBe('2025-06-09');
    expect(mondayOf('2025-01-01')).toBe('2024-12-30');
  });

  test('has seven days, over the end of a month and the change of the clocks', () => {
    const days = daysOfWeek('2025-03-24');
    expect(days).toHaveLength(7);
    expect(days.at(-1)).toBe('2025-03-30');
    expect(daysOfWeek('2025-04-28').at(3)).toBe('2025-05-01');
  });

  test('adds minutes up by engagement, by day and in all', () => {
    const week = layWeek('2025-06-09', [
      entry('a', '2025-06-09T08:00:00Z', 30),
      entry('b', '2025-06-09T10:00:00Z', 45),
      entry('c', '2025-06-11T10:00:00Z', 90, { engagementId: 'bodega' }),
    ]);
    expect(week.rows.map((row) => [row.engagementId, row.minutes])).toEqual([
      ['bodega', 90],
      ['kestrel', 75],
    ]);
    expect(week.dayTotals.map((cell) => cell.minutes)).toEqual([75, 0, 90, 0, 0, 0, 0]);
    expect(week.minutes).toBe(165);
  });

  test('leaves out voided entries and those of other weeks', () => {
    const week = layWeek('2025-06-09', [
      entry('a', '2025-06-09T08:00:00Z', 30, { voidedAt: '2025-06-09T09:00:00Z' }),
      entry('b', '2025-06-16T08:00:00Z', 30),
    ]);
    expect(week.rows).toEqual([]);
    expect(week.minutes).toBe(0);
  });

  test('lists the entries of a day in the order they were worked', () => {
    const week = layWeek('2025-06-09', [
      entry('late', '2025-06-09T15:00:00Z', 30),
      entry('early', '2025-06-09T08:00:00+02:00', 30),
    ]);
    expect(week.dayTotals[0]?.entries.map(({ id }) => id)).toEqual(['early', 'late']);
  });

  test('counts the pieces of a deliverables retainer beside the minutes', () => {
    const week = layWeek('2025-06-09', [entry('a', '2025-06-10T08:00:00Z', 0, { units: 2 })]);
    expect(week.rows[0]).toMatchObject({ minutes: 0, units: 2 });
  });
});

describe('two entries overlap', () => {
  test('when the one begins before the other has ended', () => {
    const found = overlapsAmong([
      entry('a', '2025-06-09T08:00:00Z', 60),
      entry('b', '2025-06-09T08:30:00Z', 60),
      entry('c', '2025-06-09T09:30:00Z', 60),
    ]);
    expect([...found]).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ]);
  });

  test('never when they are of two members, voided or without time', () => {
    const found = overlapsAmong([
      entry('a', '2025-06-09T08:00:00Z', 60),
      entry('b', '2025-06-09T08:10:00Z', 10, { memberId: 'noor' }),
      entry('c', '2025-06-09T08:20:00Z', 10, { voidedAt: '2025-06-09T09:00:00Z' }),
      entry('d', '2025-06-09T08:30:00Z', 0, { units: 1 }),
    ]);
    expect(found.size).toBe(0);
  });

  test('when a long one spans several short ones', () => {
    const found = overlapsAmong([
      entry('long', '2025-06-09T08:00:00Z', 240),
      entry('b', '2025-06-09T09:00:00Z', 10),
      entry('c', '2025-06-09T11:00:00Z', 10),
    ]);
    expect([...found.keys()].sort()).toEqual(['b', 'c', 'long']);
  });
});
