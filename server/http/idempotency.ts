import { createHash } from 'node:crypto';
import type { Refused } from '../../contract/refusals.ts';
import type { Db } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { Deps } from '../deps.ts';

export interface Repeatable {
  readonly key: string;
  readonly requestHash: string;
}

/** What a POST is, so that the same key with another body is noticed: method, path and the exact bytes. */
export function requestHashOf(method: string, path: string, body: string): string {
  return createHash('sha256').update(`${method} ${path}\n${body}`).digest('base64url');
}

interface KeyRow extends Repeatable {
  readonly practiceId: string;
  readonly createdAt: number;
}

const insertKey = prepared((db, { practiceId, key, requestHash, createdAt }: KeyRow) =>
  db
    .insertInto('idempotencyKeys')
    .values({ practiceId, key, requestHash, status: null, reply: null, createdAt })
    .onConflict((conflict) => conflict.columns(['practiceId', 'key']).doNothing())
    .returning('key'),
);
const updateReply = prepared(
  (db, { practiceId, key, reply }: { practiceId: string; key: string; reply: string }) =>
    db
      .updateTable('idempotencyKeys')
      .set({ reply })
      .where('practiceId', '=', practiceId)
      .where('key', '=', key),
);

/**
 * Takes the key for this transaction. The row is inserted first, so that of two equal requests at the same time the
 * second waits for the first to commit and then finds its reply.
 * @returns null when the key is new, the kept reply when the same request was answered before, or a refusal.
 */
export async function takeKey(
  deps: Deps,
  repeatable: Repeatable,
): Promise<null | { readonly reply: string } | Refused> {
  const { db, practice, now } = deps;
  const createdAt = now.epochMilliseconds;
  const inserted = await insertKey(db, { ...repeatable, practiceId: practice.id, createdAt });
  if (inserted.length > 0) return null;
  return (await findKeptReply(db, practice.id, repeatable)) ?? reused(repeatable);
}

/** What was answered to this key before: null when it is new, a refusal when it was used for another request. */
export async function findKeptReply(
  db: Db,
  practiceId: string,
  repeatable: Repeatable,
): Promise<null | { readonly reply: string } | Refused> {
  const kept = await db
    .selectFrom('idempotencyKeys')
    .select(['requestHash', 'reply'])
    .where('practiceId', '=', practiceId)
    .where('key', '=', repeatable.key)
    .executeTakeFirst();
  if (!kept) return null;
  if (kept.requestHash !== repeatable.requestHash || kept.reply === null) return reused(repeatable);
  return { reply: kept.reply };
}

function reused({ key }: Repeatable): Refused {
  return { refused: 'idempotency-key-reused', key };
}

export async function keepReply(deps: Deps, repeatable: Repeatable, reply: string): Promise<void> {
  await updateReply(deps.db, { practiceId: deps.practice.id, key: repeatable.key, reply });
}
