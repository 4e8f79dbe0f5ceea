import { CamelCasePlugin, Kysely, type KyselyPlugin, sql } from 'kysely';
import { CONNECTIONS, divideConnections } from './connections.ts';
import type { Database, Db, SharedDb } from './database.ts';
import { ofPractice } from './of-practice.ts';
import { postgresOver } from './postgres-dialect.ts';
import { openPool, type Pool } from './postgres-pool.ts';
import type { SharedTables } from './tables.ts';

/** As many practices' query builders as one process keeps; they are light, the connections behind them are shared. */
const MOST_PRACTICES = 1000;

/**
 * Opens PostgreSQL (15 or newer) by its URL. One pool serves all practices; each connection is told whose rows it may see.
 * Who calls is looked up on connections of their own: on those of the practices each call would tell its connection twice
 * whom it serves, before the look-up and after it.
 */
export function openPostgres(url: string, connections = CONNECTIONS): Database {
  const { forPractices, perPractice, shared: forShared, forAccounts } = divideConnections(connections);
  const pool = openPool(url, { inAll: forPractices, perPractice });
  const sharedPool = openPool(url, { inAll: forShared, perPractice: forShared });
  const accountsPool = openPool(url, { inAll: forAccounts, perPractice: forAccounts });
  const byPractice = new Map<string, { readonly reading: Db; readonly unbound: SharedDb }>();

  const forPractice = (practiceId: string) => {
    const known = byPractice.get(practiceId);
    if (known) return known;
    if (byPractice.size >= MOST_PRACTICES) byPractice.clear();
    const unbound = kyselyOver<SharedTables>(pool, practiceId, [new CamelCasePlugin()]);
    const opened = { reading: ofPractice(unbound, practiceId), unbound };
    byPractice.set(practiceId, opened);
    return opened;
  };
  const shared = kyselyOver<SharedTables>(sharedPool, null, [new CamelCasePlugin()]);
  return {
    engine: 'postgres',
    read: (practiceId) => forPractice(practiceId).reading,
    write: (practiceId, work) =>
      forPractice(practiceId)
        .unbound.transaction()
        .execute((db) => work(ofPractice(db, practiceId))),
    shared,
    writeShared: (work) => shared.transaction().execute(work),
    changeTables: (work) => withoutLimits(url, work),
    accounts: kyselyOver<unknown>(accountsPool, null, []),
    async close() {
      await Promise.all([pool.end(), sharedPool.end(), accountsPool.end()]);
    },
  };
}

/** A connection for this work alone: changing a large table, or waiting until another process has, takes as long as it takes. */
async function withoutLimits<T>(url: string, work: (db: SharedDb) => Promise<T>): Promise<T> {
  const pool = openPool(url, { inAll: 1, perPractice: 1 }, false);
  try {
    const db = kyselyOver<SharedTables>(pool, null, [new CamelCasePlugin()]);
    return await db.transaction().execute(work);
  } finally {
    await pool.end();
  }
}

function kyselyOver<T>(pool: Pool, practiceId: string | null, plugins: KyselyPlugin[]): Kysely<T> {
  return new Kysely<T>({ dialect: postgresOver(() => pool.lend(practiceId)), plugins });
}

/** True when this role would walk through row-level security: a superuser, or one with BYPASSRLS. */
export async function bypassesRowSecurity(database: Database): Promise<boolean> {
  const found = await sql<{ bypasses: boolean }>`
    select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user`.execute(
    database.shared,
  );
  return found.rows[0]?.bypasses ?? false;
}
