import { changeOrders } from '../../../contract/work/change-orders.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { recordAnswer } from './answer-change-order.ts';
import { getChangeOrder, listChangeOrders } from './list-change-orders.ts';
import { proposeChangeOrder } from './propose.ts';
import { reviseChangeOrder, withdrawChangeOrder } from './revise-change-order.ts';

export const changeOrderRoutes: readonly Mounted[] = [
  writes(changeOrders.propose, proposeChangeOrder),
  reads(changeOrders.list, listChangeOrders),
  reads(changeOrders.get, getChangeOrder),
  writes(changeOrders.change, reviseChangeOrder),
  writes(changeOrders.withdraw, withdrawChangeOrder),
  writes(changeOrders.answer, recordAnswer),
];
