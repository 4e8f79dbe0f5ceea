import { expect, test } from 'vitest';
import type { Ask } from '../../../contract/asks/asks.ts';
import type { Charge } from '../../../contract/work/retainers.ts';
import type { TimeEntry } from '../../../contract/work/time-entries.ts';
import { idOf, knownSince, mergeTimeline, type TouchpointOf } from './timeline.ts';

const entry = (id: string, workedOn: string) => ({ id, workedOn }) as TimeEntry;
const charge = (id: string, dueOn: string) => ({ id, dueOn }) as Charge;
const ask = (id: string, receivedOn: string) => ({ id, receivedOn }) as Ask;
const touch = (id: string, on: string) => ({ id, on }) as TouchpointOf;
const read = (days: ReturnType<typeof mergeTimeline>) =>
  days.map(({ on, events }) => [on, ...events.map(idOf)]);
const nothing = { entries: [], charges: [], asks: [], touchpoints: [], knownFrom: null };

test('Entries, asks, touchpoints and charges stand in one line of days, newest first, charges before the work of their day', () => {
  const entries = [entry('e2', '2025-03-04'), entry('e1', '2025-03-01')];
  const charges = [charge('c1', '2025-03-01'), charge('c2', '2025-04-01')];
  const asks = [ask('a1', '2025-03-01'), ask('a2', '2025-03-02')];
  const touchpoints = [touch('t1', '2025-03-02'), touch('t2', '2025-03-05')];
  expect(read(mergeTimeline({ entries, charges, asks, touchpoints, knownFrom: null }))).toEqual([
    ['2025-04-01', 'c2'],
    ['2025-03-05', 't2'],
    ['2025-03-04', 'e2'],
    ['2025-03-02', 'a2', 't1'],
    ['2025-03-01', 'c1', 'a1', 'e1'],
  ]);
});

test('While older entries are still to come, older charges wait for them', () => {
  const entries = [entry('e2', '2025-03-04')];
  const charges = [charge('c1', '2025-03-01'), charge('c2', '2025-04-01')];
  expect(read(mergeTimeline({ ...nothing, entries, charges, knownFrom: '2025-03-04' }))).toEqual([
    ['2025-04-01', 'c2'],
    ['2025-03-04', 'e2'],
  ]);
  expect(mergeTimeline({ ...nothing, entries, charges })).toHaveLength(3);
});

test('All is known from the latest of the days at which a list goes on', () => {
  expect(knownSince({ oldest: '2025-03-04', hasMore: true }, { oldest: '2025-01-01', hasMore: true })).toBe(
    '2025-03-04',
  );
  expect(
    knownSince({ oldest: '2025-03-04', hasMore: false }, { oldest: undefined, hasMore: false }),
  ).toBeNull();
});

test('A client without anything has an empty timeline', () => {
  expect(mergeTimeline(nothing)).toEqual([]);
});
