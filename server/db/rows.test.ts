import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engage } from '../../test/engage.ts';
import { openWorld, type World } from '../../test/world.ts';
import type { Db } from './database.ts';
import { rows } from './rows.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const clients = rows('clients');
const engagements = rows('engagements');

function write<T>(work: (db: Db) => Promise<T>, practiceId = world.practiceId): Promise<T> {
  return world.database.write(practiceId, work);
}

function insertClient(db: Db, id: string): Promise<void> {
  return clients.insert(db, {
    id,
    archivedAt: null,
    cadence: null,
    createdAt: 1,
    email: null,
    giftMinutesPerMonth: null,
    language: 'it',
    name: id,
    nameKey: id,
    playbook: null,
    playbookSince: null,
    referredByClientId: null,
  });
}

test('a row is inserted, found, held and changed by its id, and seen changed in its own transaction', async () => {
  await write(async (db) => {
    await insertClient(db, 'bruno');
    expect(await clients.find(db, 'bruno')).toMatchObject({ name: 'bruno', language: 'it', email: null });
    await clients.update(db, 'bruno', { name: 'Bruno', language: null });
    await clients.update(db, 'bruno', { email: 'bruno@example.com' });
    await clients.update(db, 'bruno', { name: 'Bruno Rossi', language: 'es' });
    expect(await clients.lock(db, 'bruno')).toMatchObject({
      name: 'Bruno Rossi',
      language: 'es',
      email: 'bruno@example.com',
    });
  });
  const read = await clients.find(world.database.read(world.practiceId), 'bruno');
  expect([read?.name, read?.createdAt]).toEqual(['Bruno Rossi', 1]);
});

test('no change writes nothing', async () => {
  await write(async (db) => {
    await insertClient(db, 'carla');
    await clients.update(db, 'carla', {});
    expect((await clients.find(db, 'carla'))?.name).toBe('carla');
  });
});

test('the row of another practice is neither found nor changed', async () => {
  await write((db) => insertClient(db, 'dario'));
  const other = await world.addPractice();
  await write(async (db) => {
    expect([await clients.find(db, 'dario'), await clients.lock(db, 'dario')]).toEqual([
      undefined,
      undefined,
    ]);
    await clients.update(db, 'dario', { name: 'stolen' });
  }, other.practiceId);
  expect((await clients.find(world.database.read(world.practiceId), 'dario'))?.name).toBe('dario');
});

test('what is written later fails the transaction that wrote it', async () => {
  await write((db) => insertClient(db, 'elena'));
  const twice = write(async (db) => {
    await insertClient(db, 'franco');
    await insertClient(db, 'elena');
  });
  await expect(twice).rejects.toThrow();
  expect(await clients.find(world.database.read(world.practiceId), 'franco')).toBeUndefined();
});

test('a value that is not on the list of its column is a fault that names the column alone', async () => {
  const { id } = await engage(world);
  await write(async (db) => {
    await sql`update engagements set kind = 'barter' where id = ${id}`.execute(db);
    for (const look of [engagements.find(db, id), engagements.lock(db, id)])
      await expect(look).rejects.toThrow(/^What stands in engagements\.kind is not on its list\.$/);
    const listed = await db.selectFrom('engagements').selectAll().execute();
    expect(() => engagements.checked(listed)).toThrow('engagements.kind');
    await sql`update engagements set kind = 'hourly' where id = ${id}`.execute(db);
    expect(await engagements.find(db, id)).toMatchObject({ id, kind: 'hourly' });
  });
});
