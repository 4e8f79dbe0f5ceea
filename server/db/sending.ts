import type { CompiledQuery } from 'kysely';
import type { Db, SharedDb } from './database.ts';
import { isOnPostgres } from './is-on-postgres.ts';

// On PostgreSQL a transaction costs its round trips, not its statements: each is a write to a socket and a wait. So what nobody waits
// for goes out with the statement after it, and what is asked together is asked in one. SQLite has no way to go and runs each at once.

type Query<R> = CompiledQuery<R>;

/** A statement that the connection keeps until the next one goes out; told by its class from one that is waited for. */
export class SentLater implements CompiledQuery {
  readonly query: CompiledQuery['query'];
  readonly queryId: CompiledQuery['queryId'];
  readonly sql: string;
  readonly parameters: readonly unknown[];

  constructor({ query, queryId, sql, parameters }: CompiledQuery) {
    this.query = query;
    this.queryId = queryId;
    this.sql = sql;
    this.parameters = parameters;
  }
}

/** Several statements that go out at once and are answered in their order; `rowCounts` tells their rows apart. */
export class AskedTogether<R> implements CompiledQuery<R> {
  readonly query: CompiledQuery['query'];
  readonly queryId: CompiledQuery['queryId'];
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly all: readonly CompiledQuery[];
  rowCounts: readonly number[] = [];

  constructor(first: CompiledQuery, all: readonly CompiledQuery[]) {
    this.query = first.query;
    this.queryId = first.queryId;
    this.sql = first.sql;
    this.parameters = first.parameters;
    this.all = all;
  }
}

/**
 * Runs a statement whose answer nobody waits for: it is sent together with the next statement of its transaction, the commit at the
 * latest, and in the same order. Whatever it fails with is thrown there, and the transaction rolls back as it would have.
 */
export async function sendLater(db: Db | SharedDb, query: CompiledQuery): Promise<void> {
  await db.executeQuery(isOnPostgres(db) ? new SentLater(query) : query);
}

/**
 * Asks several things in one round trip. They are answered one after the other, each seeing what the ones before it waited for: a row
 * that is read after a lock was taken is read as it stands under the lock.
 */
export async function askTogether<Rows extends readonly unknown[]>(
  db: Db,
  queries: { readonly [Each in keyof Rows]: Query<Rows[Each]> },
): Promise<{ readonly [Each in keyof Rows]: readonly Rows[Each][] }> {
  const answers: (readonly unknown[])[] = [];
  const [first] = queries;
  if (first && isOnPostgres(db)) {
    const together = new AskedTogether(first, queries);
    const { rows } = await db.executeQuery(together);
    let start = 0;
    for (const count of together.rowCounts) {
      answers.push(rows.slice(start, start + count));
      start += count;
    }
  } else for (const query of queries) answers.push((await db.executeQuery(query)).rows);
  return answers as unknown as { readonly [Each in keyof Rows]: readonly Rows[Each][] };
}
