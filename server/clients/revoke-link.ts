import { clients } from '../../contract/clients/clients.ts';
import { isRefused } from '../../contract/refusals.ts';
import { happened } from '../events/happened.ts';
import { writes } from '../http/mounted.ts';
import { findLink, markLinkRevoked } from './link-store.ts';
import { getClient } from './list-clients.ts';
import { viewLink } from './view-link.ts';

/** Revokes a link: from the next request on its page is gone. Revoking it again changes nothing. */
export const revokeLink = writes(clients.revokeLink, async (deps, actor, { params }) => {
  const client = await getClient(deps, actor, { params });
  if (isRefused(client)) return client;
  const row = await findLink(deps.db, client.id, params.linkId);
  if (!row) return { refused: 'not-found' };
  const revokedAt = deps.now.epochMilliseconds;
  if (!(await markLinkRevoked(deps.db, row.id, revokedAt))) return viewLink(deps, row);
  await happened(deps, actor, 'client.link-revoked', client.id, { linkId: row.id });
  return viewLink(deps, { ...row, revokedAt });
});
