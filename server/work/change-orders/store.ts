import type { ChangeOrder } from '../../../contract/work/change-orders.ts';
import type { Db } from '../../db/database.ts';
import { onePage, type PageSize } from '../../db/one-page.ts';
import { rows } from '../../db/rows.ts';
import type { ChangeOrdersTable } from '../../db/tables.ts';

export type ChangeOrderRow = Readonly<ChangeOrdersTable>;

export const {
  find: findChangeOrderRow,
  lock: lockChangeOrderRow,
  insert: insertChangeOrder,
  update: updateChangeOrder,
  checked,
} = rows('changeOrders');

export interface ChangeOrdersWanted {
  readonly limit: PageSize;
  readonly beforeId: string | null;
  /** As a reader sees it: a proposed one whose last day is before `today` has expired. */
  readonly state: ChangeOrder['state'] | undefined;
  readonly today: string;
  readonly clientId: string | undefined;
  readonly engagementId: string | undefined;
}

/** Change orders, those proposed last first, one more than the limit when there are more. */
export async function listChangeOrderRows(db: Db, wanted: ChangeOrdersWanted): Promise<ChangeOrderRow[]> {
  const { state, today } = wanted;
  let query = db.selectFrom('changeOrders').selectAll();
  if (wanted.clientId) query = query.where('clientId', '=', wanted.clientId);
  if (wanted.engagementId) query = query.where('engagementId', '=', wanted.engagementId);
  if (wanted.beforeId) query = query.where('id', '<', wanted.beforeId);
  if (state) query = query.where('state', '=', state === 'expired' ? 'proposed' : state);
  if (state === 'expired') query = query.where('validUntil', '<', today);
  if (state === 'proposed')
    query = query.where((where) =>
      where.or([where('validUntil', 'is', null), where('validUntil', '>=', today)]),
    );
  const found = await onePage(query.orderBy('id', 'desc'), wanted.limit).execute();
  return checked(found);
}
