import { randomBytes } from 'node:crypto';
import { clients } from '../../contract/clients/clients.ts';
import { isRefused } from '../../contract/refusals.ts';
import { newId } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { writes } from '../http/mounted.ts';
import { insertLink } from './link-store.ts';
import { getClient } from './list-clients.ts';
import { viewLink } from './view-link.ts';

/** 256 random bits: nobody finds a page by trying, so that the link itself can be the key to it. */
const TOKEN_BYTES = 32;

/**
 * Opens the client's private page under a new link. Several may be open at once, one per reader at the client's, so that
 * one can be revoked alone. The audit names the link and never its token.
 */
export const openLink = writes(clients.openLink, async (deps, actor, { params }) => {
  const client = await getClient(deps, actor, { params });
  if (isRefused(client)) return client;
  const row = {
    id: newId(),
    clientId: client.id,
    token: randomBytes(TOKEN_BYTES).toString('base64url'),
    createdAt: deps.now.epochMilliseconds,
    revokedAt: null,
    lastOpenedAt: null,
  };
  await insertLink(deps.db, row);
  await happened(deps, actor, 'client.link-opened', client.id, { linkId: row.id });
  return viewLink(deps, row);
});
