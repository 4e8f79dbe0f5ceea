import type { z } from 'zod';
import { cursors } from '../../contract/cursors.ts';
import { type ApiKey, apiKeys } from '../../contract/practice/practices.ts';
import { instantText } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { reads, writes } from '../http/mounted.ts';
import { type ApiKeyRow, findApiKey, listApiKeyRows, revokeApiKeyRow } from './api-key-store.ts';

export const listApiKeys = reads(apiKeys.list, async ({ db }, _actor, { query }) => {
  const before = readCursor(query.cursor, cursors.byId)?.[0];
  const rows = await listApiKeyRows(db, query.limit, before);
  return pageOf(rows, query.limit, (row) => [row.id], viewApiKey);
});

/** Revokes a key: the next call with it is refused. A key once revoked stays so. Refused to all but the owner. */
export const revokeApiKey = writes(apiKeys.revoke, async (deps, actor, { params }) => {
  const { db, now } = deps;
  const row = await findApiKey(db, params.id);
  if (!row) return { refused: 'not-found' };
  if (row.revokedAt !== null) return viewApiKey(row);
  const isRevoked = await revokeApiKeyRow(db, row.id, now.epochMilliseconds);
  if (isRevoked) await happened(deps, actor, 'api-key.revoked', row.id, { name: row.name });
  return viewApiKey({ ...row, revokedAt: now.epochMilliseconds });
});

export function viewApiKey(row: ApiKeyRow): z.output<typeof ApiKey> {
  return {
    id: row.id,
    name: row.name,
    lastCharacters: row.lastCharacters,
    createdAt: instantText(row.createdAt),
    revokedAt: row.revokedAt === null ? null : instantText(row.revokedAt),
  };
}
