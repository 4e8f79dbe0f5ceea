import { sql } from 'kysely';
import type { Database } from '../db/database.ts';

/** Whoever watches a server asks again in seconds and is not to wait longer for a no than for a yes. */
const PATIENCE_MS = 2_000;

/** Asks whether the database answers. However many ask at once, it is asked one time: nobody can keep its connections busy with this. */
export function readiness(database: Database): () => Promise<boolean> {
  let asking: Promise<boolean> | undefined;
  const ask = () =>
    sql`select 1`
      .execute(database.shared)
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        asking = undefined;
      });
  return async () => {
    asking ??= ask();
    const late = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => late.resolve(false), PATIENCE_MS);
    const answers = await Promise.race([asking, late.promise]);
    clearTimeout(timer);
    return answers;
  };
}
