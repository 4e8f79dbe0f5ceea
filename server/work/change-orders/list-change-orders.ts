import { cursors } from '../../../contract/cursors.ts';
import { type ChangeOrder, changeOrders } from '../../../contract/work/change-orders.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { reads } from '../../http/mounted.ts';
import { findChangeOrder, viewChangeOrder, viewUnlessRefused } from './change-order.ts';
import { type ChangeOrdersWanted, listChangeOrderRows } from './store.ts';

export const listChangeOrders = reads(changeOrders.list, async (deps, _actor, { query }) => {
  const { limit, state, clientId, engagementId } = query;
  const beforeId = readCursor(query.cursor, cursors.byId)?.[0] ?? null;
  const wanted = { limit, beforeId, state, clientId, engagementId, today: todayOf(deps) };
  const rows = await listChangeOrderRows(deps.db, wanted);
  return pageOf(
    rows,
    limit,
    (row) => [row.id],
    (row) => viewChangeOrder(deps, row),
  );
});

/** Every change order of an engagement that its client agreed to. */
export async function approvedChangeOrders(deps: Deps, engagementId: string): Promise<ChangeOrder[]> {
  return everyChangeOrder(deps, { state: 'approved', clientId: undefined, engagementId });
}

/** Every change order that a client has not answered yet, whether or not its engagement still runs. */
export async function proposedChangeOrders(deps: Deps, clientId: string): Promise<ChangeOrder[]> {
  return everyChangeOrder(deps, { state: 'proposed', clientId, engagementId: undefined });
}

async function everyChangeOrder(
  deps: Deps,
  wanted: Pick<ChangeOrdersWanted, 'state' | 'clientId' | 'engagementId'>,
): Promise<ChangeOrder[]> {
  const rows = await listChangeOrderRows(deps.db, {
    ...wanted,
    limit: null,
    beforeId: null,
    today: todayOf(deps),
  });
  return rows.map((row) => viewChangeOrder(deps, row));
}

export const getChangeOrder = reads(changeOrders.get, async (deps, _actor, { params }) => {
  return viewUnlessRefused(deps, await findChangeOrder(deps, params.id));
});
