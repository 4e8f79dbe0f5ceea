import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../../contract/clients/clients.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { defaultRetainer, engage, record } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-10T08:00:00Z');
});
afterAll(() => world.close());

const quarters = { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' } as const;
const sixes = { incrementMinutes: 6, minimumMinutes: 0, roundPer: 'day' } as const;

function changeRule(id: string, billing: object) {
  return world.call(engagements.change, { params: { id }, body: { billing } });
}

async function billedOf(id: string): Promise<number> {
  const { body } = await world.call(timeEntries.list, { query: {} });
  return body.items.find((entry) => entry.id === id)?.billedMinutes ?? -1;
}

/** The billed minutes of an engagement as its months have them, which must be what its entries add up to. */
async function totalOf(engagementId: string) {
  const ofMonths = await world.database
    .read(world.practiceId)
    .selectFrom('monthlyTotals')
    .select((row) => row.fn.sum<number>('billedMinutes').as('sum'))
    .where('engagementId', '=', engagementId)
    .executeTakeFirst();
  const { body } = await world.call(timeEntries.list, { query: { engagementId } });
  const ofEntries = body.items.reduce((sum, entry) => sum + entry.billedMinutes, 0);
  return { ofMonths: Number(ofMonths?.sum), ofEntries };
}

test('a changed rule bills from today on: an old entry keeps its rule, also when it is corrected later', async () => {
  const { id } = await engage(world, { billing: quarters });
  const { body: old } = await record(world, id, '2025-03-05T10:00:00', 20);
  const { body: ofToday } = await record(world, id, '2025-03-10T08:00:00', 20);
  expect([old.billedMinutes, ofToday.billedMinutes]).toEqual([30, 30]);

  const { body: changed } = await changeRule(id, sixes);
  expect(changed.billing).toEqual(sixes);
  expect(changed.earlierBilling).toEqual([{ before: '2025-03-10', billing: quarters }]);
  expect([await billedOf(old.id), await billedOf(ofToday.id)]).toEqual([30, 24]);

  const { body: fresh } = await record(world, id, '2025-03-11T09:00:00', 8);
  expect(fresh.billedMinutes).toBe(12);
  const corrected = await world.call(timeEntries.change, { params: { id: old.id }, body: { minutes: 32 } });
  expect(corrected.body.billedMinutes).toBe(45);
  const late = await record(world, id, '2025-03-06T10:00:00', 5);
  expect(late.body.billedMinutes).toBe(15);
  expect(await totalOf(id)).toEqual({ ofMonths: 45 + 24 + 12 + 15, ofEntries: 45 + 24 + 12 + 15 });
});

test('an entry that moves to a day of another rule is billed by the rule of that day', async () => {
  const { id } = await engage(world, { billing: quarters });
  const { body: old } = await record(world, id, '2025-03-05T10:00:00', 20);
  await changeRule(id, sixes);
  const moved = await world.call(timeEntries.change, {
    params: { id: old.id },
    body: { startedAt: '2025-03-12T10:00:00' },
  });
  expect(moved.body.billedMinutes).toBe(24);
  expect(await totalOf(id)).toEqual({ ofMonths: 24, ofEntries: 24 });
});

test('of two changes on one day the second holds, and on a later day each stretch has its own rule', async () => {
  const { id } = await engage(world, { billing: quarters });
  await changeRule(id, sixes);
  await changeRule(id, { incrementMinutes: 30, minimumMinutes: 30, roundPer: 'entry' });
  world.setNow('2025-03-20T08:00:00Z');
  await changeRule(id, { incrementMinutes: 1, minimumMinutes: 0, roundPer: 'entry' });
  const billed = [];
  for (const day of ['2025-03-09', '2025-03-10', '2025-03-19', '2025-03-20'])
    billed.push((await record(world, id, `${day}T07:00:00`, 7)).body.billedMinutes);
  expect(billed).toEqual([15, 30, 30, 7]);
  world.setNow('2025-03-10T08:00:00Z');
});

test('the rule of an active retainer is part of what was signed; of its draft it is not', async () => {
  const { id, clientId } = await engage(world, { kind: 'retainer', retainer: defaultRetainer });
  const { status, body } = await changeRule(id, quarters);
  expect(status).toBe(409);
  expect(body.code).toBe('billing-fixed');
  const same = { incrementMinutes: 1, minimumMinutes: 0, roundPer: 'entry' };
  expect((await changeRule(id, same)).status).toBe(200);

  const { body: draft } = await world.call(engagements.draft, {
    body: { clientId, kind: 'retainer', title: 'Next', startsOn: '2025-04-01', retainer: defaultRetainer },
  });
  expect((await changeRule(draft.id, quarters)).body.billing).toEqual(quarters);
});

test('an engagement of another practice keeps its rule', async () => {
  const { id } = await engage(world);
  const { apiKey: key } = await world.addPractice();
  await world.call(clients.add, { key, body: { name: 'Other' } });
  const answer = await world.call(engagements.change, { params: { id }, body: { billing: quarters }, key });
  expect(answer.status).toBe(404);
});
