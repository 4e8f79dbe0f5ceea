import { afterAll, beforeAll, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import { agreements } from '../../contract/work/agreements.ts';
import { defaultRetainer, engage } from '../../test/engage.ts';
import { engageFree } from '../../test/free-work.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
const ids = new Map<string, string>();
beforeAll(async () => {
  // A Tuesday.
  world = await openWorld('2025-06-10T08:00:00Z');
  await fillQueue();
});
afterAll(() => world.close());

/** Engagements that promise an answer within ten working days, so that only what came long ago is at stake. */
async function fillQueue() {
  const start = { startsOn: '2025-01-01' };
  const free = await engageFree(world, { ...start, reviewOn: '2025-12-01' });
  const paid = await engage(world, start);
  const front = await engage(world, {
    ...start,
    kind: 'retainer',
    retainer: { ...defaultRetainer, frontOfLine: true },
  });
  for (const { id } of [free, paid, front])
    await world.call(agreements.setTerms, { params: { id }, body: { responseWorkingDays: 10 } });
  await ask('paid', paid, '2025-06-06T08:00:00Z');
  await ask('free', free, '2025-06-05T08:00:00Z');
  await ask('free urgent', free, '2025-06-05T09:00:00Z', true);
  await ask('paid urgent', paid, '2025-06-09T08:00:00Z', true);
  await ask('front', front, '2025-06-09T09:00:00Z');
  await ask('free at stake', free, '2025-05-28T08:00:00Z');
}

async function ask(
  text: string,
  { id, clientId }: { readonly id: string; readonly clientId: string },
  receivedAt: string,
  urgent = false,
) {
  const body = { clientId, engagementId: id, channel: 'email', receivedAt, text, urgent };
  const captured = await world.call(asks.capture, { body });
  if (captured.status !== 201) throw new Error(JSON.stringify(captured.body));
  ids.set(text, captured.body.id);
}

const order = [...['free at stake', 'paid urgent', 'free urgent'], ...['front', 'paid', 'free']];

test('free asks wait behind paying ones of equal urgency, until their promise is at stake', async () => {
  const queue = await world.call(asks.list, { query: { state: 'open', order: 'queue' } });
  expect(queue.body.items.map(({ text }) => text)).toEqual(order);
});

test('pages of the queue follow each other, also when the last one shown was decided in between', async () => {
  const page = (cursor?: string) =>
    world.call(asks.list, {
      query: { state: 'open', order: 'queue', limit: 2, ...(cursor ? { cursor } : {}) },
    });
  const first = await page();
  expect(first.body.items.map(({ text }) => text)).toEqual(order.slice(0, 2));
  const params = { id: ids.get('paid urgent') ?? '' };
  await world.call(asks.decide, { params, body: { decision: 'declined' } });
  const second = await page(first.body.nextCursor ?? '');
  expect(second.body.items.map(({ text }) => text)).toEqual(order.slice(2, 4));
  const third = await page(second.body.nextCursor ?? '');
  expect(third.body.items.map(({ text }) => text)).toEqual(order.slice(4));
  expect(third.body.nextCursor).toBeNull();
});

test('without the queue asks are listed as they came, the last one first', async () => {
  const { body } = await world.call(asks.list, { query: { limit: 1 } });
  expect(body.items.map(({ text }) => text)).toEqual(['front']);
});
