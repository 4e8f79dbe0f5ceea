import { afterAll, beforeAll, expect, test } from 'vitest';
import { retainers } from '../../../contract/work/retainers.ts';
import { timeEntries, timers } from '../../../contract/work/time-entries.ts';
import { defaultRetainer, engage, record } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-04-15T08:00:00Z');
});
afterAll(() => world.close());

const quarterHours = { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' };

async function monthlyTotal(engagementId: string) {
  return world.database
    .read(world.practiceId)
    .selectFrom('monthlyTotals')
    .select(['month', 'entries', 'actualMinutes', 'billedMinutes'])
    .where('engagementId', '=', engagementId)
    .orderBy('month')
    .execute();
}

test('six minutes under a quarter-hour rule are billed as fifteen, and say why', async () => {
  const { id } = await engage(world, { billing: quarterHours });
  const recorded = await record(world, id, '2025-04-01T09:00:00Z', 6);
  expect(recorded.status).toBe(201);
  expect(recorded.body).toMatchObject({
    workedOn: '2025-04-01',
    actualMinutes: 6,
    billedMinutes: 15,
    periodIndex: null,
  });
  expect(recorded.body.billedBecause).toBe('6 min, rounded up to 15 min steps → 15 min billed');
});

test('31 January 23:30 in New York is 1 February in Madrid', async () => {
  const { id } = await engage(world);
  const recorded = await record(world, id, '2025-01-31T23:30:00-05:00', 30);
  expect(recorded.body.workedOn).toBe('2025-02-01');
});

test('case 13: per day the surplus stands on the last entry, in whatever order they arrive', async () => {
  const { id } = await engage(world, { billing: { ...quarterHours, roundPer: 'day' } });
  for (const [hour, minutes] of [
    [12, 16],
    [9, 4],
    [13, 5],
    [10, 7],
    [11, 3],
  ] as const) {
    await record(world, id, `2025-04-01T${String(hour).padStart(2, '0')}:00:00Z`, minutes);
  }
  const { items } = (await world.call(timeEntries.list, { query: { engagementId: id } })).body;
  const inOrder = items.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
  expect(inOrder.map((entry) => entry.billedMinutes)).toEqual([4, 7, 3, 16, 15]);
  expect(await monthlyTotal(id)).toEqual([
    { month: '2025-04', entries: 5, actualMinutes: 35, billedMinutes: 45 },
  ]);
});

test('a voided entry counts no more, and counts again when restored', async () => {
  const { id } = await engage(world, { kind: 'retainer', retainer: defaultRetainer, startsOn: '2025-04-01' });
  const entry = await record(world, id, '2025-04-02T09:00:00Z', 90);
  const params = { id: entry.body.id };
  await world.call(timeEntries.void, { params });
  expect((await world.call(retainers.balance, { params: { id } })).body.used).toBe(0);
  expect(await monthlyTotal(id)).toEqual([
    { month: '2025-04', entries: 0, actualMinutes: 0, billedMinutes: 0 },
  ]);
  const twice = await world.call(timeEntries.void, { params });
  expect([twice.status, twice.body.code]).toEqual([409, 'entry-voided']);
  await world.call(timeEntries.restore, { params });
  expect((await world.call(retainers.balance, { params: { id } })).body.used).toBe(90);
});

test('a corrected entry moves its minutes, its month and its period', async () => {
  const { id } = await engage(world, { kind: 'retainer', retainer: defaultRetainer, startsOn: '2025-03-01' });
  const entry = await record(world, id, '2025-04-02T09:00:00Z', 90);
  const changed = await world.call(timeEntries.change, {
    params: { id: entry.body.id },
    body: { startedAt: '2025-03-05T09:00:00Z', minutes: 60 },
  });
  expect(changed.body).toMatchObject({ periodIndex: 1, actualMinutes: 60, late: true });
  expect((await world.call(retainers.balance, { params: { id } })).body.used).toBe(0);
  expect((await monthlyTotal(id)).map((row) => [row.month, row.actualMinutes])).toEqual([
    ['2025-03', 60],
    ['2025-04', 0],
  ]);
});

test('entries at the same time on one retainer all count', async () => {
  const { id } = await engage(world, { kind: 'retainer', retainer: defaultRetainer, startsOn: '2025-04-01' });
  const minutes = Array.from({ length: 20 }, (_none, index) => index + 1);
  await Promise.all(
    minutes.map((amount) =>
      record(world, id, `2025-04-02T09:${String(amount).padStart(2, '0')}:00Z`, amount),
    ),
  );
  const balance = (await world.call(retainers.balance, { params: { id } })).body;
  expect(balance.used).toBe(210);
  expect(balance.remaining).toBe(1200 - 210);
});

test('of a deliverables retainer the pieces are drawn, and minutes beside them are effort', async () => {
  const terms = {
    feeMinor: 80_000,
    allowance: { unit: 'deliverables', amount: 4 },
    overage: { rule: 'bill', rateMinor: 20_000 },
  };
  const { id } = await engage(world, { kind: 'retainer', retainer: terms, startsOn: '2025-04-01' });
  await world.call(timeEntries.record, {
    body: { engagementId: id, startedAt: '2025-04-02T09:00:00Z', units: 3, minutes: 240 },
  });
  await record(world, id, '2025-04-03T09:00:00Z', 60);
  const balance = (await world.call(retainers.balance, { params: { id } })).body;
  expect(balance).toMatchObject({ unit: 'deliverables', used: 3, remaining: 1 });
});

test('the timer survives on the server and becomes one entry', async () => {
  const { id } = await engage(world);
  const started = await world.call(timers.start, { body: { engagementId: id, note: 'Pricing' } });
  expect(started.status).toBe(201);
  const second = await world.call(timers.start, { body: { engagementId: id } });
  expect([second.status, second.body.code]).toEqual([409, 'timer-running']);
  world.setNow('2025-04-15T08:25:20Z');
  expect((await world.call(timers.get)).body.timer?.note).toBe('Pricing');
  const stopped = await world.call(timers.stop);
  expect(stopped.body).toMatchObject({
    actualMinutes: 25,
    note: 'Pricing',
    startedAt: '2025-04-15T08:00:00Z',
  });
  expect((await world.call(timers.get)).body.timer).toBeNull();
  expect((await world.call(timers.stop)).body.code).toBe('no-timer');
});

test('a day is listed newest first, within its dates', async () => {
  const { id } = await engage(world);
  for (const day of ['01', '05', '09']) await record(world, id, `2025-04-${day}T09:00:00Z`, 10);
  const listed = await world.call(timeEntries.list, {
    query: { engagementId: id, from: '2025-04-02', to: '2025-04-09' },
  });
  expect(listed.body.items.map((entry) => entry.workedOn)).toEqual(['2025-04-09', '2025-04-05']);
});
