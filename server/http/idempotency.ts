import { createHash } from 'node:crypto';
import type { Refused } from '../../contract/refusals.ts';
import type { Db } from '../db/database.ts';
import { insertKey, type Kept, updateReply } from '../db/idempotency-keys.ts';
import type { Deps } from '../deps.ts';

export interface Repeatable {
  readonly key: string;
  readonly requestHash: string;
  /**
   * When it arrived by the machine's clock, epoch ms. A rehearsal's own clock would say nothing of how long a reply lies there.
   */
  readonly arrivedAt: number;
}

/** A reply that may be given again. */
interface KeptReply {
  readonly reply: string;
  readonly arrivedAt: number;
}

/** What a POST is, so that the same key with another body is noticed: method, path and the exact bytes. */
export function requestHashOf(method: string, path: string, body: string): string {
  return createHash('sha256').update(`${method} ${path}\n${body}`).digest('base64url');
}

/**
 * Takes the key for this transaction. The row is inserted first, so that of two equal requests at the same time the
 * second waits for the first to commit and then finds its reply.
 * @returns null when the key is new, the kept reply when the same request was answered before, or a refusal.
 */
export async function takeKey(deps: Deps, repeatable: Repeatable): Promise<null | KeptReply | Refused> {
  const { db } = deps;
  const inserted = await insertKey(db, { ...repeatable });
  if (inserted.length > 0) return null;
  return (await findKeptReply(db, repeatable)) ?? reused(repeatable);
}

/**
 * What was answered to this key before: null when it is new; a refusal when it was used for another request, when the first is
 * still being answered, or when its reply was not kept.
 */
export async function findKeptReply(db: Db, repeatable: Repeatable): Promise<null | KeptReply | Refused> {
  const kept = await db
    .selectFrom('idempotencyKeys')
    .select(['requestHash', 'status', 'reply', 'createdAt'])
    .where('key', '=', repeatable.key)
    .executeTakeFirst();
  if (!kept) return null;
  if (kept.requestHash !== repeatable.requestHash || kept.status === null) return reused(repeatable);
  if (kept.reply === null) return { refused: 'reply-not-kept', key: repeatable.key };
  return { reply: kept.reply, arrivedAt: kept.createdAt };
}

function reused({ key }: Repeatable): Refused {
  return { refused: 'idempotency-key-reused', key };
}

export async function keepReply(deps: Deps, { key }: Repeatable, kept: Kept): Promise<void> {
  await updateReply.later(deps.db, {
    key,
    status: kept.status,
    reply: kept.reply,
  });
}
