import type { Db } from './database.ts';
import { lockedBesideKeys } from './locking.ts';

/**
 * Holds a practice until the transaction ends, for what there may be one of in a practice: of two calls at once the second looks only
 * after the first has written. Other rows may still refer to the practice meanwhile.
 */
export async function holdPractice(db: Db): Promise<void> {
  const query = db.selectFrom('practices').select('id');
  await lockedBesideKeys(db, query).execute();
}
