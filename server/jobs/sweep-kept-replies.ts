import type { Database } from '../db/database.ts';
import { deleteOldKeys } from '../db/idempotency-keys.ts';

/**
 * How long an idempotency key counts. Whoever sends a request again does so within seconds, or after a long weekend; kept longer,
 * replies would only pile up what clients wrote.
 */
const KEPT_MS = 72 * 3_600_000;
/** Rows of one transaction: others who write get in between. */
const AT_ONCE = 500;

/**
 * Removes idempotency keys with their replies once they are too old, in every practice and by the machine's clock. Row
 * security shows a connection one practice, so they are gone through one by one.
 */
export async function sweepKeptReplies(
  database: Database,
  now: Temporal.Instant,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const before = now.epochMilliseconds - KEPT_MS;
  const practices = await database.shared.selectFrom('practices').select('id').execute();
  for (const { id } of practices) {
    let swept = AT_ONCE;
    while (swept === AT_ONCE && !isStopped())
      swept = await database.write(id, (db) => deleteOldKeys(db, before, AT_ONCE));
  }
}
