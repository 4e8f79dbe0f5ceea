import { sql } from 'kysely';
import type { Db } from './database.ts';
import { prepared } from './prepared.ts';

/** What was answered: `reply` is null when it holds a secret, which is not kept. */
export interface Kept {
  readonly status: number;
  readonly reply: string | null;
}

interface KeyRow {
  readonly key: string;
  readonly requestHash: string;
  readonly arrivedAt: number;
}

export const insertKey = prepared((db, { key, requestHash, arrivedAt }: KeyRow) =>
  db
    .insertInto('idempotencyKeys')
    .values({ key, requestHash, status: null, reply: null, createdAt: arrivedAt })
    .onConflict((conflict) => conflict.columns(['key']).doNothing())
    .returning('key'),
);
export const updateReply = prepared((db, { key, status, reply }: Kept & { key: string }) =>
  db.updateTable('idempotencyKeys').set({ status, reply }).where('key', '=', key),
);

/** Says until when (epoch ms) a key counts as taken by work that takes longer than one transaction. */
export async function holdKey(db: Db, key: string, takenUntil: number): Promise<void> {
  await db.updateTable('idempotencyKeys').set({ takenUntil }).where('key', '=', key).execute();
}

/** Takes the key of a reading that has given no sign of life for too long. Of several who try, one succeeds. */
export async function takeOverKey(
  db: Db,
  { key, requestHash }: Pick<KeyRow, 'key' | 'requestHash'>,
  now: number,
  takenUntil: number,
): Promise<boolean> {
  const taken = await db
    .updateTable('idempotencyKeys')
    .set({ takenUntil })
    .where('key', '=', key)
    .where('requestHash', '=', requestHash)
    .where('status', 'is', null)
    .where((where) => where.or([where('takenUntil', 'is', null), where('takenUntil', '<=', now)]))
    .returning('key')
    .execute();
  return taken.length > 0;
}

export async function deleteKey(db: Db, key: string): Promise<void> {
  await db.deleteFrom('idempotencyKeys').where('key', '=', key).execute();
}

/** Removes keys that arrived before an instant, so many at the most. @returns how many. */
export async function deleteOldKeys(db: Db, before: number, most: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('idempotencyKeys')
    .where('key', 'in', (from) =>
      from
        .selectFrom('idempotencyKeys as old')
        .select('old.key')
        .where('old.createdAt', '<', before)
        .orderBy('old.createdAt')
        .limit(sql.lit(most)),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
