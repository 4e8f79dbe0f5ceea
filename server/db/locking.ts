import type { SelectQueryBuilder } from 'kysely';
import type { Db } from './database.ts';
import { isOnPostgres } from './is-on-postgres.ts';
import type { Tables } from './tables.ts';

/**
 * Locks the rows a query finds until the transaction ends, so that two writers of one engagement follow each other.
 * SQLite has one writer at a time and neither needs nor knows row locks.
 */
export function locked<T extends keyof Tables, O>(
  db: Db,
  query: SelectQueryBuilder<Tables, T, O>,
): SelectQueryBuilder<Tables, T, O> {
  return isOnPostgres(db) ? query.forUpdate() : query;
}

/**
 * The same for rows that others refer to by their key: they may still be referred to meanwhile, so that nobody who adds a client waits
 * for whoever counts its practice's places, or waits for a lock that waits for theirs.
 */
export function lockedBesideKeys<T extends keyof Tables, O>(
  db: Db,
  query: SelectQueryBuilder<Tables, T, O>,
): SelectQueryBuilder<Tables, T, O> {
  return isOnPostgres(db) ? query.forNoKeyUpdate() : query;
}

/**
 * Holds a practice until the transaction ends, for what there may be one of in a practice: of two calls at once the second looks only
 * after the first has written. Other rows may still refer to the practice meanwhile.
 */
export async function holdPractice(db: Db): Promise<void> {
  const query = db.selectFrom('practices').select('id');
  await lockedBesideKeys(db, query).execute();
}
