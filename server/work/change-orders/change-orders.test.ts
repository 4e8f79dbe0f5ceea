import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeOrders } from '../../../contract/work/change-orders.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { engage, record } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T09:00:00Z');
});
afterAll(() => world.close());

/** Proposes 400.00 for a dashboard, unless told otherwise. */
async function propose(engagementId: string, more: Readonly<Record<string, unknown>> = {}) {
  const body = { engagementId, line: 'A dashboard of sales', priceMinor: 40_000, ...more };
  return world.call(changeOrders.propose, { body });
}

const get = async (id: string) => (await world.call(changeOrders.get, { params: { id } })).body;

test('a change order waits for its answer, for thirty days where nobody says otherwise', async () => {
  const { id, clientId } = await engage(world);
  const proposed = await propose(id);
  expect(proposed.status).toBe(201);
  expect(proposed.body).toMatchObject({
    clientId,
    engagementId: id,
    askId: null,
    state: 'proposed',
    currency: 'EUR',
    line: 'A dashboard of sales',
    priceMinor: 40_000,
    endsOn: null,
    validUntil: '2025-04-02',
    waitedDays: 0,
    answeredAt: null,
    answeredBy: null,
    chargeId: null,
  });
  world.setNow('2025-03-10T23:30:00Z');
  // It is the 11th in Madrid by then.
  expect(await get(proposed.body.id)).toMatchObject({ state: 'proposed', waitedDays: 8 });
  world.setNow('2025-03-03T09:00:00Z');
});

test('past its last day a change order has expired, without anything having run', async () => {
  const { id } = await engage(world);
  const { body } = await propose(id, { validUntil: '2025-03-05' });
  world.setNow('2025-03-05T22:59:00Z');
  expect((await get(body.id)).state).toBe('proposed');
  world.setNow('2025-03-05T23:00:00Z');
  expect(await get(body.id)).toMatchObject({ state: 'expired', waitedDays: 2 });
  const states = async (state: string) => {
    const query = { engagementId: id, state };
    return (await world.call(changeOrders.list, { query })).body.items.map((item) => item.state);
  };
  expect([await states('proposed'), await states('expired')]).toEqual([[], ['expired']]);
  const answered = await world.call(changeOrders.answer, {
    params: { id: body.id },
    body: { answer: 'approved' },
  });
  expect(answered).toMatchObject({ status: 409, body: { code: 'change-order-expired' } });
  world.setNow('2025-03-03T09:00:00Z');
});

test('one that expired opens again with a later day, or is withdrawn', async () => {
  const { id } = await engage(world);
  const one = await propose(id, { validUntil: '2025-03-05' });
  const other = await propose(id, { validUntil: '2025-03-05' });
  world.setNow('2025-03-08T09:00:00Z');
  const change = (body: unknown) => world.call(changeOrders.change, { params: { id: one.body.id }, body });
  expect((await change({ priceMinor: 30_000 })).body.code).toBe('change-order-expired');
  expect((await change({ validUntil: '2025-03-20' })).body).toMatchObject({
    state: 'proposed',
    validUntil: '2025-03-20',
    priceMinor: 40_000,
  });
  const withdrawn = await world.call(changeOrders.withdraw, { params: { id: other.body.id } });
  expect(withdrawn).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
  world.setNow('2025-03-03T09:00:00Z');
});

test('what is proposed can be changed and withdrawn until it is answered', async () => {
  const { id } = await engage(world);
  const { body } = await propose(id);
  const params = { id: body.id };
  const changed = await world.call(changeOrders.change, {
    params,
    body: { line: 'Two dashboards', priceMinor: 60_000, validUntil: null },
  });
  expect(changed.body).toMatchObject({ line: 'Two dashboards', priceMinor: 60_000, validUntil: null });
  expect((await world.call(changeOrders.withdraw, { params })).body.state).toBe('withdrawn');
  for (const again of [
    await world.call(changeOrders.withdraw, { params }),
    await world.call(changeOrders.change, { params, body: { priceMinor: 1 } }),
    await world.call(changeOrders.answer, { params, body: { answer: 'approved' } }),
  ])
    expect(again).toMatchObject({ status: 409, body: { code: 'change-order-withdrawn' } });
});

test('only work that is under way can be changed', async () => {
  const { id, clientId } = await engage(world);
  const draft = await world.call(engagements.draft, {
    body: { clientId, kind: 'hourly', title: 'Later', startsOn: '2025-03-01' },
  });
  expect((await propose(draft.body.id)).body.code).toBe('engagement-not-active');
  await world.call(engagements.end, { params: { id }, body: { on: '2025-03-02' } });
  expect((await propose(id)).body.code).toBe('engagement-ended');
  expect((await propose('nowhere')).body.code).toBe('unknown-engagement');
});

test('the end moves only where there is one to move, and to a day that is still free', async () => {
  const { id } = await engage(world, { kind: 'project', endsOn: '2025-05-31' });
  await record(world, id, '2025-03-03T08:00', 30);
  expect((await propose(id, { endsOn: '2025-03-02' })).body).toMatchObject({
    code: 'ends-too-early',
    earliest: '2025-03-03',
  });
  expect((await propose(id, { endsOn: '2025-06-30' })).body.endsOn).toBe('2025-06-30');
  expect((await propose(id, { validUntil: '2025-03-02' })).body.code).toBe('change-order-expired');
  const retainer = await engage(world, {
    kind: 'retainer',
    hourlyRateMinor: undefined,
    retainer: { feeMinor: 100_000, allowance: { unit: 'minutes', amount: 600 } },
  });
  expect((await propose(retainer.id, { endsOn: '2025-06-30' })).body.code).toBe('not-movable');
});

test('another practice sees none of it', async () => {
  const { id } = await engage(world);
  const { body } = await propose(id);
  const stranger = await world.addPractice();
  const { apiKey: key } = stranger;
  const params = { id: body.id };
  for (const answer of [
    await world.call(changeOrders.get, { key, params }),
    await world.call(changeOrders.withdraw, { key, params }),
    await world.call(changeOrders.change, { key, params, body: { priceMinor: 1 } }),
    await world.call(changeOrders.answer, { key, params, body: { answer: 'approved' } }),
  ])
    expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-change-order' } });
  expect((await world.call(changeOrders.list, { key })).body.items).toEqual([]);
  expect((await get(body.id)).state).toBe('proposed');
});

test('a list goes on where the last page ended, those proposed last first', async () => {
  const { id, clientId } = await engage(world);
  for (const line of ['one', 'two', 'three']) await propose(id, { line });
  const lines = async (cursor?: string) => {
    const query = { clientId, limit: 2, ...(cursor ? { cursor } : {}) };
    const { body } = await world.call(changeOrders.list, { query });
    return { lines: body.items.map((item) => item.line), next: body.nextCursor };
  };
  const first = await lines();
  expect(first.lines).toEqual(['three', 'two']);
  expect(await lines(String(first.next))).toEqual({ lines: ['one'], next: null });
});
