import type { Import } from '../../contract/imports/imports.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { Db } from '../db/database.ts';
import { deleteKey, holdKey, takeOverKey } from '../db/idempotency-keys.ts';
import type { Deps } from '../deps.ts';
import { findKeptReply, keepReply, type Repeatable, takeKey } from '../http/idempotency.ts';
import type { InSteps } from './import-figures.ts';

/**
 * How long a key counts as taken without another sign of life. A file is read over many transactions, so that a process that is killed
 * in between leaves its key behind: once this has passed, the same file may be sent again under it.
 */
const TAKEN_MS = 60_000;

/**
 * Takes the key of an import for as long as its file is read.
 * @param now by the machine's clock (epoch ms).
 * @returns null when the file is to be read, what was answered before, or a refusal, also while another copy is being read.
 */
export async function takeImportKey(
  deps: Deps,
  repeatable: Repeatable,
  now: number,
): Promise<null | Import | Refused> {
  const { db } = deps;
  const kept = await takeKey(deps, repeatable);
  if (kept === null) {
    await holdKey(db, repeatable.key, now + TAKEN_MS);
    return null;
  }
  if (!isRefused(kept)) return readKept(kept);
  if (await takeOverKey(db, { ...repeatable }, now, now + TAKEN_MS)) return null;
  if (await isUnanswered(db, repeatable))
    return { refused: 'import-running', retryAfterSeconds: TAKEN_MS / 1000 };
  // Whoever was faster in taking it over may have answered while this waited.
  const answered = await findKeptReply(db, repeatable);
  return answered === null || isRefused(answered) ? kept : readKept(answered);
}

function readKept({ reply }: { readonly reply: string }): Import {
  return JSON.parse(reply) as Import;
}

/** Says again and again that the file is still being read. @returns what ends it. */
export function keepHolding(
  inSteps: InSteps,
  repeatable: Repeatable,
  clock: () => Temporal.Instant,
): () => void {
  const renewal = setInterval(() => {
    const now = clock().epochMilliseconds;
    // A sign of life that fails is followed by the next; a database that is gone is met by the reading itself.
    inSteps((db) => holdKey(db, repeatable.key, now + TAKEN_MS)).catch(() => undefined);
  }, TAKEN_MS / 4);
  renewal.unref();
  return () => clearInterval(renewal);
}

/** Without an outcome the key is given back: a refused file is sent again with what was asked for. */
export async function settleKey(deps: Deps, repeatable: Repeatable, outcome: Import | null): Promise<void> {
  if (outcome) return keepReply(deps, repeatable, { status: 201, reply: JSON.stringify(outcome) });
  await deleteKey(deps.db, repeatable.key);
}

async function isUnanswered(db: Db, { key, requestHash }: Repeatable): Promise<boolean> {
  const row = await db
    .selectFrom('idempotencyKeys')
    .select('key')
    .where('key', '=', key)
    .where('requestHash', '=', requestHash)
    .where('status', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
