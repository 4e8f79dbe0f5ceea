import { afterEach, beforeEach, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { practices } from '../../contract/practice/practices.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { defaultRetainer, engage, record } from '../../test/engage.ts';
import { openWorld, type World } from '../../test/world.ts';

// A call that reads is begun for whoever called with its key the last time. What that was is a guess and must never show.

let world: World;
beforeEach(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterEach(() => world.close());

const readPractice = () => world.call(practices.get);
const change = (set: Readonly<Record<string, unknown>>) =>
  world.database.writeShared((db) =>
    db.updateTable('practices').set(set).where('id', '=', world.practiceId).execute(),
  );

test('a key that was revoked since its last call answers nothing', async () => {
  expect((await readPractice()).status).toBe(200);
  expect((await readPractice()).status).toBe(200);
  await world.database.writeShared((db) =>
    db.updateTable('apiKeys').set({ revokedAt: 1 }).where('practiceId', '=', world.practiceId).execute(),
  );
  const refused = await readPractice();
  expect([refused.status, refused.body.code]).toEqual([401, 'wrong-key']);
});

test('what changed in the practice since the last call is there in the next', async () => {
  await readPractice();
  await change({ name: 'Another name' });
  expect((await readPractice()).body.name).toBe('Another name');
  await change({ name: 'A third' });
  expect((await readPractice()).body.name).toBe('A third');
});

test('the clock of a rehearsal is where it was moved to', async () => {
  const retainer = await engage(world, { kind: 'retainer', retainer: defaultRetainer });
  const asOf = async () => (await world.call(retainers.balance, { params: { id: retainer.id } })).body.asOf;
  expect([await asOf(), await asOf()]).toEqual(['2025-01-01T08:00:00Z', '2025-01-01T08:00:00Z']);
  await change({ rehearsalNow: Date.parse('2025-01-02T08:00:00Z') });
  expect(await asOf()).toBe('2025-01-02T08:00:00Z');
});

test('work that fell due since the last call has run before the next is answered', async () => {
  const retainer = await engage(world, { kind: 'retainer', retainer: defaultRetainer });
  await record(world, retainer.id, '2025-01-01T09:00:00Z', 60);
  const period = async () =>
    (await world.call(retainers.balance, { params: { id: retainer.id } })).body.period.index;
  expect([await period(), await period()]).toEqual([1, 1]);
  world.setNow('2025-02-03T08:00:00Z');
  expect([await period(), await period()]).toEqual([2, 2]);
});

test('two keys on one server read each their own', async () => {
  const other = await world.addPractice();
  await world.call(clients.add, { body: { name: 'Mine' } });
  await world.call(clients.add, { key: other.apiKey, body: { name: 'Theirs' } });
  const names = async (key: string) =>
    (await world.call(clients.list, { key })).body.items.map(({ name }) => name);
  for (let turn = 0; turn < 3; turn += 1)
    expect(await Promise.all([names(world.apiKey), names(other.apiKey)])).toEqual([['Mine'], ['Theirs']]);
});
