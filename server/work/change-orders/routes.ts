import { changeOrders } from '../../../contract/work/change-orders.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { answerChangeOrder } from './answer-change-order.ts';
import { getChangeOrder, listChangeOrders } from './list-change-orders.ts';
import { proposeChangeOrder } from './propose.ts';
import { reviseChangeOrder, withdrawChangeOrder } from './revise-change-order.ts';

export const changeOrderRoutes: readonly Mounted[] = [
  writes(changeOrders.propose, proposeChangeOrder),
  reads(changeOrders.list, listChangeOrders),
  reads(changeOrders.get, getChangeOrder),
  writes(changeOrders.change, reviseChangeOrder),
  writes(changeOrders.withdraw, (deps, actor, { params }) => withdrawChangeOrder(deps, actor, params.id)),
  writes(changeOrders.answer, (deps, actor, { params, body }) =>
    answerChangeOrder(deps, actor, { id: params.id, answer: body.answer, by: 'member' }),
  ),
];
