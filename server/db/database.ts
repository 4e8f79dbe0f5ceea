import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A connection to a practice's rows: inside a transaction when handed to a use-case that writes. */
export type Db = Kysely<Tables>;

/**
 * The one door to storage, the same over SQLite and PostgreSQL.
 *
 * `read` and `write` are bound to a practice: on PostgreSQL the connection carries the practice for row-level
 * security, so a query that forgot its `where practice_id` still sees nothing of another practice.
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
  readonly shared: Db;
  writeShared<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** The same for a change of the tables themselves, which may take as long as it needs. */
  changeTables<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** The same connections without camel case, for the account library, which names its own columns. */
  readonly accounts: Kysely<unknown>;
  close(): Promise<void>;
}
