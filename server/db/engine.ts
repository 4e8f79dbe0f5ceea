import { PostgresAdapter } from 'kysely';
import type { Db } from './database.ts';

/** Which of the two databases a connection leads to. */
export function isOnPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
