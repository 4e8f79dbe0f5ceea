import { sql } from 'kysely';
import type { Deps } from '../deps.ts';

/**
 * Draws the next number of a sequence, starting at 1, in the caller's transaction. Law wants some numbers (invoices) without
 * a gap: the row is locked until the commit, so the next caller waits, and a rolled-back caller gives its number back.
 */
export async function drawNumber(deps: Deps, name: string): Promise<number> {
  const drawn = await deps.db
    .insertInto('sequences')
    .values({ name, lastNumber: 1 })
    .onConflict((conflict) =>
      conflict.columns(['name']).doUpdateSet({ lastNumber: sql`sequences.last_number + 1` }),
    )
    .returning('lastNumber')
    .executeTakeFirstOrThrow();
  return drawn.lastNumber;
}
