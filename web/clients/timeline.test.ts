import { expect, test } from 'vitest';
import type { Charge } from '../../contract/retainers.ts';
import type { TimeEntry } from '../../contract/time-entries.ts';
import { mergeTimeline } from './timeline.ts';

const entry = (id: string, workedOn: string) => ({ id, workedOn }) as TimeEntry;
const charge = (id: string, dueOn: string) => ({ id, dueOn }) as Charge;
const read = (...days: ReturnType<typeof mergeTimeline>) =>
  days.map(({ on, events }) => [
    on,
    ...events.map((event) => (event.kind === 'time' ? event.entry.id : event.charge.id)),
  ]);

test('Entries and charges stand in one line of days, newest first, charges before the work of their day', () => {
  const entries = [entry('e2', '2025-03-04'), entry('e1', '2025-03-01')];
  const charges = [charge('c1', '2025-03-01'), charge('c2', '2025-04-01')];
  expect(read(...mergeTimeline(entries, charges, false))).toEqual([
    ['2025-04-01', 'c2'],
    ['2025-03-04', 'e2'],
    ['2025-03-01', 'c1', 'e1'],
  ]);
});

test('While older entries are still to come, older charges wait for them', () => {
  const entries = [entry('e2', '2025-03-04')];
  const charges = [charge('c1', '2025-03-01'), charge('c2', '2025-04-01')];
  expect(read(...mergeTimeline(entries, charges, true))).toEqual([
    ['2025-04-01', 'c2'],
    ['2025-03-04', 'e2'],
  ]);
  expect(read(...mergeTimeline(entries, charges, false))).toHaveLength(3);
});

test('A client without anything has an empty timeline', () => {
  expect(mergeTimeline([], [], false)).toEqual([]);
});
