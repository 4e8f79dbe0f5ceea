import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import { agreements } from '../../contract/work/agreements.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { timeEntries } from '../../contract/work/time-entries.ts';
import { engage, record } from '../../test/engage.ts';
import { Known } from '../../test/fuzz/known.ts';
import { tellStory } from '../../test/fuzz/story.ts';
import { openWorld, type World } from '../../test/world.ts';
import { allRoutes } from '../http/openapi.ts';
import { scopeColumn } from '../work/engagements/columns.ts';
import type { Db } from './database.ts';
import { knownMigrations, migrate } from './migrate.ts';

// A database in which every day that used to be accepted stands at its worst, as installations may have it.

let world: World;
const known = new Known();
beforeAll(async () => {
  world = await openWorld('2025-03-03T08:00:00Z');
  await tellStory(world, world, known, allRoutes());
});
afterAll(() => world.close());

const days = [
  ...['asks.received_on', 'change_orders.ends_on', 'change_orders.valid_until', 'benefits.due_on'],
  ...[
    'touchpoints.happened_on',
    'check_ins.last_on',
    'check_ins.due_on',
    'proposals.valid_until',
    'endings.ends_on',
  ],
];
const instants = ['asks.received_at', 'timers.started_at'];

async function poison(db: Db, day: string, instantMs: number): Promise<void> {
  for (const name of days) await set(db, name, day);
  for (const name of instants) await set(db, name, instantMs);
  const apart = sql`not exists (select 1 from periods where periods.engagement_id = engagements.id)`;
  await sql`update engagements set starts_on = ${day}, review_on = ${day} where ${apart}`.execute(db);
  await sql`update time_entries set worked_on = ${day}, started_at = ${instantMs} where period_index is null`.execute(
    db,
  );
  const month = day.slice(0, day.lastIndexOf('-'));
  await sql`update monthly_totals set month = ${month}
    where engagement_id not in (select engagement_id from periods)`.execute(db);
  const content = (name: string) => new RegExp(`"${name}":"[^"]*"`);
  for (const row of await db.selectFrom('proposals').select(['id', 'content']).execute()) {
    const worse = row.content
      .replace(content('startsOn'), `"startsOn":"${day}"`)
      .replace(content('validUntil'), `"validUntil":"${day}"`) as typeof row.content;
    await db.updateTable('proposals').set({ content: worse }).where('id', '=', row.id).execute();
  }
}

async function set(db: Kysely<never> | Db, name: string, value: string | number): Promise<void> {
  const [table = '', column = ''] = name.split('.');
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value}`.execute(db as Db);
}

async function migrateAgain(): Promise<readonly string[]> {
  const [name] = knownMigrations(world.database.engine).filter((one) => one.startsWith('0023'));
  await world.database.writeShared((db) =>
    sql`delete from schema_migrations where name = ${name}`.execute(db),
  );
  return migrate(world.database);
}

/** Every list that can be read without naming anything, with what it answered. */
async function readEverything(): Promise<[string, number][]> {
  const lists = allRoutes().filter(({ method, path }) => method === 'get' && !path.includes('{'));
  const answered: [string, number][] = [];
  for (const route of lists) {
    const query = { from: '2025-01-01', to: '2025-01-31', month: '2025-01' };
    const path = `${route.path}?${new URLSearchParams(query)}`;
    const response = await world
      .fetch(
        new Request(`http://holdfast.test/api/v1${path}`, {
          headers: { authorization: `Bearer ${world.apiKey}` },
        }),
      )
      .catch(() => ({ status: 500 }));
    answered.push([route.path, response.status]);
  }
  return answered;
}

test.each([
  ['-000001-12-31', -62_167_219_200_000],
  ['0000-01-01', -62_167_219_200_000],
  ['9999-12-31', 253_402_300_799_000],
  ['+010000-01-01', 253_402_300_800_000],
])(
  'days as far out as %s are moved into the calendar, and everything answers again',
  async (day, instantMs) => {
    await world.database.write(world.practiceId, (db) => poison(db, day, instantMs));
    expect((await readEverything()).filter(([, status]) => status === 500)).not.toEqual([]);
    expect(await migrateAgain()).toHaveLength(1);
    expect((await readEverything()).filter(([, status]) => status !== 200)).toEqual([]);
    const edge = instantMs < 0 ? '1970-01-01' : '2199-12-31';
    const { items } = (await world.call(asks.list)).body;
    expect(new Set(items.map(({ receivedOn }) => receivedOn))).toEqual(
      new Set([instantMs < 0 ? '1970-01-02' : '2199-12-30']),
    );
    const drafted = (await world.call(engagements.list, { query: { kind: 'project' } })).body.items;
    expect(new Set(drafted.map(({ startsOn }) => startsOn))).toEqual(new Set([edge]));
    // Each list answers with what the contract says of it.
    for (const route of allRoutes().filter(({ method, path }) => method === 'get' && !path.includes('{'))) {
      if (route.replyType !== 'json') continue;
      const { status, body } = await world.call(route, {});
      if (status === 200)
        expect([route.path, route.reply.safeParse(body).error]).toEqual([route.path, undefined]);
    }
  },
);

test('the totals of a month outside join those at the edge', async () => {
  const { id } = await engage(world);
  // Nothing that begins now begins so early; a database of before may hold it.
  await world.database.write(world.practiceId, (db) =>
    sql`update engagements set starts_on = '1970-01-01' where id = ${id}`.execute(db),
  );
  await record(world, id, '1970-01-20T10:00:00Z', 30);
  const late = (await record(world, id, '1980-05-20T10:00:00Z', 45)).body.id;
  await world.database.write(world.practiceId, async (db) => {
    await sql`update time_entries set worked_on = '0900-05-20' where id = ${late}`.execute(db);
    await sql`update monthly_totals set month = '0900-05' where engagement_id = ${id} and month = '1980-05'`.execute(
      db,
    );
  });
  await migrateAgain();
  const months = await world.database
    .read(world.practiceId)
    .selectFrom('monthlyTotals')
    .select(['month', 'entries', 'actualMinutes'])
    .where('engagementId', '=', id)
    .execute();
  expect(months).toEqual([{ month: '1970-01', entries: 2, actualMinutes: 75 }]);
  const { items } = (await world.call(timeEntries.list, { query: { engagementId: id } })).body;
  expect(items.map(({ workedOn }) => workedOn)).toEqual(['1970-01-20', '1970-01-01']);
});

test('what holds its days in statements keeps them', async () => {
  const before = (await world.call(engagements.list, { query: { kind: 'retainer' } })).body.items;
  await migrateAgain();
  expect((await world.call(engagements.list, { query: { kind: 'retainer' } })).body.items).toEqual(before);
});

test('half of a character that was kept reads as a sign, and the agreement can be made', async () => {
  const { id } = await engage(world);
  const scope = scopeColumn.write({
    problem: '',
    included: ['A page \ud83d'],
    excluded: [],
    successCriteria: [],
  });
  await world.database.write(world.practiceId, (db) =>
    db.updateTable('engagements').set({ scope }).where('id', '=', id).execute(),
  );
  expect((await world.call(engagements.change, { params: { id }, body: { title: 'Shop' } })).status).toBe(
    200,
  );
  const { status, body } = await world.call(agreements.get, { params: { id } });
  expect([status, JSON.stringify(body.clauses)]).toEqual([200, expect.stringContaining('A page \uFFFD')]);
});
