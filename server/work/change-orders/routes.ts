import type { UseCases } from '../../http/mounted.ts';
import { recordAnswer } from './answer-change-order.ts';
import { getChangeOrder, listChangeOrders } from './list-change-orders.ts';
import { proposeChangeOrder } from './propose.ts';
import { reviseChangeOrder, withdrawChangeOrder } from './revise-change-order.ts';

export const changeOrderRoutes: UseCases = {
  proposeChangeOrder,
  listChangeOrders,
  getChangeOrder,
  reviseChangeOrder,
  withdrawChangeOrder,
  recordAnswer,
};
