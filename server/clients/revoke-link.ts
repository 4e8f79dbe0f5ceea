import type { clients } from '../../contract/clients/clients.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { InputOf } from '../../contract/route.ts';
import type { Actor, Deps } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { findLink, markLinkRevoked } from './link-store.ts';
import { getClient } from './list-clients.ts';
import { type LinkView, viewLink } from './view-link.ts';

/** Revokes a link: from the next request on its page is gone. Revoking it again changes nothing. */
export async function revokeLink(
  deps: Deps,
  actor: Actor,
  { params }: Pick<InputOf<typeof clients.revokeLink>, 'params'>,
): Promise<LinkView | Refused> {
  const client = await getClient(deps, actor, { params });
  if (isRefused(client)) return client;
  const row = await findLink(deps.db, client.id, params.linkId);
  if (!row) return { refused: 'not-found' };
  const revokedAt = deps.now.epochMilliseconds;
  if (!(await markLinkRevoked(deps.db, row.id, revokedAt))) return viewLink(deps, row);
  await happened(deps, actor, 'client.link-revoked', client.id, { linkId: row.id });
  return viewLink(deps, { ...row, revokedAt });
}
