import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { apiKeys, practices } from '../../contract/practice/practices.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a key is shown once, works until it is revoked, and then never again', async () => {
  const issued = await world.call(apiKeys.issue, { body: { name: 'Timesheets' } });
  expect(issued.status).toBe(201);
  expect(issued.body.apiKey).toMatch(/^hf_[\w-]{43}$/);
  const { apiKey: key, id } = issued.body;

  expect((await world.call(clients.list, { key })).status).toBe(200);
  const listed = await world.call(apiKeys.list, { key });
  expect(JSON.stringify(listed.body)).not.toContain(key);
  expect(listed.body.items[0]).toMatchObject({ name: 'Timesheets', lastCharacters: key.slice(-4) });

  const revoked = await world.call(apiKeys.revoke, { params: { id } });
  expect(revoked.body.revokedAt).toBe('2025-01-01T08:00:00Z');
  const refused = await world.call(clients.list, { key });
  expect([refused.status, refused.body.code]).toEqual([401, 'wrong-key']);
  expect((await world.call(apiKeys.revoke, { params: { id } })).body.revokedAt).toBe('2025-01-01T08:00:00Z');
});

test('the keys of a practice are listed newest first, page by page, and are nobody else’s to revoke', async () => {
  const names = ['one', 'two', 'three'];
  for (const name of names) await world.call(apiKeys.issue, { body: { name } });
  const first = await world.call(apiKeys.list, { query: { limit: 2 } });
  expect(first.body.items.map((key) => key.name)).toEqual(['three', 'two']);
  const second = await world.call(apiKeys.list, { query: { limit: 2, cursor: first.body.nextCursor ?? '' } });
  expect(second.body.items[0]?.name).toBe('one');

  const other = await world.addPractice();
  const foreign = await world.call(apiKeys.revoke, {
    params: { id: first.body.items[0]?.id ?? '' },
    key: other.apiKey,
  });
  expect([foreign.status, foreign.body.code]).toEqual([404, 'not-found']);
});

test('the owner changes the practice; one who only works in it may not, nor issue keys', async () => {
  const changed = await world.call(practices.change, {
    body: { name: 'Estudio Vega y Luna', hourlyRateMinor: 12_500, weeklyMinutes: null },
  });
  expect(changed.body).toMatchObject({
    name: 'Estudio Vega y Luna',
    hourlyRateMinor: 12_500,
    weeklyMinutes: null,
  });
  expect((await world.call(practices.get)).body).toEqual(changed.body);

  const colleague = await world.addMember();
  for (const refused of [
    await world.call(practices.change, { body: { name: 'Mine now' }, key: colleague.apiKey }),
    await world.call(apiKeys.issue, { body: { name: 'mine' }, key: colleague.apiKey }),
  ])
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed']);
  const wrong = await world.call(practices.change, { body: { timeZone: 'Mars/Olympus', country: 'ZZ' } });
  expect(wrong.body.errors.map((error) => error.path).sort()).toEqual(['country', 'timeZone']);
});

test('a member changes the own name and language, and is then addressed in it', async () => {
  const colleague = await world.addMember();
  const changed = await world.call(practices.member, {
    body: { name: 'Luna Prats', locale: 'fr' },
    key: colleague.apiKey,
  });
  expect(changed.body).toMatchObject({ name: 'Luna Prats', locale: 'fr', role: 'member' });
  const refused = await world.call(practices.wipeDemo, { key: colleague.apiKey });
  expect(refused.body.detail).not.toMatch(/wiped/);
});

test('the clock of a rehearsal moves forward and stands still otherwise', async () => {
  const { apiKey: key, practiceId } = await world.addPractice({ rehearsalNow: '2025-01-01T08:00:00Z' });
  const moved = await world.call(practices.setClock, { body: { now: '2025-03-01T09:00:00+01:00' }, key });
  expect(moved.body).toEqual({ now: '2025-03-01T08:00:00Z' });
  expect((await world.call(practices.get, { key })).body).toMatchObject({
    id: practiceId,
    now: '2025-03-01T08:00:00Z',
  });
  expect((await world.call(practices.setClock, { body: moved.body, key })).body).toEqual(moved.body);

  const back = await world.call(practices.setClock, { body: { now: '2025-02-28T08:00:00Z' }, key });
  expect(back.status).toBe(409);
  expect(back.body).toMatchObject({ code: 'clock-moves-forward', now: '2025-03-01T08:00:00Z' });
});

test('a practice that lives in real time has no clock to move', async () => {
  const refused = await world.call(practices.setClock, { body: { now: '2025-03-01T08:00:00Z' } });
  expect([refused.status, refused.body.code]).toEqual([403, 'not-a-rehearsal']);
});
