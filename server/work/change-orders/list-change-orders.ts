import { cursors } from '../../../contract/cursors.ts';
import type { Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import type { changeOrders } from '../../../contract/work/change-orders.ts';
import { type Actor, type Deps, todayOf } from '../../deps.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { type ChangeOrderView, findChangeOrder, viewChangeOrder, viewUnlessRefused } from './change-order.ts';
import { listChangeOrderRows } from './store.ts';

export async function listChangeOrders(
  deps: Deps,
  _actor: Actor,
  { query }: Pick<InputOf<typeof changeOrders.list>, 'query'>,
) {
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
}

export async function getChangeOrder(
  deps: Deps,
  _actor: Actor,
  { params }: Pick<InputOf<typeof changeOrders.get>, 'params'>,
): Promise<ChangeOrderView | Refused> {
  return viewUnlessRefused(deps, await findChangeOrder(deps, params.id));
}
