import type { Db } from '../../db/database.ts';
import { locked } from '../../db/locking.ts';
import type { ChangeOrdersTable } from '../../db/tables.ts';

export type ChangeOrderRow = Readonly<ChangeOrdersTable>;

export async function insertChangeOrder(db: Db, row: ChangeOrderRow): Promise<void> {
  await db.insertInto('changeOrders').values(row).execute();
}

function oneOf(db: Db, id: string) {
  return db.selectFrom('changeOrders').selectAll().where('id', '=', id);
}

export async function findChangeOrderRow(db: Db, id: string): Promise<ChangeOrderRow | undefined> {
  return oneOf(db, id).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockChangeOrderRow(db: Db, id: string): Promise<ChangeOrderRow | undefined> {
  return locked(db, oneOf(db, id)).executeTakeFirst();
}

export async function updateChangeOrder(
  db: Db,
  id: string,
  change: Partial<ChangeOrdersTable>,
): Promise<void> {
  await db.updateTable('changeOrders').set(change).where('id', '=', id).execute();
}

export interface ChangeOrdersWanted {
  readonly limit: number;
  readonly beforeId: string | null;
  /** As a reader sees it: a proposed one whose last day is before `today` has expired. */
  readonly state: string | undefined;
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
  return query
    .orderBy('id', 'desc')
    .limit(wanted.limit + 1)
    .execute();
}
