import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { Database, Db } from './database.ts';

/** A refusal must leave nothing behind, so it travels out of the transaction as a throw and is caught right outside. */
class RolledBack extends Error {
  readonly refusal: Refused;
  constructor(refusal: Refused) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/** Runs `work` in one transaction; when it answers with a refusal, everything it wrote is taken back. */
export async function writeUnlessRefused<T>(
  database: Database,
  practiceId: string,
  work: (db: Db) => Promise<T | Refused>,
): Promise<T | Refused> {
  try {
    return await database.write(practiceId, async (db) => {
      const outcome = await work(db);
      if (isRefused(outcome)) throw new RolledBack(outcome);
      return outcome;
    });
  } catch (failure) {
    if (failure instanceof RolledBack) return failure.refusal;
    throw failure;
  }
}
