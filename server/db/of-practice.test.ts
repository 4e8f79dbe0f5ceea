import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { openWorld, type Practiced, type World } from '../../test/world.ts';
import type { Db } from './database.ts';
import { ofPractice, practiceIdOf, sharedOf } from './of-practice.ts';

// No query in these tests names a practice; each must find, change and write the rows of its own alone, on both databases.

let world: World;
let other: Practiced;
beforeAll(async () => {
  world = await openWorld();
  other = await world.addPractice();
  for (const name of ['Abad', 'Baena'])
    for (const key of [world.apiKey, other.apiKey]) await world.call(clients.add, { key, body: { name } });
});
afterAll(() => world.close());

const mine = () => world.database.read(world.practiceId);
const theirs = () => world.database.read(other.practiceId);
const write = <T>(work: (db: Db) => Promise<T>) => world.database.write(world.practiceId, work);
const whose = (db: Db) =>
  sharedOf(db).selectFrom('clients').select('practiceId').where('practiceId', '<>', practiceIdOf(db));
const sequence = async (db: Db, name: string) =>
  (await db.selectFrom('sequences').select('lastNumber').where('name', '=', name).executeTakeFirst())
    ?.lastNumber;

/** The text and the values that a query is sent as. */
const compiled = (build: (db: Db) => { compile(): { sql: string; parameters: readonly unknown[] } }) => {
  const { sql, parameters } = build(ofPractice(world.database.shared, 'p')).compile();
  return [sql.replaceAll(/\$\d+/g, '?'), parameters];
};

describe('a question is asked of the practice alone', () => {
  test('in its table', async () => {
    const rows = await mine().selectFrom('clients').select(['name', 'id']).orderBy('name').execute();
    expect(rows.map(({ name }) => name)).toEqual(['Abad', 'Baena']);
    const ofBoth = await Promise.all(
      [mine(), theirs()].map((db) => db.selectFrom('clients').select('id').execute()),
    );
    expect(new Set(ofBoth.flat().map(({ id }) => id)).size).toBe(4);
  });

  test('in every table that is joined, by its alias, and in a query within', () => {
    const [text, values] = compiled((db) =>
      db
        .selectFrom('engagements as e')
        .innerJoin('clients', 'clients.id', 'e.clientId')
        .leftJoin('periods', (join) => join.onRef('periods.engagementId', '=', 'e.id'))
        .select('e.id')
        .where('e.id', 'in', (from) => from.selectFrom('charges').select('charges.engagementId')),
    );
    expect(text).toBe(
      'select "e"."id" from "engagements" as "e"' +
        ' inner join "clients" on "clients"."id" = "e"."client_id" and "clients"."practice_id" = "e"."practice_id"' +
        ' left join "periods" on "periods"."engagement_id" = "e"."id" and "periods"."practice_id" = "e"."practice_id"' +
        ' where "e"."practice_id" = ? and "e"."id" in' +
        ' (select "charges"."engagement_id" from "charges" where "charges"."practice_id" = ?)',
    );
    expect(values).toEqual(['p', 'p']);
  });

  test('whatever an `or` beside it says', async () => {
    const found = await mine()
      .selectFrom('clients')
      .select('name')
      .where((where) => where.or([where('name', '=', 'Abad'), where('name', '<>', 'Abad')]))
      .execute();
    expect(found).toHaveLength(2);
  });

  test('of the practice itself', async () => {
    expect(await mine().selectFrom('practices').select('id').execute()).toEqual([{ id: world.practiceId }]);
  });

  test('and of no table that belongs to none', () => {
    const shared = ofPractice(world.database.shared, 'p') as unknown as typeof world.database.shared;
    expect(() => shared.selectFrom('attempts').selectAll().compile()).toThrow(/attempts holds no rows/);
  });
});

describe('what is written is the practice’s own', () => {
  test('a row, and a row that stands there already', async () => {
    for (const lastNumber of [3, 5])
      await write((db) =>
        db
          .insertInto('sequences')
          .values({ name: 'both', lastNumber })
          .onConflict((conflict) => conflict.columns(['name']).doUpdateSet({ lastNumber }))
          .execute(),
      );
    expect([await sequence(mine(), 'both'), await sequence(theirs(), 'both')]).toEqual([5, undefined]);
  });

  test('a row that was read elsewhere, whose practice it then is not', async () => {
    const row = { name: 'moved', lastNumber: 1, practiceId: other.practiceId };
    await write((db) => db.insertInto('sequences').values(row).execute());
    expect([await sequence(mine(), 'moved'), await sequence(theirs(), 'moved')]).toEqual([1, undefined]);
  });

  test('a change and a removal leave those of another practice as they are', async () => {
    await world.database.write(other.practiceId, (db) =>
      db.insertInto('sequences').values({ name: 'both', lastNumber: 9 }).execute(),
    );
    await write((db) =>
      db.updateTable('sequences').set({ lastNumber: 6 }).where('name', '=', 'both').execute(),
    );
    expect([await sequence(mine(), 'both'), await sequence(theirs(), 'both')]).toEqual([6, 9]);
    await write((db) => db.deleteFrom('sequences').execute());
    expect([await sequence(mine(), 'both'), await sequence(theirs(), 'both')]).toEqual([undefined, 9]);
  });
});

test('a connection knows its practice, and the one it was made from', async () => {
  expect(practiceIdOf(mine())).toBe(world.practiceId);
  if (world.database.engine === 'sqlite') expect((await whose(mine()).execute()).length).toBe(2);
  expect(() => practiceIdOf(mine().withPlugin(nothing) as Db)).toThrow(/bound to no practice/);
});

const nothing: Parameters<Db['withPlugin']>[0] = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => result,
};
