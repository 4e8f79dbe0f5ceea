import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/test-database.ts';
import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { whyUnavailable } from './unavailable.ts';

// What is said here of connections is PostgreSQL's alone: on SQLite there are none that could be lost, and nothing is checked.

let url: string | null;
let remove: () => Promise<void>;
const opened: Database[] = [];
beforeAll(async () => {
  const made = await openTestDatabase();
  opened.push(made.database);
  url = made.url;
  remove = made.remove;
});
afterAll(async () => {
  for (const database of opened) await database.close();
  await remove();
});

function open(base: string, query = '', connections = 8): Database {
  const database = openPostgres(`${base}${query}`, connections);
  opened.push(database);
  return database;
}

const sleep = (seconds: number) => sql`select pg_sleep(${sql.lit(seconds)})`;
const pidOf = async (database: Database, practice: string) => {
  const found = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.read(practice));
  return found.rows[0]?.pid;
};

test('a connection that is lost fails the statement in flight, and the next one gets a new connection', async () => {
  if (url === null) return;
  const database = open(url);
  const other = open(url);
  const before = await pidOf(database, 'a');
  const inFlight = sleep(20).execute(database.read('a')).catch(whyUnavailable);
  const lentIdle = database
    .write('b', async (db) => {
      const found = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
      await sql`select pg_terminate_backend(${found.rows[0]?.pid})`.execute(other.shared);
      // Lent and with nothing in flight: the connection breaks while nobody listens to a statement.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await sql`select 1`.execute(db);
    })
    .catch(whyUnavailable);
  await sql`select pg_terminate_backend(${before})`.execute(other.shared);
  expect(await Promise.all([inFlight, lentIdle])).toEqual(['database-unavailable', 'database-unavailable']);
  expect(await pidOf(database, 'a')).not.toBe(before);
});

test('who waits too long for a lock or for a statement is told that the database is busy', async () => {
  if (url === null) return;
  const database = open(url, '?lock_timeout=100&statement_timeout=1000');
  await sql`create table held (id integer primary key)`.execute(database.shared);
  const holding = database.writeShared(async (db) => {
    await sql`lock table held`.execute(db);
    const waiting = sql`select * from held`.execute(database.read('a'));
    expect(await waiting.catch(whyUnavailable)).toBe('database-busy');
  });
  await holding;
  expect(await sleep(5).execute(database.read('a')).catch(whyUnavailable)).toBe('database-busy');
  expect(await pidOf(database, 'a')).toBeGreaterThan(0);
});

test('one practice cannot take all connections', async () => {
  if (url === null) return;
  const database = open(url);
  const busy = Array.from({ length: 12 }, () => sleep(1).execute(database.read('a')));
  const startedAt = performance.now();
  await sql`select 1`.execute(database.read('b'));
  expect(performance.now() - startedAt).toBeLessThan(900);
  await Promise.all(busy);
});

test('nobody there is told apart from a fault, and so is a server that refuses', async () => {
  if (url === null) return;
  const nobody = open('postgres://nobody:secret@127.0.0.1:1/none');
  expect(await sql`select 1`.execute(nobody.shared).catch(whyUnavailable)).toBe('database-unavailable');
  const database = open(url);
  expect(await sql`select nonsense`.execute(database.shared).catch(whyUnavailable)).toBe(null);
});

test('closing waits for nobody who does not answer', async () => {
  if (url === null) return;
  const database = open(url);
  const cutOff = sleep(60).execute(database.read('a')).catch(whyUnavailable);
  await pidOf(database, 'b');
  const startedAt = performance.now();
  await database.close();
  expect(performance.now() - startedAt).toBeLessThan(4_000);
  expect(await cutOff).toBe('database-unavailable');
});

test('a change of the tables may take longer than any limit', async () => {
  if (url === null) return;
  const database = open(url, '', 8);
  const limits = await database.changeTables(async (db) => {
    const found = await sql<{ statement: string; lock: string }>`
      select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`.execute(
      db,
    );
    return found.rows[0];
  });
  expect(limits).toEqual({ statement: '0', lock: '0' });
  const usual = await sql<{ statement: string }>`
    select current_setting('statement_timeout') as statement`.execute(database.shared);
  expect(usual.rows[0]?.statement).toBe('30s');
});
