import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';
import { prepared } from './prepared.ts';

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
  db
    .selectFrom('sequences')
    .select(['name', 'lastNumber'])
    .where('name', '=', name)
    .where('lastNumber', '<', 100)
    .limit(1),
);

test('a query compiled once answers each call with the values of that call', async () => {
  const { practiceId } = world;
  await world.database.write(practiceId, async (db) => {
    await insert(db, { name: 'invoices', lastNumber: 7 });
    await insert(db, { name: 'credit notes', lastNumber: 2 });
  });
  const reading = world.database.read(practiceId);
  expect(await select(reading, { name: 'invoices' })).toEqual([{ name: 'invoices', lastNumber: 7 }]);
  expect(await select(reading, { name: 'credit notes' })).toEqual([{ name: 'credit notes', lastNumber: 2 }]);
  expect(await select(reading, { name: 'quotes' })).toEqual([]);
});

test('what a compiled query wrote is taken back with its transaction', async () => {
  const { practiceId } = world;
  const failing = world.database.write(practiceId, async (db) => {
    await insert(db, { name: 'quotes', lastNumber: 1 });
    throw new Error('the work fails after its insert');
  });
  await expect(failing).rejects.toThrow('the work fails');
  expect(await select(world.database.read(practiceId), { name: 'quotes' })).toEqual([]);
});
