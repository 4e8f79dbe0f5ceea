import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import { changeOrders } from '../../contract/work/change-orders.ts';
import { timeEntries } from '../../contract/work/time-entries.ts';
import { ask, booksOf, decide, hourly, monthly, undo } from '../../test/asks.ts';
import { defaultRetainer, engage } from '../../test/engage.ts';
import { freshPractice } from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';

let whole: World;
let world: World;
beforeAll(async () => {
  whole = await openWorld('2025-04-15T08:00:00Z');
});
beforeEach(async () => {
  world = await freshPractice(whole);
});
afterAll(() => whole.close());

const engaged = (more: Readonly<Record<string, unknown>>) => engage(world, more, world.apiKey);
const { chargesOf, entryOf, balanceOf, totals } = booksOf(() => world);

describe('gifted', () => {
  test('counts as worked, bills nothing, draws nothing, and keeps its full value', async () => {
    const { id, clientId } = await engaged(monthly);
    const before = await balanceOf(id);
    const asked = await ask(world, clientId, { minutes: 10 });
    const gifted = await decide(world, asked.body.id, 'gifted');
    expect(gifted.body).toMatchObject({ billedMinutes: 0, priceMinor: 0, valueMinor: 4_500, chargeId: null });
    expect(await entryOf(gifted.body.timeEntryId)).toMatchObject({
      actualMinutes: 10,
      billedMinutes: 0,
      apart: true,
      billedBecause: '10 min, given: the rule would have billed 15 min',
    });
    expect(await balanceOf(id)).toEqual(before);
    expect((await chargesOf(id)).map(({ kind }) => kind)).toEqual(['fee']);
    await undo(world, asked.body.id);
    expect((await entryOf(gifted.body.timeEntryId)).voidedAt).not.toBeNull();
    expect((await totals())[0]).toMatchObject({ entries: 0, actualMinutes: 0, chargedMinutes: 0 });
  });
});

describe('included', () => {
  test('with minutes draws the allowance, and gives it back when undone', async () => {
    const { id, clientId } = await engaged(monthly);
    const asked = await ask(world, clientId, { minutes: 20, urgent: true });
    const included = await decide(world, asked.body.id, 'included');
    expect(included.body).toMatchObject({ billedMinutes: 30, priceMinor: 0, valueMinor: 9_000 });
    expect(await entryOf(included.body.timeEntryId)).toMatchObject({
      apart: false,
      activity: 'consultation',
      channel: 'email',
      urgent: true,
      startedAt: '2025-04-10T09:00:00Z',
    });
    expect((await balanceOf(id)).used).toBe(30);
    await undo(world, asked.body.id);
    expect((await balanceOf(id)).used).toBe(0);
  });

  test('without minutes is only decided; by the hour it has the price of its minutes', async () => {
    const { clientId } = await engaged(hourly);
    const quick = await ask(world, clientId);
    const decided = await decide(world, quick.body.id, 'included');
    expect(decided.body).toMatchObject({ timeEntryId: null, billedMinutes: 0, priceMinor: 0 });
    const longer = await ask(world, clientId);
    const worked = await decide(world, longer.body.id, 'included', { minutes: 20 });
    expect(worked.body).toMatchObject({ minutes: 20, billedMinutes: 30, priceMinor: 4_500 });
    await world.call(timeEntries.void, { params: { id: worked.body.timeEntryId ?? '' } });
    expect((await undo(world, longer.body.id)).body.state).toBe('open');
  });

  test('is refused as an entry would be where the allowance stops', async () => {
    const retainer = {
      ...defaultRetainer,
      allowance: { unit: 'minutes', amount: 15 },
      overage: { rule: 'stop' },
    };
    const { clientId } = await engaged({ ...monthly, retainer });
    const asked = await ask(world, clientId, { minutes: 20 });
    const refused = await decide(world, asked.body.id, 'included');
    expect([refused.status, refused.body.code]).toEqual([409, 'allowance-exhausted']);
    const still = await world.call(asks.get, { params: { id: asked.body.id } });
    expect(still.body).toMatchObject({ state: 'open', timeEntryId: null });
  });
});

describe('quoted', () => {
  test('proposes a change order with the line and the value of the ask, withdrawn when undone', async () => {
    const { id, clientId } = await engaged(hourly);
    const asked = await ask(world, clientId, { minutes: 90, text: 'Please run our social media.' });
    const quoted = await decide(world, asked.body.id, 'quoted');
    expect(quoted.body.changeOrder).toMatchObject({
      askId: asked.body.id,
      engagementId: id,
      state: 'proposed',
      line: 'Please run our social media.',
      priceMinor: 13_500,
      validUntil: '2025-05-15',
    });
    expect(quoted.body).toMatchObject({ priceMinor: 13_500, timeEntryId: null });
    await undo(world, asked.body.id);
    const params = { id: quoted.body.changeOrderId ?? '' };
    expect((await world.call(changeOrders.get, { params })).body.state).toBe('withdrawn');
    const quote = { line: 'Social media, twice a week', priceMinor: 20_000, validUntil: '2025-06-01' };
    const again = await decide(world, asked.body.id, 'quoted', { quote });
    expect(again.body.changeOrder).toMatchObject({ ...quote, state: 'proposed' });
  });

  test('is not undone once the client has answered', async () => {
    const { clientId } = await engaged(hourly);
    const asked = await ask(world, clientId, { minutes: 90 });
    const { changeOrderId } = (await decide(world, asked.body.id, 'quoted')).body;
    const params = { id: changeOrderId ?? '' };
    await world.call(changeOrders.answer, { params, body: { answer: 'approved' } });
    const refused = await undo(world, asked.body.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'change-order-answered']);
  });
});

test('declined leaves nothing but the decision, and what it was worth', async () => {
  const { clientId, id } = await engaged(hourly);
  const asked = await ask(world, clientId, { minutes: 6 });
  const declined = await decide(world, asked.body.id, 'declined');
  expect(declined.body).toMatchObject({
    priceMinor: 0,
    valueMinor: 2_250,
    timeEntryId: null,
    chargeId: null,
  });
  expect(await chargesOf(id)).toEqual([]);
  expect((await undo(world, asked.body.id)).body.state).toBe('open');
});

test('two decisions at once decide once', async () => {
  const { id, clientId } = await engaged(hourly);
  const asked = await ask(world, clientId, { minutes: 6 });
  const both = await Promise.all([
    decide(world, asked.body.id, 'billed'),
    decide(world, asked.body.id, 'billed'),
    decide(world, asked.body.id, 'gifted'),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(both.flatMap(({ body }) => body.code ?? [])).toEqual(['ask-decided', 'ask-decided']);
  const { items } = (await world.call(timeEntries.list, { query: { engagementId: id } })).body;
  expect(items).toHaveLength(1);
  expect((await chargesOf(id)).length).toBeLessThanOrEqual(1);
});

test('the same decision sent twice under one key answers the same and charges once', async () => {
  const { id, clientId } = await engaged(hourly);
  const asked = await ask(world, clientId, { minutes: 6 });
  const send = () =>
    world.call(asks.decide, {
      params: { id: asked.body.id },
      body: { decision: 'billed' },
      idempotencyKey: 'decided once',
    });
  const [first, second] = [await send(), await send()];
  expect(second).toEqual(first);
  expect(await chargesOf(id)).toHaveLength(1);
});
