import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { SharedDb } from './database.ts';
import { noteMet } from './hidden-failures.ts';

type Enqueue = <T>(work: (db: SharedDb) => Promise<T>) => Promise<T>;

/**
 * The account library's way to SQLite: it reads where everybody reads, and each of its statements that writes takes
 * its turn in the write queue. On a connection of its own it would wait for the writer inside SQLite, where it stops
 * the event loop, and with it the very transaction it waits for: after five seconds both would fail.
 */
export function accountsOverQueue(reading: SharedDb, enqueue: Enqueue): Kysely<unknown> {
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      try {
        return await (query.query.kind === 'SelectQueryNode'
          ? reading.withoutPlugins().executeQuery(query as CompiledQuery<R>)
          : enqueue((db) => db.withoutPlugins().executeQuery(query as CompiledQuery<R>)));
      } catch (failure) {
        noteMet(failure);
        throw failure;
      }
    },
    streamQuery: noTransactions,
  };
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => connection,
    releaseConnection: async () => undefined,
    beginTransaction: noTransactions,
    commitTransaction: noTransactions,
    rollbackTransaction: noTransactions,
    destroy: async () => undefined,
  };
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return new Kysely<unknown>({ dialect });
}

function noTransactions(): never {
  throw new Error(
    'Accounts write one statement at a time; what has to be one transaction goes through the database.',
  );
}
