import { createHash } from 'node:crypto';
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPoolClient, sql } from 'kysely';
import pg from 'pg';
import type { Database, Db } from './database.ts';
import type { Tables } from './tables.ts';

// Counts, minutes and minor units are bigint in the tables and stay far below 2^53; sums come back as numeric.
const numbers = new pg.TypeOverrides();
numbers.setTypeParser(20, Number);
numbers.setTypeParser(1700, Number);

type PracticeClient = pg.PoolClient & { holdfastPractice?: string | null };

/** As many practices' query builders as one process keeps; they are light, the connections behind them are shared. */
const MOST_PRACTICES = 1000;

/** Connections for what stands before a practice is known: short look-ups that free theirs at once. */
const MOST_SHARED = 4;

/**
 * Opens PostgreSQL (15 or newer) by its URL. One pool serves all practices; each connection is told whose rows it may see.
 * Who calls is looked up on connections of their own: on those of the practices each call would tell its connection twice
 * whom it serves, before the look-up and after it.
 */
export function openPostgres(url: string, most = 10): Database {
  const pool = openPool(url, most);
  const sharedPool = openPool(url, MOST_SHARED);
  const byPractice = new Map<string, Db>();

  const forPractice = (practiceId: string): Db => {
    const known = byPractice.get(practiceId);
    if (known) return known;
    if (byPractice.size >= MOST_PRACTICES) byPractice.clear();
    const opened = kyselyOver(pool, practiceId);
    byPractice.set(practiceId, opened);
    return opened;
  };
  const shared = kyselyOver(sharedPool, null);
  const accounts = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: openPool(url, 4) }) });
  return {
    engine: 'postgres',
    read: forPractice,
    write: (practiceId, work) => forPractice(practiceId).transaction().execute(work),
    shared,
    writeShared: (work) => shared.transaction().execute(work),
    accounts,
    async close() {
      await accounts.destroy();
      await Promise.all([pool.end(), sharedPool.end()]);
    },
  };
}

function openPool(url: string, most: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: most, types: numbers });
  // An idle connection that breaks (a restarted server) is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

function kyselyOver(pool: pg.Pool, practiceId: string | null): Db {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        connect: async () => connectFor(pool, practiceId),
        end: async () => undefined,
        options: pool.options,
      },
    }),
    plugins: [new CamelCasePlugin()],
  });
}

/**
 * A pooled connection that sees one practice. The setting belongs to the session, not the transaction, and is sent
 * only when the connection last served another practice: a practice of its own costs no round trip.
 */
async function connectFor(pool: pg.Pool, practiceId: string | null): Promise<PostgresPoolClient> {
  const client: PracticeClient = await pool.connect();
  if (client.holdfastPractice !== practiceId) {
    try {
      await client.query("select set_config('holdfast.practice_id', $1, false)", [practiceId ?? '']);
      client.holdfastPractice = practiceId;
    } catch (failure) {
      client.release(true);
      throw failure;
    }
  }
  nameStatements(client);
  return client as unknown as PostgresPoolClient;
}

/** Longer texts are one of a kind (multi-row inserts); naming them would fill the server with plans used once. */
const LONGEST_NAMED_TEXT = 3000;
const named = new WeakSet<pg.PoolClient>();

/** Gives every short statement a name made of its text, so that PostgreSQL parses and plans it once per connection. */
function nameStatements(client: pg.PoolClient): void {
  if (named.has(client)) return;
  named.add(client);
  const plain = client.query.bind(client) as (text: unknown, values?: unknown) => unknown;
  const query = (text: unknown, values?: unknown) =>
    typeof text === 'string' &&
    Array.isArray(values) &&
    values.length > 0 &&
    text.length <= LONGEST_NAMED_TEXT
      ? plain({ name: statementName(text), text, values })
      : plain(text, values);
  Object.assign(client, { query });
}

const names = new Map<string, string>();

function statementName(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `h${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  if (names.size < 2000) names.set(text, name);
  return name;
}

/** True when this role would walk through row-level security: a superuser, or one with BYPASSRLS. */
export async function bypassesRowSecurity(database: Database): Promise<boolean> {
  const found = await sql<{ bypasses: boolean }>`
    select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user`.execute(
    database.shared,
  );
  return found.rows[0]?.bypasses ?? false;
}
