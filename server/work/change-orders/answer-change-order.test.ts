import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreements } from '../../../contract/work/agreements.ts';
import { changeOrders } from '../../../contract/work/change-orders.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { engage, record } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T09:00:00Z');
});
afterAll(() => world.close());

async function propose(engagementId: string, more: Readonly<Record<string, unknown>> = {}) {
  const body = { engagementId, line: 'A dashboard of sales', priceMinor: 40_000, ...more };
  return (await world.call(changeOrders.propose, { body })).body.id;
}

const answer = (id: string, said: 'approved' | 'declined', idempotencyKey?: string) =>
  world.call(changeOrders.answer, {
    params: { id },
    body: { answer: said },
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });

const engagement = async (id: string) => (await world.call(engagements.get, { params: { id } })).body;
const chargesOf = async (id: string) =>
  (await world.call(retainers.charges, { params: { id } })).body.items.filter(
    ({ kind }) => kind === 'change-order',
  );

test('an approved one joins the scope, falls due today, moves the end and makes a version of the agreement', async () => {
  const scope = { included: ['Weekly report'], excluded: ['Dashboards'] };
  const { id } = await engage(world, { kind: 'project', endsOn: '2025-05-31', scope });
  const before = await world.call(agreements.versions, { params: { id } });
  const order = await propose(id, { endsOn: '2025-06-30' });
  const approved = await answer(order, 'approved');
  expect(approved.status).toBe(200);
  expect(approved.body).toMatchObject({
    state: 'approved',
    answeredBy: 'member',
    answeredAt: '2025-03-03T09:00:00Z',
  });
  expect(await engagement(id)).toMatchObject({
    endsOn: '2025-06-30',
    scope: { included: ['Weekly report', 'A dashboard of sales'], excluded: ['Dashboards'] },
  });
  expect(await chargesOf(id)).toMatchObject([
    { id: approved.body.chargeId, amountMinor: 40_000, dueOn: '2025-03-03', periodIndex: null },
  ]);
  const after = await world.call(agreements.versions, { params: { id } });
  expect(after.body.items.length).toBe(before.body.items.length + 1);
});

test('without a scope one is begun, and a line that is there is not added twice', async () => {
  const { id } = await engage(world);
  expect((await engagement(id)).scope).toBeNull();
  await answer(await propose(id), 'approved');
  await answer(await propose(id), 'approved');
  expect((await engagement(id)).scope).toEqual({
    problem: '',
    included: ['A dashboard of sales'],
    excluded: [],
    successCriteria: [],
  });
  expect((await chargesOf(id)).length).toBe(2);
});

test('a change at no charge is approved without one', async () => {
  const { id } = await engage(world);
  const approved = await answer(await propose(id, { priceMinor: 0 }), 'approved');
  expect(approved.body).toMatchObject({ state: 'approved', chargeId: null });
  expect(await chargesOf(id)).toEqual([]);
});

test('of two approvals at once one counts, and the other is told so', async () => {
  const { id } = await engage(world);
  const order = await propose(id);
  const answers = await Promise.all([answer(order, 'approved'), answer(order, 'approved')]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'change-order-answered',
    state: 'approved',
    on: '2025-03-03',
  });
  expect((await chargesOf(id)).length).toBe(1);
});

test('of an approval and a decline at once one counts', async () => {
  const { id } = await engage(world);
  const order = await propose(id);
  const answers = await Promise.all([answer(order, 'approved'), answer(order, 'declined')]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const { body } = await world.call(changeOrders.get, { params: { id: order } });
  expect((await chargesOf(id)).length).toBe(body.state === 'approved' ? 1 : 0);
});

test('the same request repeated answers the same and charges once', async () => {
  const { id } = await engage(world);
  const order = await propose(id);
  const first = await answer(order, 'approved', 'once');
  expect((await answer(order, 'approved', 'once')).body).toEqual(first.body);
  expect((await chargesOf(id)).length).toBe(1);
});

test('a declined one changes nothing and cannot be approved any more', async () => {
  const { id } = await engage(world);
  const order = await propose(id);
  expect((await answer(order, 'declined')).body).toMatchObject({ state: 'declined', chargeId: null });
  expect((await answer(order, 'approved')).body).toMatchObject({
    code: 'change-order-answered',
    state: 'declined',
  });
  expect((await engagement(id)).scope).toBeNull();
  expect(await chargesOf(id)).toEqual([]);
});

test('under work that has ended nothing is approved, and what was proposed can still be declined', async () => {
  const { id } = await engage(world);
  const order = await propose(id);
  await world.call(engagements.end, { params: { id }, body: { on: '2025-03-02' } });
  expect((await answer(order, 'approved')).body.code).toBe('engagement-ended');
  expect(await chargesOf(id)).toEqual([]);
  expect((await answer(order, 'declined')).body.state).toBe('declined');
});

test('work recorded past the proposed end stops the approval, and nothing of it is done', async () => {
  const { id } = await engage(world, { kind: 'project', endsOn: '2025-05-31' });
  const order = await propose(id, { endsOn: '2025-03-10' });
  world.setNow('2025-03-12T09:00:00Z');
  await record(world, id, '2025-03-12T08:00', 30);
  expect((await answer(order, 'approved')).body.code).toBe('ends-too-early');
  expect(await engagement(id)).toMatchObject({ endsOn: '2025-05-31', scope: null });
  expect(await chargesOf(id)).toEqual([]);
  world.setNow('2025-03-03T09:00:00Z');
});

test('moved to a later day, the work ends by itself on that one', async () => {
  const late = await openWorld('2025-03-03T09:00:00Z');
  const { id } = await engage(late, { kind: 'project', endsOn: '2025-03-31' });
  const body = { engagementId: id, line: 'More', priceMinor: 100, endsOn: '2025-04-30' };
  const proposed = await late.call(changeOrders.propose, { body });
  await late.call(changeOrders.answer, { params: { id: proposed.body.id }, body: { answer: 'approved' } });
  late.setNow('2025-04-15T09:00:00Z');
  expect((await late.call(engagements.get, { params: { id } })).body.state).toBe('active');
  late.setNow('2025-05-02T09:00:00Z');
  expect((await late.call(engagements.get, { params: { id } })).body).toMatchObject({
    state: 'ended',
    endsOn: '2025-04-30',
  });
  await late.close();
});

test('every step is on record, with who took it', async () => {
  const { id } = await engage(world);
  const order = await propose(id);
  await world.call(changeOrders.change, { params: { id: order }, body: { priceMinor: 50_000 } });
  await answer(order, 'approved');
  const rows = await world.database
    .read(world.practiceId)
    .selectFrom('audit')
    .select(['action', 'actor'])
    .where('subject', '=', 'change-order')
    .where('subjectId', '=', order)
    .orderBy('id')
    .execute();
  expect(rows.map(({ action }) => action)).toEqual(['proposed', 'changed', 'approved']);
  expect(rows[0]?.actor).toContain(world.memberId);
});
