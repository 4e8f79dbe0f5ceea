import type { Db } from '../db/database.ts';
import { onePage } from '../db/one-page.ts';
import { rows } from '../db/rows.ts';
import type { ApiKeysTable } from '../db/tables.ts';

export type ApiKeyRow = Readonly<ApiKeysTable>;

export const { find: findApiKey, insert: insertApiKey } = rows('apiKeys');

/** The keys of a practice, newest first, one more than the limit when there are more. */
export async function listApiKeyRows(
  db: Db,
  limit: number,
  beforeId: string | undefined,
): Promise<ApiKeyRow[]> {
  let query = db.selectFrom('apiKeys').selectAll();
  if (beforeId !== undefined) query = query.where('id', '<', beforeId);
  return onePage(query.orderBy('id', 'desc'), limit).execute();
}

/** Revokes a key, unless somebody did so before: then the answer is false. */
export async function revokeApiKeyRow(db: Db, id: string, revokedAt: number): Promise<boolean> {
  const revoked = await db
    .updateTable('apiKeys')
    .set({ revokedAt })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning('id')
    .execute();
  return revoked.length > 0;
}
