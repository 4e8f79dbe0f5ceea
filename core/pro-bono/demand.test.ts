import { describe, expect, test } from 'vitest';
import { demandOf, fullMonthsOf, type MonthCount } from './demand.ts';
import { demandTrendOf } from './demand-trend.ts';

const agreed = { startsOn: '2025-01-01', isImported: false, endedOn: null };

describe('the full months of a free engagement', () => {
  test('end with the month before the running one', () => {
    expect(fullMonthsOf(agreed, '2025-04-30')).toEqual(['2025-01', '2025-02', '2025-03']);
    expect(fullMonthsOf(agreed, '2025-05-01').at(-1)).toBe('2025-04');
    expect(fullMonthsOf(agreed, '2025-01-31')).toEqual([]);
  });

  test('begin after the month of an agreed start, and with that of an imported one', () => {
    const started = { ...agreed, startsOn: '2025-01-15' };
    expect(fullMonthsOf(started, '2025-03-10')).toEqual(['2025-02']);
    expect(fullMonthsOf({ ...started, isImported: true }, '2025-03-10')).toEqual(['2025-01', '2025-02']);
    expect(fullMonthsOf({ ...agreed, startsOn: '2025-08-01' }, '2025-03-10')).toEqual([]);
  });

  test('are at most twelve, and none after the end', () => {
    expect(fullMonthsOf(agreed, '2026-06-02')).toHaveLength(12);
    expect(fullMonthsOf(agreed, '2026-06-02')[0]).toBe('2025-06');
    expect(fullMonthsOf({ ...agreed, endedOn: '2025-02-28' }, '2026-06-02')).toEqual(['2025-01', '2025-02']);
    expect(fullMonthsOf({ ...agreed, endedOn: '2025-02-27' }, '2026-06-02')).toEqual(['2025-01']);
  });
});

describe('what is taken for an ask', () => {
  const months = fullMonthsOf(agreed, '2026-01-01');
  const from = (first: number, count: number): MonthCount[] =>
    months.slice(first).map((month) => ({ month, count, urgent: 1 }));

  test('is an ask, else an entry with a channel, else any entry', () => {
    const all = { asks: from(0, 2), channel: from(0, 4), entries: from(0, 8) };
    const sourceOf = (changes: Partial<typeof all>) => demandOf(months, new Map(), { ...all, ...changes });
    expect(sourceOf({}).months[0]).toEqual({ month: '2025-01', minutes: 0, asks: 2, urgentShare: 0.5 });
    expect(sourceOf({ asks: [] })).toMatchObject({ source: 'channel', months: { 0: { urgentShare: 0.25 } } });
    expect(sourceOf({ asks: [], channel: [] }).source).toBe('entries');
  });

  test('is the same in every month, with zeros where none came', () => {
    const { months: counted } = demandOf(months, new Map([['2025-03', 90]]), {
      asks: [],
      channel: [],
      entries: [{ month: '2025-03', count: 2, urgent: 0 }],
    });
    expect(counted.slice(1, 4).map(({ minutes, asks }) => [minutes, asks])).toEqual([
      [0, 0],
      [90, 2],
      [0, 0],
    ]);
  });

  test('is nothing that was only begun to be kept: that would look like a client who begins to ask', () => {
    const begun = { asks: from(6, 5), channel: from(0, 3), entries: from(0, 3) };
    expect(demandOf(months, new Map(), begun).source).toBe('channel');
    for (const first of [1, 2]) {
      const counts = { ...begun, asks: from(first, 5) };
      const { source, months: counted } = demandOf(months, new Map(), counts);
      expect(source).toBe('asks');
      expect(demandTrendOf(counted).rising).toBe(false);
    }
  });
});
