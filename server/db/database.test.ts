import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { openWorld, type World } from '../../test/world.ts';
import { newId } from '../deps.ts';
import { migrate } from './migrate.ts';
import { sharedOf } from './of-practice.ts';
import { bypassesRowSecurity } from './postgres.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function sequence(name: string) {
  return { practiceId: world.practiceId, name, lastNumber: 1 };
}

async function sequenceNames(): Promise<readonly string[]> {
  const rows = await world.database
    .read(world.practiceId)
    .selectFrom('sequences')
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}

test('a database that is up to date is left alone by another migration', async () => {
  expect(await migrate(world.database)).toEqual([]);
});

test('work that throws leaves nothing behind and takes no other work along', async () => {
  const add = (name: string, fails: boolean) =>
    world.database.write(world.practiceId, async (db) => {
      await db.insertInto('sequences').values(sequence(name)).execute();
      if (fails) throw new Error(`no ${name}`);
      return name;
    });
  const outcomes = await Promise.allSettled([
    add('a', false),
    add('b', true),
    add('c', false),
    add('d', true),
  ]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
  ]);
  expect(await sequenceNames()).toEqual(['a', 'c']);
});

test('what is not committed is not seen by a reader', async () => {
  let seenInside: readonly string[] = [];
  await world.database.write(world.practiceId, async (db) => {
    await db.insertInto('sequences').values(sequence('inside')).execute();
    seenInside = await sequenceNames();
  });
  expect(seenInside).not.toContain('inside');
  expect(await sequenceNames()).toContain('inside');
});

test('a statement the database refuses fails its own work only', async () => {
  const twice = world.database.write(world.practiceId, async (db) => {
    await db
      .insertInto('sequences')
      .values([sequence('twice'), sequence('twice')])
      .execute();
  });
  const after = world.database.write(world.practiceId, async (db) => {
    await db.insertInto('sequences').values(sequence('after')).execute();
  });
  await expect(twice).rejects.toThrow();
  await after;
  expect(await sequenceNames()).toContain('after');
  expect(await sequenceNames()).not.toContain('twice');
});

test('two clients of one name added at the same moment become one', async () => {
  const all = await Promise.all(
    Array.from({ length: 6 }, () => world.call(clients.add, { body: { name: 'Teatro Lumen' } })),
  );
  expect(all.map((answered) => answered.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
});

/** What a query that forgot its practice would see of another practice's clients, on the connection of its own. */
async function clientsSeenWithoutAsking(): Promise<number> {
  const other = await world.addPractice();
  await world.call(clients.add, { body: { name: `Client ${newId()}` }, key: other.apiKey });
  const rows = await sharedOf(world.database.read(world.practiceId))
    .selectFrom('clients')
    .select('practiceId')
    .execute();
  return rows.filter((row) => row.practiceId !== world.practiceId).length;
}

if (process.env.HOLDFAST_TEST_DATABASE === 'postgres') {
  test('row-level security hides other practices from a query that forgot to ask for its own', async () => {
    expect(await bypassesRowSecurity(world.database)).toBe(false);
    expect(await clientsSeenWithoutAsking()).toBe(0);
  });

  test('row-level security refuses to write into another practice', async () => {
    const other = await world.addPractice();
    const row = { practiceId: other.practiceId, name: 'stolen', lastNumber: 1 };
    const write = world.database.write(world.practiceId, (db) =>
      sharedOf(db).insertInto('sequences').values(row).execute(),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  test('a connection that served one practice sees nothing of it for the next', async () => {
    const practices = await Promise.all([world.addPractice(), world.addPractice()]);
    for (const { apiKey } of practices) await world.call(clients.add, { body: { name: 'Own' }, key: apiKey });
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_none, turn) => {
        const { practiceId } = practices[turn % 2] ?? world;
        return sharedOf(world.database.read(practiceId)).selectFrom('clients').select('practiceId').execute();
      }),
    );
    for (const [turn, rows] of seen.entries()) {
      expect(rows.map((row) => row.practiceId)).toEqual([practices[turn % 2]?.practiceId]);
    }
  });
}
