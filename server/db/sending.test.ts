import { afterAll, beforeAll, expect, test } from 'vitest';
import { countSent } from '../../test/count-sent.ts';
import { openWorld, type World } from '../../test/world.ts';
import type { Db } from './database.ts';
import { prepared } from './prepared.ts';
import { askTogether, sendLater } from './sending.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Numbered {
  readonly name: string;
  readonly lastNumber: number;
}

const insert = prepared((db, { name, lastNumber }: Numbered) =>
  db.insertInto('sequences').values({ name, lastNumber }),
);
const select = prepared((db, { name }: Omit<Numbered, 'lastNumber'>) =>
  db.selectFrom('sequences').select(['name', 'lastNumber']).where('name', '=', name),
);

const row = (name: string, lastNumber: number) => ({ name, lastNumber });
const write = <T>(work: (db: Db) => Promise<T>) => world.database.write(world.practiceId, work);
const read = async (name: string) =>
  (await select(world.database.read(world.practiceId), { name })).map(({ lastNumber }) => lastNumber);

test('what is sent later is there for the next statement, and is committed', async () => {
  const seen = await write(async (db) => {
    await insert.later(db, row('later', 1));
    return select(db, row('later', 0));
  });
  expect(seen).toEqual([{ name: 'later', lastNumber: 1 }]);
  await write((db) => insert.later(db, row('last of all', 2)));
  expect([await read('later'), await read('last of all')]).toEqual([[1], [2]]);
});

test('a statement sent later that fails takes the transaction with it, and says why', async () => {
  const failing = write(async (db) => {
    await insert.later(db, row('twice', 1));
    await insert.later(db, row('twice', 2));
    await insert.later(db, row('behind it', 3));
  });
  await expect(failing).rejects.toThrow(/unique/i);
  expect([await read('twice'), await read('behind it')]).toEqual([[], []]);
  // The connection goes on serving others.
  expect(await write((db) => select(db, row('twice', 0)))).toEqual([]);
});

test('a failure is the one that came first, not what failed because of it', async () => {
  const failing = write(async (db) => {
    await insert.later(db, row('first', 1));
    await insert.later(db, row('first', 2));
    await select(db, row('first', 0));
  });
  await expect(failing).rejects.toThrow(/unique/i);
});

test('what was not sent yet is dropped with its transaction', async () => {
  const sent = await countSent(async () => {
    const failing = write(async (db) => {
      await insert.later(db, row('dropped', 1));
      throw new Error('the work fails after its insert');
    });
    await expect(failing).rejects.toThrow('the work fails');
  });
  expect(await read('dropped')).toEqual([]);
  if (world.database.engine === 'postgres') expect(sent.statements).toBe(0);
});

test('outside of a transaction a statement waits for nothing', async () => {
  const { database, practiceId } = world;
  await write((db) => insert(db, row('outside', 1)));
  if (database.engine === 'sqlite') return;
  const db = database.read(practiceId);
  const query = db.updateTable('sequences').set({ lastNumber: 5 }).where('name', '=', 'outside');
  await sendLater(db, query.compile());
  expect(await read('outside')).toEqual([5]);
});

test('several questions are answered in their order, in one round trip', async () => {
  await write(async (db) => {
    await insert(db, row('one', 1));
    await insert(db, row('two', 2));
  });
  const answers: unknown[] = [];
  const sent = await countSent(() =>
    write(async (db) => {
      await insert.later(db, row('three', 3));
      const names = ['one', 'none', 'three', 'two'] as const;
      const [one, none, three, two] = await askTogether(db, [
        select.filled(db, row(names[0], 0)),
        select.filled(db, row(names[1], 0)),
        select.filled(db, row(names[2], 0)),
        select.filled(db, row(names[3], 0)),
      ]);
      answers.push(one, none, three, two);
    }),
  );
  expect(answers).toEqual([
    [{ name: 'one', lastNumber: 1 }],
    [],
    [{ name: 'three', lastNumber: 3 }],
    [{ name: 'two', lastNumber: 2 }],
  ]);
  if (world.database.engine === 'postgres') expect(sent.roundTrips).toBe(2);
});

test('a row that is read behind a lock is read as the last writer left it', async () => {
  const { practiceId } = world;
  await write((db) => insert(db, row('counter', 0)));
  const lock = prepared((db, { id }: { readonly id: string }) => {
    const query = db.selectFrom('practices').select('id').where('id', '=', id);
    return world.database.engine === 'postgres' ? query.forUpdate() : query;
  });
  const grow = () =>
    write(async (db) => {
      const [, [counter]] = await askTogether(db, [
        lock.filled(db, { id: practiceId }),
        select.filled(db, row('counter', 0)),
      ]);
      const lastNumber = (counter?.lastNumber ?? 0) + 1;
      const query = db.updateTable('sequences').set({ lastNumber }).where('name', '=', 'counter');
      await sendLater(db, query.compile());
    });
  await Promise.all(Array.from({ length: 40 }, grow));
  expect(await read('counter')).toEqual([40]);
});
