import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkIns, libraryLinks } from '../../../contract/care/check-ins.ts';
import { endings } from '../../../contract/care/endings.ts';
import { playbooks } from '../../../contract/care/playbooks.ts';
import { clients } from '../../../contract/clients/clients.ts';
import { touchpoints } from '../../../contract/clients/touchpoints.ts';
import { practices } from '../../../contract/practice/practices.ts';
import { workingDays } from '../../../contract/practice/working-days.ts';
import { engage } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

/** A Monday morning in Madrid; every test has a practice of its own, with a clock of its own. */
const monday = '2025-03-03T08:00:00Z';
let shared: World;
beforeAll(async () => {
  shared = await openWorld(monday);
});
afterAll(() => shared.close());

async function rehearsal(): Promise<World> {
  const own = await shared.addPractice({ rehearsalNow: monday });
  return {
    ...shared,
    ...own,
    call: (route, input = {}) => shared.call(route, { key: own.apiKey, ...input }),
  };
}

async function addClient(world: World, name: string, playbook: string | undefined = 'hands-off') {
  const added = await world.call(clients.add, { body: { name, playbook } });
  expect(added.status).toBe(201);
  return added.body.id;
}

const moveTo = (world: World, day: string) =>
  world.call(practices.setClock, { body: { now: `${day}T08:00:00Z` } });

async function checkInsOf(world: World, query = {}) {
  const { body } = await world.call(checkIns.list, { query });
  return body.items.map(({ channel, dueOn, overdueDays }) => [channel, dueOn, overdueDays]);
}

const touch = (world: World, id: string, on: string, more = {}) =>
  world.call(touchpoints.record, { params: { id }, body: { on, channel: 'email', ...more } });

test('four weeks with a hands-off client: a mail and a call fall due, are done, and move on', async () => {
  const world = await rehearsal();
  const id = await addClient(world, 'Clinique Saint-Roch');
  expect(await checkInsOf(world)).toEqual([
    ['email', '2025-03-24', 0],
    ['phone', '2025-03-24', 0],
  ]);
  await moveTo(world, '2025-03-26');
  expect(await checkInsOf(world, { clientId: id })).toEqual([
    ['email', '2025-03-24', 2],
    ['phone', '2025-03-24', 2],
  ]);
  const done = await touch(world, id, '2025-03-26', { note: 'Sent the report' });
  expect(done.status).toBe(201);
  // The mail is done for three weeks; the call that is still due waits a week after it.
  expect(done.body.next.map(({ channel, dueOn }) => [channel, dueOn])).toEqual([
    ['phone', '2025-04-02'],
    ['email', '2025-04-16'],
  ]);
  await moveTo(world, '2025-03-31');
  const called = await touch(world, id, '2025-03-31', { channel: 'phone', direction: 'in' });
  expect(called.body.next.map(({ channel, dueOn }) => [channel, dueOn])).toEqual([
    ['email', '2025-04-16'],
    ['phone', '2025-04-21'],
  ]);
  expect((await world.call(touchpoints.list, { params: { id } })).body.items).toMatchObject([
    { on: '2025-03-31', channel: 'phone', direction: 'in', note: null },
    { on: '2025-03-26', channel: 'email', direction: 'out', note: 'Sent the report' },
  ]);
  await world.call(touchpoints.remove, { params: { id: called.body.id } });
  expect(await checkInsOf(world)).toEqual([
    ['phone', '2025-04-02', 0],
    ['email', '2025-04-16', 0],
  ]);
});

test('each built-in playbook has its own intervals, and the reason names them', async () => {
  const world = await rehearsal();
  const theatre = await addClient(world, 'Teatro Lumen', 'micromanager');
  const coffee = await addClient(world, 'Kestrel Coffee', 'in-the-dark');
  const brun = await addClient(world, 'Atelier Brun', 'savvy');
  expect(await checkInsOf(world, { clientId: theatre })).toEqual([['phone', '2025-03-10', 0]]);
  expect(await checkInsOf(world, { clientId: coffee })).toEqual([['email', '2025-03-17', 0]]);
  expect(await checkInsOf(world, { clientId: brun })).toEqual([['phone', '2025-03-31', 0]]);
  const { body } = await world.call(checkIns.list, { query: { until: '2025-03-12' } });
  expect(body.items).toMatchObject([
    { clientName: 'Teatro Lumen', because: 'By phone every 7 days, none so far.' },
  ]);
});

