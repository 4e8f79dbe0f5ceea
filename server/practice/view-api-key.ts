import type { z } from 'zod';
import type { ApiKey } from '../../contract/practice/practices.ts';
import { instantText } from '../deps.ts';
import type { ApiKeyRow } from './api-key-store.ts';

export function viewApiKey(row: ApiKeyRow): z.output<typeof ApiKey> {
  return {
    id: row.id,
    name: row.name,
    lastCharacters: row.lastCharacters,
    createdAt: instantText(row.createdAt),
    revokedAt: row.revokedAt === null ? null : instantText(row.revokedAt),
  };
}
