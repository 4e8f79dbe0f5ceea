import { clients } from '../../contract/clients/clients.ts';
import { cursors } from '../../contract/cursors.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { reads } from '../http/mounted.ts';
import { countActive, findClient, listClientRows } from './store.ts';
import { viewClient } from './view-client.ts';

export const listClients = reads(clients.list, async (deps, _actor, { query }) => {
  const cursor = readCursor(query.cursor, cursors.byName);
  const rows = await listClientRows(deps.db, {
    limit: query.limit,
    after: cursor ? { nameKey: cursor[0] ?? '', id: cursor[1] ?? '' } : null,
    search: query.search,
    archived: query.archived ?? false,
    ids: query.ids,
  });
  const active = Map.groupBy(
    await countActive(
      deps.db,
      rows.map(({ id }) => id),
    ),
    ({ clientId }) => clientId,
  );
  return pageOf(
    rows,
    query.limit,
    (row) => [row.nameKey, row.id],
    (row) => ({
      ...viewClient(row),
      active: (active.get(row.id) ?? []).map(({ kind, count }) => ({ kind, count })),
    }),
  );
});

/** One client of this practice. Another practice's id answers like one that does not exist. */
export const getClient = reads(clients.get, async (deps, _actor, { params }) => {
  const row = await findClient(deps.db, params.id);
  return row ? viewClient(row) : { refused: 'unknown-client', clientId: params.id };
});
