import { afterAll, beforeAll, expect, test } from 'vitest';
import { retainers } from '../../../contract/work/retainers.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { countSent } from '../../../test/count-sent.ts';
import { defaultRetainer, engage } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

// A transaction on PostgreSQL costs its round trips. What they are held to here is a little above what they are, and far below what they
// were when each statement was waited for: 12 for an entry, 26 for a late one.

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterAll(() => world.close());

const perDay = { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'day' } as const;

function recordUnder(engagementId: string, startedAt: string, idempotencyKey: string, more = {}) {
  const body = { engagementId, startedAt, minutes: 20, ...more };
  return world.call(timeEntries.record, { idempotencyKey, body });
}

async function sentBy(work: () => Promise<{ readonly status: number }>, status = 201) {
  const answers: number[] = [];
  const sent = await countSent(async () => answers.push((await work()).status));
  expect(answers).toEqual([status]);
  return sent;
}

test('an entry of the open period takes few round trips', async () => {
  const retainer = await engage(world, { kind: 'retainer', retainer: defaultRetainer });
  await recordUnder(retainer.id, '2025-01-01T09:00:00+01:00', 'warm');
  const sent = await sentBy(() => recordUnder(retainer.id, '2025-01-01T10:00:00+01:00', 'counted'));
  if (world.database.engine === 'postgres') expect(sent.roundTrips).toBeLessThanOrEqual(5);
  expect(sent.statements).toBeLessThanOrEqual(14);
});

test('one that is billed with its day takes one more, to see the day', async () => {
  const retainer = await engage(world, { kind: 'retainer', retainer: defaultRetainer, billing: perDay });
  await recordUnder(retainer.id, '2025-01-01T11:00:00+01:00', 'warm by day');
  const more = { memberId: world.memberId };
  const sent = await sentBy(() => recordUnder(retainer.id, '2025-01-01T12:00:00+01:00', 'by day', more));
  if (world.database.engine === 'postgres') expect(sent.roundTrips).toBeLessThanOrEqual(7);
  expect(sent.statements).toBeLessThanOrEqual(17);
});

test('a balance is read in two round trips: who asks, and the balance', async () => {
  const retainer = await engage(world, { kind: 'retainer', retainer: defaultRetainer });
  const ask = () => world.call(retainers.balance, { params: { id: retainer.id } });
  await ask();
  const sent = await sentBy(ask, 200);
  expect(sent.statements).toBe(2);
});

test('a late entry takes no more than ten', async () => {
  const retainer = await engage(world, { kind: 'retainer', retainer: defaultRetainer });
  world.setNow('2025-03-10T08:00:00Z');
  await recordUnder(retainer.id, '2025-02-01T09:00:00+01:00', 'warm late');
  const sent = await sentBy(() =>
    recordUnder(retainer.id, '2025-01-05T09:00:00+01:00', 'late', { minutes: 1300 }),
  );
  if (world.database.engine === 'postgres') expect(sent.roundTrips).toBeLessThanOrEqual(10);
  expect(sent.statements).toBeLessThanOrEqual(29);
});
