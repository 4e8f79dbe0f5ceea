import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { overview } from '../../contract/today/overview.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { ask, quarterHours } from '../../test/asks.ts';
import { defaultRetainer, engage, record } from '../../test/engage.ts';
import { freshPractice } from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';

let whole: World;
let world: World;
beforeAll(async () => {
  whole = await openWorld('2025-06-10T08:00:00Z');
});
beforeEach(async () => {
  whole.setNow('2025-06-10T08:00:00Z');
  world = await freshPractice(whole);
});
afterAll(() => whole.close());

async function today(query: Readonly<Record<string, boolean>> = { all: true }, language = 'en') {
  const headers = { 'accept-language': language };
  const { items, more, snoozed } = (await world.call(overview.today, { query, headers })).body;
  return { keys: items.map(({ key }) => key), items, more, snoozed };
}

const snooze = (key: string, until?: string, language = 'en') =>
  world.call(overview.snooze, {
    body: { key, ...(until ? { until } : {}) },
    headers: { 'accept-language': language },
  });
const wake = (key: string) => world.call(overview.wake, { params: { key } });

async function draft(): Promise<string> {
  const { clientId } = await engage(world, {}, world.apiKey);
  const body = { clientId, kind: 'hourly', title: 'Next', startsOn: '2025-06-12' };
  const drafted = await world.call(engagements.draft, { body });
  return `draft:${drafted.body.id}`;
}

test('an item put off until a day is counted, and back on that day', async () => {
  const key = await draft();
  const put = await snooze(key, '2025-06-12');
  expect([put.status, put.body]).toEqual([201, { key, until: '2025-06-12' }]);
  expect(await today()).toMatchObject({ keys: [], more: 0, snoozed: 1 });
  whole.setNow('2025-06-11T21:59:00Z');
  expect((await today()).snoozed).toBe(1);
  whole.setNow('2025-06-11T22:00:00Z');
  expect(await today()).toMatchObject({ keys: [key], snoozed: 0 });
});

test('what is put off is shown on request, with the day it comes back, and brought back at once', async () => {
  const key = await draft();
  await snooze(key, '2025-06-20');
  const shown = await today({ snoozed: true });
  expect(shown).toMatchObject({ keys: [key], more: 0, snoozed: 1 });
  expect(shown.items[0]?.snoozed).toEqual({ until: '2025-06-20' });
  expect((await wake(key)).body).toEqual({ key });
  expect(await today()).toMatchObject({ keys: [key], snoozed: 0 });
  const again = await wake(key);
  expect([again.status, again.body.code]).toEqual([404, 'not-found']);
});

test('put off anew, the last word holds', async () => {
  const key = await draft();
  await snooze(key, '2025-06-20');
  await snooze(key);
  expect((await today({ snoozed: true })).items[0]?.snoozed).toEqual({ until: null });
  expect((await today()).snoozed).toBe(1);
});

test('until it changes: days that pass change nothing, what happens does', async () => {
  const { id } = await engage(world, { kind: 'retainer', startsOn: '2025-06-01', retainer: defaultRetainer });
  await record(world, id, '2025-06-09T08:00:00Z', 1_080);
  const key = `retainer-pace:${id}`;
  expect((await today()).keys).toContain(key);
  await snooze(key);
  expect((await today()).keys).not.toContain(key);
  whole.setNow('2025-06-12T08:00:00Z');
  // In another language it says the same.
  expect(await today({ all: true }, 'fr')).toMatchObject({ snoozed: 1 });
  await record(world, id, '2025-06-12T06:00:00Z', 30);
  expect(await today()).toMatchObject({ keys: expect.arrayContaining([key]), snoozed: 0 });
});

test('an overdue thing that is put off until it changes stays away while only its days are counted', async () => {
  const { clientId } = await engage(world, { billing: quarterHours }, world.apiKey);
  const asked = await ask(world, clientId, { minutes: 6, text: 'Could you look at this?' });
  const key = `ask:${asked.body.id}`;
  await snooze(key, undefined, 'es');
  whole.setNow('2025-06-30T08:00:00Z');
  expect(await today()).toMatchObject({ keys: [], snoozed: 1 });
});

test('a review that comes too late says something else than one that comes near', async () => {
  const { id } = await engage(world, { reviewOn: '2025-06-14' }, world.apiKey);
  const key = `review:${id}`;
  await snooze(key);
  whole.setNow('2025-06-14T08:00:00Z');
  expect((await today()).snoozed).toBe(1);
  whole.setNow('2025-06-15T08:00:00Z');
  expect(await today()).toMatchObject({ keys: [key], snoozed: 0 });
});

test('only what stands on Today is put off, and only until a day that is ahead', async () => {
  const key = await draft();
  const missing = await snooze('draft:nothing', '2025-06-20');
  expect([missing.status, missing.body.code]).toEqual([404, 'not-found']);
  const past = await snooze(key, '2025-06-10');
  expect([past.status, past.body.code]).toEqual([422, 'in-past']);
  expect((await today()).keys).toEqual([key]);
});

test('each member puts off for themselves, and no other practice sees it', async () => {
  const key = await draft();
  await snooze(key, '2025-06-20');
  const other = await whole.addPractice();
  const theirs = await world.call(overview.today, { key: other.apiKey });
  expect(theirs.body.snoozed).toBe(0);
  const refused = await world.call(overview.wake, { params: { key }, key: other.apiKey });
  expect(refused.status).toBe(404);
  expect((await today()).snoozed).toBe(1);
});

test('what has left Today, or come back to it, is not kept', async () => {
  const [gone, dated, kept] = [await draft(), await draft(), await draft()];
  await snooze(gone);
  await snooze(dated, '2025-06-11');
  await world.call(engagements.activate, { params: { id: gone.split(':')[1] ?? '' } });
  whole.setNow('2025-06-11T08:00:00Z');
  await snooze(kept);
  const rows = await world.database.read(world.practiceId).selectFrom('snoozes').select('key').execute();
  expect(rows).toEqual([{ key: kept }]);
});
