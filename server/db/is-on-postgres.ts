import { PostgresAdapter } from 'kysely';
import type { Db, SharedDb } from './database.ts';

/** Which of the two databases a connection leads to. */
export function isOnPostgres(db: Db | SharedDb): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
