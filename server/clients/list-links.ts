import { clients } from '../../contract/clients/clients.ts';
import { cursors } from '../../contract/cursors.ts';
import { isRefused } from '../../contract/refusals.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { reads } from '../http/mounted.ts';
import { listLinkRows } from './link-store.ts';
import { getClient } from './list-clients.ts';
import { viewLink } from './view-link.ts';

/** The links to a client's private page, newest first, the revoked ones too. */
export const listLinks = reads(clients.links, async (deps, actor, { params, query }) => {
  const client = await getClient(deps, actor, { params });
  if (isRefused(client)) return client;
  const beforeId = readCursor(query.cursor, cursors.byId)?.[0] ?? null;
  const rows = await listLinkRows(deps.db, client.id, { limit: query.limit, beforeId });
  return pageOf(
    rows,
    query.limit,
    (row) => [row.id],
    (row) => viewLink(deps, row),
  );
});
