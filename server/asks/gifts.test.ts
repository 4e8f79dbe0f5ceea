import { afterAll, beforeAll, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import { clients } from '../../contract/clients/clients.ts';
import { practices } from '../../contract/practice/practices.ts';
import { overview } from '../../contract/today/overview.ts';
import { ask, decide, quarterHours, undo } from '../../test/asks.ts';
import { engage } from '../../test/engage.ts';
import { freshPractice } from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';

let whole: World;
beforeAll(async () => {
  whole = await openWorld('2025-04-15T08:00:00Z');
});
afterAll(() => whole.close());

async function give(world: World, clientId: string, on: string, minutes: number): Promise<string> {
  const asked = await ask(world, clientId, { minutes, receivedAt: `${on}T09:00:00Z` });
  expect((await decide(world, asked.body.id, 'gifted')).status).toBe(200);
  return asked.body.id;
}

async function giftsOf(world: World, id: string, month?: string) {
  return (await world.call(asks.gifts, { params: { id }, ...(month ? { query: { month } } : {}) })).body;
}

test('gifts count by the day they were asked on, at full value, against the practice’s budget or the client’s', async () => {
  const world = await freshPractice(whole);
  const { clientId } = await engage(world, { billing: quarterHours }, world.apiKey);
  expect(await giftsOf(world, clientId)).toMatchObject({ month: '2025-04', budgetMinutes: 15, habit: null });
  await give(world, clientId, '2025-04-02', 6);
  await give(world, clientId, '2025-02-20', 10);
  expect(await giftsOf(world, clientId)).toMatchObject({
    givenMinutes: 6,
    valueMinor: 2_500,
    inLast30Days: 1,
    habit: null,
    months: [
      { month: '2024-11', gifts: 0, minutes: 0, valueMinor: 0 },
      { month: '2024-12' },
      { month: '2025-01' },
      { month: '2025-02', gifts: 1, minutes: 10, valueMinor: 2_500 },
      { month: '2025-03' },
      { month: '2025-04', gifts: 1, minutes: 6, valueMinor: 2_500 },
    ],
  });
  expect(await giftsOf(world, clientId, '2025-02')).toMatchObject({ month: '2025-02', givenMinutes: 10 });
  await world.call(practices.change, { body: { giftMinutesPerMonth: 20 } });
  expect((await giftsOf(world, clientId)).budgetMinutes).toBe(20);
  const own = await world.call(clients.change, {
    params: { id: clientId },
    body: { giftMinutesPerMonth: 5 },
  });
  expect(own.body.giftMinutesPerMonth).toBe(5);
  expect(await giftsOf(world, clientId)).toMatchObject({
    budgetMinutes: 5,
    habit: { signs: ['budget-passed'], because: '6 min given this month, where 5 were meant.' },
  });
});

test('the third gift in thirty days is a habit: it is said with a way out, on Today too, until one is undone', async () => {
  const world = await freshPractice(whole);
  const { clientId } = await engage(world, { billing: quarterHours }, world.apiKey);
  await give(world, clientId, '2025-03-17', 3);
  await give(world, clientId, '2025-03-25', 3);
  const onToday = async () =>
    (await world.call(overview.today, { query: { all: true } })).body.items.filter(
      ({ kind }) => kind === 'gift-habit',
    );
  expect(await onToday()).toEqual([]);
  const third = await give(world, clientId, '2025-04-10', 3);
  expect((await giftsOf(world, clientId)).habit).toEqual({
    signs: ['three-in-30-days'],
    because: '3 gifts in the last 30 days.',
    answers: ['habit-forming', 'billed-consultation', 'retainers-explained'],
  });
  const next = await ask(world, clientId, { minutes: 3 });
  expect(next.body.suggestion.notes?.map(({ code }) => code)).toContain('habit-forming');
  expect(await onToday()).toMatchObject([
    {
      clientId,
      dueOn: null,
      because: '3 gifts in the last 30 days. Say so kindly, and bill the next question.',
      action: { path: `/clients/${clientId}#gifts` },
    },
  ]);
  await undo(world, third);
  expect((await giftsOf(world, clientId)).habit).toBeNull();
  expect(await onToday()).toEqual([]);
});

test('a budget below nothing and a month that is none are stopped', async () => {
  const world = await freshPractice(whole);
  const { clientId } = await engage(world, {}, world.apiKey);
  const params = { id: clientId };
  const stopped = [
    await world.call(practices.change, { body: { giftMinutesPerMonth: -1 } }),
    await world.call(clients.change, { params, body: { giftMinutesPerMonth: 1.5 } }),
    await world.call(asks.gifts, { params, query: { month: '2025-13' } }),
  ];
  expect(stopped.map(({ status }) => status)).toEqual([422, 422, 422]);
});
