import type { Db } from '../db/database.ts';
import type { ApiKeysTable } from '../db/tables.ts';

export type ApiKeyRow = Readonly<ApiKeysTable>;

export async function insertApiKey(db: Db, row: ApiKeyRow): Promise<void> {
  await db.insertInto('apiKeys').values(row).execute();
}

export async function findApiKey(db: Db, id: string): Promise<ApiKeyRow | undefined> {
  return db.selectFrom('apiKeys').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The keys of a practice, newest first, one more than the limit when there are more. */
export async function listApiKeyRows(
  db: Db,
  limit: number,
  beforeId: string | undefined,
): Promise<ApiKeyRow[]> {
  let query = db.selectFrom('apiKeys').selectAll();
  if (beforeId !== undefined) query = query.where('id', '<', beforeId);
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
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