test('an own cadence, no playbook and an archive each move the check-ins', async () => {
  const world = await rehearsal();
  const id = await addClient(world, 'Bodega Otero');
  const decided = await world.call(playbooks.decide, {
    params: { id },
    body: { playbook: 'hands-off', cadence: [{ channel: 'chat', everyDays: 2 }] },
  });
  expect(decided.body).toEqual({ playbook: 'hands-off', cadence: [{ channel: 'chat', everyDays: 2 }] });
  expect(await checkInsOf(world)).toEqual([['chat', '2025-03-05', 0]]);
  await world.call(clients.change, { params: { id }, body: { playbook: 'savvy' } });
  expect(await checkInsOf(world)).toEqual([['phone', '2025-03-31', 0]]);
  await world.call(clients.change, { params: { id }, body: { archived: true } });
  expect(await checkInsOf(world)).toEqual([]);
  await world.call(clients.change, { params: { id }, body: { archived: false } });
  expect(await checkInsOf(world)).toHaveLength(1);
  await world.call(playbooks.decide, { params: { id }, body: { playbook: null } });
  expect(await checkInsOf(world)).toEqual([]);
});

test('no check-in falls on a holiday or a day the practice does not work', async () => {
  const world = await rehearsal();
  await addClient(world, 'Teatro Lumen', 'micromanager');
  const set = await world.call(workingDays.set, {
    body: {
      weekdays: [4, 1, 2, 4],
      holidays: [{ from: '2025-03-10', until: '2025-03-12', name: 'Carnival' }],
      checkInsPerDay: 2,
    },
  });
  expect(set.body.weekdays).toEqual([1, 2, 4]);
  expect(await checkInsOf(world)).toEqual([['phone', '2025-03-13', 0]]);
  expect((await world.call(workingDays.get)).body).toEqual(set.body);
});

test('a client who left is not checked in with, until there is work again', async () => {
  const world = await rehearsal();
  const { clientId } = await engage(world, { startsOn: '2025-03-03' });
  await world.call(clients.change, { params: { id: clientId }, body: { playbook: 'micromanager' } });
  const body = { endsOn: '2025-04-30' };
  const ended = await world.call(endings.end, { params: { id: clientId }, body });
  expect(ended.status).toBe(200);
  await moveTo(world, '2025-04-30');
  expect(await checkInsOf(world)).toHaveLength(1);
  await moveTo(world, '2025-05-05');
  expect(await checkInsOf(world)).toEqual([]);
  await engage(world, { startsOn: '2025-05-05', clientId });
  expect(await checkInsOf(world)).toHaveLength(1);
});

