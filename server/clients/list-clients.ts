import type { clients } from '../../contract/clients/clients.ts';
import { cursors } from '../../contract/cursors.ts';
import type { Refused } from '../../contract/refusals.ts';
import type { InputOf } from '../../contract/route.ts';
import type { Actor, Deps } from '../deps.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { findClient, listClientRows } from './store.ts';
import { type ClientView, viewClient } from './view-client.ts';

export async function listClients(
  deps: Deps,
  _actor: Actor,
  { query }: Pick<InputOf<typeof clients.list>, 'query'>,
) {
  const cursor = readCursor(query.cursor, cursors.byName);
  const rows = await listClientRows(deps.db, {
    limit: query.limit,
    after: cursor ? { nameKey: cursor[0] ?? '', id: cursor[1] ?? '' } : null,
    search: query.search,
    archived: query.archived ?? false,
  });
  return pageOf(rows, query.limit, (row) => [row.nameKey, row.id], viewClient);
}

/** One client of this practice. Another practice's id answers like one that does not exist. */
export async function getClient(
  deps: Deps,
  _actor: Actor,
  { params }: Pick<InputOf<typeof clients.get>, 'params'>,
): Promise<ClientView | Refused> {
  const row = await findClient(deps.db, params.id);
  return row ? viewClient(row) : { refused: 'unknown-client', clientId: params.id };
}
