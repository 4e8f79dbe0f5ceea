import type { Kysely } from 'kysely';
import type { SharedTables, Tables } from './tables.ts';

/**
 * A connection to one practice's rows, inside a transaction when handed to a use-case that writes. Whatever is asked of it is asked
 * of that practice alone: `practiceId` is written into every query and cannot be named (server/db/of-practice.ts).
 */
export type Db = Kysely<Tables> & { readonly [bound]: true };

/** A connection to the rows of all practices, which a query has to tell apart by `practiceId`. */
export type SharedDb = Kysely<SharedTables> & { readonly [bound]?: never };

/** Holds no value: it keeps the two from being taken for each other. */
declare const bound: unique symbol;

/**
 * The one door to storage, the same over SQLite and PostgreSQL.
 *
 * `read` and `write` are bound to a practice. On PostgreSQL the connection carries it for row-level security as well, so that a text
 * of SQL written by hand sees nothing of another practice either.
 */
export interface Database {
  readonly engine: 'sqlite' | 'postgres';
  /** For reading only; never sees a transaction that has not committed. */
  read(practiceId: string): Db;
  /**
   * Runs `work` in one transaction and answers only when it is durable. A thrown value rolls everything back.
   * On SQLite concurrent callers may share one commit, each in a savepoint of its own.
   */
  write<T>(practiceId: string, work: (db: Db) => Promise<T>): Promise<T>;
  /** For the tables that stand before a practice is known: practices, members, keys, links, accounts, due work. */
  readonly shared: SharedDb;
  writeShared<T>(work: (db: SharedDb) => Promise<T>): Promise<T>;
  /** The same for a change of the tables themselves, which may take as long as it needs. */
  changeTables<T>(work: (db: SharedDb) => Promise<T>): Promise<T>;
  /** The same connections without camel case, for the account library, which names its own columns. */
  readonly accounts: Kysely<unknown>;
  close(): Promise<void>;
}