test('working days that cannot be are refused, and a member does not set them', async () => {
  const world = await rehearsal();
  const days = { weekdays: [1, 2, 3], holidays: [], checkInsPerDay: 2 };
  const set = (body: unknown, key = world.apiKey) => world.call(workingDays.set, { body, key });
  for (const wrong of [
    { weekdays: [] },
    { weekdays: [8] },
    { checkInsPerDay: 0 },
    { holidays: [{ from: '2025-03-12', until: '2025-03-10' }] },
    { holidays: [{ from: '2025-02-30', until: '2025-03-10' }] },
  ])
    expect((await set({ ...days, ...wrong })).status).toBe(422);
  const member = await shared.addMember();
  expect(await set(days, member.apiKey)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});

test('contacts and working days set at once miss nothing of each other', async () => {
  const world = await rehearsal();
  const id = await addClient(world, 'Faro');
  await moveTo(world, '2025-03-07');
  const days = { weekdays: [1, 2, 3, 4, 5], holidays: [], checkInsPerDay: 2 };
  const answers = await Promise.all([
    ...['email', 'phone', 'email', 'phone'].map((channel) => touch(world, id, '2025-03-07', { channel })),
    ...[3, 4, 5].map((checkInsPerDay) => world.call(workingDays.set, { body: { ...days, checkInsPerDay } })),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 200, 200, 200]);
  expect(await checkInsOf(world)).toEqual([
    ['email', '2025-03-28', 0],
    ['phone', '2025-03-28', 0],
  ]);
});

test('an absence is caught up with so many a day, the longest wait first', async () => {
  const world = await rehearsal();
  for (const name of ['A', 'B', 'C', 'D', 'E']) await addClient(world, name, 'micromanager');
  await world.call(workingDays.set, {
    body: { weekdays: [1, 2, 3, 4, 5], holidays: [], checkInsPerDay: 2 },
  });
  await moveTo(world, '2025-03-21');
  const { body } = await world.call(checkIns.list);
  expect(body.items.map(({ plannedOn }) => plannedOn)).toEqual([
    ...['2025-03-21', '2025-03-21', '2025-03-24', '2025-03-24', '2025-03-25'],
  ]);
  expect(body.items.every(({ overdueDays }) => overdueDays === 11)).toBe(true);
  const first = await world.call(checkIns.list, { query: { limit: 2 } });
  const rest = await world.call(checkIns.list, {
    query: { limit: 9, cursor: String(first.body.nextCursor) },
  });
  expect([...first.body.items, ...rest.body.items]).toEqual(body.items);
});

test('what did not take place yet, and whom nobody knows, is refused', async () => {
  const world = await rehearsal();
  const id = await addClient(world, 'Kestrel');
  const ahead = await touch(world, id, '2025-03-04');
  expect(ahead).toMatchObject({ status: 422, body: { code: 'in-future', today: '2025-03-03' } });
  expect((await touch(world, 'nobody', '2025-03-03')).body.code).toBe('unknown-client');
  expect((await touch(world, id, '2025-02-30')).status).toBe(422);
  expect((await touch(world, id, '2025-03-03', { channel: 'pigeon' })).status).toBe(422);
  expect((await touch(world, id, '2025-03-03', { linkId: 'none' })).body.code).toBe('not-found');
  expect((await world.call(touchpoints.remove, { params: { id: 'none' } })).status).toBe(404);
  const stranger = await shared.addPractice();
  const asStranger = { key: stranger.apiKey, params: { id } };
  expect((await world.call(touchpoints.list, asStranger)).status).toBe(404);
  const theirs = await world.call(touchpoints.record, {
    ...asStranger,
    body: { on: '2025-03-03', channel: 'email' },
  });
  expect(theirs.body.code).toBe('unknown-client');
  const member = await world.call(clients.add, { body: { name: 'Faro', playbook: 'friendly' } });
  expect(member).toMatchObject({ status: 404, body: { code: 'unknown-playbook' } });
  const changed = await world.call(clients.change, { params: { id }, body: { playbook: 'friendly' } });
  expect(changed.body.code).toBe('unknown-playbook');
});

test('links are kept, sent along with a contact, and removed', async () => {
  const world = await rehearsal();
  const id = await addClient(world, 'Atelier Brun', 'savvy');
  const link = { url: 'https://example.org/article', title: 'On margins', topics: ['pricing'] };
  const added = await world.call(libraryLinks.add, { body: link });
  expect(added.body).toMatchObject({ ...link, note: null, addedOn: '2025-03-03', sentTo: [] });
  await touch(world, id, '2025-03-03', { linkId: added.body.id });
  expect((await world.call(libraryLinks.list)).body.items).toMatchObject([{ sentTo: [id] }]);
  const bad = await world.call(libraryLinks.add, { body: { ...link, url: 'javascript:alert(1)' } });
  expect(bad.status).toBe(422);
  await world.call(libraryLinks.remove, { params: { id: added.body.id } });
  expect((await world.call(libraryLinks.list)).body.items).toEqual([]);
});
