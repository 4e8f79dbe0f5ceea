import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import { changeOrders } from '../../../contract/work/change-orders.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { type ChangeOrderRow, lockChangeOrder, viewChangeOrder, whyNotOpen } from './change-order.ts';
import { mayMoveEnd } from './extend-scope.ts';
import { updateChangeOrder } from './store.ts';

type Change = InputOf<typeof changeOrders.change>['body'];

/** Changes what is proposed. One that expired opens again when it is given a later last day, or none. */
export const reviseChangeOrder = writes(changeOrders.change, async (deps, actor, { params, body }) => {
  const row = await lockChangeOrder(deps, params.id);
  if (isRefused(row)) return row;
  const changed = { ...row, ...(body as Partial<ChangeOrderRow>) };
  const closed = whyNotOpen(deps, changed);
  if (closed) return closed;
  const refusal = await whyNotEndThen(deps, row, body);
  if (refusal) return refusal;
  if (Object.keys(body).length === 0) return viewChangeOrder(deps, row);
  await updateChangeOrder(deps.db, row.id, body as Partial<ChangeOrderRow>);
  await happened(deps, actor, 'change-order.changed', row.id, body);
  return viewChangeOrder(deps, changed);
});

async function whyNotEndThen(deps: Deps, row: ChangeOrderRow, { endsOn }: Change): Promise<Refused | null> {
  if (endsOn === undefined || endsOn === null) return null;
  const engagement = await findEngagement(deps, row.engagementId);
  return isRefused(engagement) ? engagement : mayMoveEnd(deps, engagement, endsOn);
}

/**
 * Withdraws what the client has not answered. One that expired may be withdrawn as well: it binds nobody, and the ask
 * behind it has to be able to open again.
 */
export const withdrawChangeOrder = writes(changeOrders.withdraw, async (deps, actor, { params: { id } }) => {
  const row = await lockChangeOrder(deps, id);
  if (isRefused(row)) return row;
  if (row.state !== 'proposed') return whyNotOpen(deps, row) ?? viewChangeOrder(deps, row);
  const change = { state: 'withdrawn' as const, answeredAt: deps.now.epochMilliseconds };
  await updateChangeOrder(deps.db, id, change);
  await happened(deps, actor, 'change-order.withdrawn', id, {
    onceExpired: row.validUntil !== null && row.validUntil < todayOf(deps),
  });
  return viewChangeOrder(deps, { ...row, ...change });
});
