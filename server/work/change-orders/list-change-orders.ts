import { cursors } from '../../../contract/cursors.ts';
import { type ChangeOrder, changeOrders } from '../../../contract/work/change-orders.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { reads } from '../../http/mounted.ts';
import { findChangeOrder, viewChangeOrder, viewUnlessRefused } from './change-order.ts';
import { listChangeOrderRows } from './store.ts';

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
  const rows = await listChangeOrderRows(deps.db, {
    limit: null,
    beforeId: null,
    state: 'approved',
    clientId: undefined,
    engagementId,
    today: todayOf(deps),
  });
  return rows.map((row) => viewChangeOrder(deps, row));
}

export const getChangeOrder = reads(changeOrders.get, async (deps, _actor, { params }) => {
  return viewUnlessRefused(deps, await findChangeOrder(deps, params.id));
});
