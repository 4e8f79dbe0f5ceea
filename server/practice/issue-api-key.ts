import { randomBytes } from 'node:crypto';
import { apiKeys } from '../../contract/practice/practices.ts';
import { newId } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { hashKey } from '../http/authenticate.ts';
import { writes } from '../http/mounted.ts';
import { insertApiKey } from './api-key-store.ts';
import { viewApiKey } from './api-keys.ts';

/** Issues an API key. Its secret is in this answer and nowhere else: only its hash is kept. Refused to all but the owner. */
export const issueApiKey = writes(apiKeys.issue, async (deps, actor, { body }) => {
  // Everybody is its owner: a key would go on reading what later visitors write.
  if (deps.practice.isDemo) return { refused: 'not-in-demo' };
  const apiKey = `hf_${randomBytes(32).toString('base64url')}`;
  const row = {
    id: newId(),
    memberId: actor.memberId,
    name: body.name,
    hash: hashKey(apiKey),
    lastCharacters: apiKey.slice(-4),
    createdAt: deps.now.epochMilliseconds,
    revokedAt: null,
  };
  await insertApiKey(deps.db, row);
  await happened(deps, actor, 'api-key.issued', row.id, { name: row.name });
  return { ...viewApiKey(row), apiKey };
});
