import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { locked } from '../db/locking.ts';
import { onePage } from '../db/one-page.ts';
import { rows } from '../db/rows.ts';
import type { PaymentsTable } from '../db/tables.ts';
import { isOpen } from '../work/periods/open-amount.ts';

export type PaymentRow = Readonly<PaymentsTable>;

export const { insert: insertPayment } = rows('payments');

export interface ChargesWanted {
  readonly limit: number;
  readonly after: { readonly dueOn: string; readonly id: string } | null;
  readonly order: 'earliest' | 'latest';
  readonly clientId?: string | undefined;
  readonly engagementId?: string | undefined;
  readonly state?: 'open' | 'overdue' | 'paid' | undefined;
  /** What fell due before this date and is open is overdue. */
  readonly overdueBefore: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function chargesWithNames(db: Db) {
  return db
    .selectFrom('charges')
    .innerJoin('clients', (join) => join.onRef('clients.id', '=', 'charges.clientId'))
    .innerJoin('engagements', (join) => join.onRef('engagements.id', '=', 'charges.engagementId'))
    .selectAll('charges')
    .select(['clients.name as clientName', 'engagements.title as engagementTitle', 'engagements.retainer'])
    .select('engagements.setAside');
}

export type ChargeWithNames = Awaited<ReturnType<typeof listChargesDue>>[number];

/** Charges of the practice by due date, one more than the limit when there are more. */
export async function listChargesDue(db: Db, wanted: ChargesWanted) {
  const { after, order, clientId, engagementId, state, from, to } = wanted;
  const direction = order === 'latest' ? 'desc' : 'asc';
  let query = chargesWithNames(db);
  if (after)
    query = query.where(
      order === 'latest'
        ? sql<boolean>`(charges.due_on, charges.id) < (${after.dueOn}, ${after.id})`
        : sql<boolean>`(charges.due_on, charges.id) > (${after.dueOn}, ${after.id})`,
    );
  if (clientId) query = query.where('charges.clientId', '=', clientId);
  if (engagementId) query = query.where('charges.engagementId', '=', engagementId);
  if (from) query = query.where('charges.dueOn', '>=', from);
  if (to) query = query.where('charges.dueOn', '<=', to);
  if (state === 'open' || state === 'overdue') query = query.where(isOpen);
  if (state === 'overdue') query = query.where('charges.dueOn', '<', wanted.overdueBefore);
  if (state === 'paid') query = query.where('charges.paidMinor', '>', 0).where((where) => where.not(isOpen));
  return onePage(
    query.orderBy('charges.dueOn', direction).orderBy('charges.id', direction),
    wanted.limit,
  ).execute();
}

export async function findChargeWithNames(db: Db, id: string): Promise<ChargeWithNames | undefined> {
  return chargesWithNames(db).where('charges.id', '=', id).executeTakeFirst();
}

/** Which engagement a charge is of: it is held before the charge is. */
export async function findEngagementOfCharge(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('charges').select('engagementId').where('id', '=', id).executeTakeFirst();
  return row?.engagementId;
}

/** The figures of one charge, held until the transaction ends. */
export async function lockFigures(db: Db, id: string) {
  const query = db
    .selectFrom('charges')
    .select(['id', 'clientId', 'currency', 'dueOn', 'paidOn', 'amountMinor', 'paidMinor', 'creditedMinor'])
    .where('id', '=', id);
  return locked(db, query).executeTakeFirst();
}

/** The payments of some charges that were not undone, in the order they were recorded. */
export async function listPayments(db: Db, chargeIds: readonly string[]): Promise<PaymentRow[]> {
  if (chargeIds.length === 0) return [];
  return db
    .selectFrom('payments')
    .selectAll()
    .where('chargeId', 'in', [...chargeIds])
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute();
}

/** Marks a payment as undone. @returns false when there is none, or it was already. */
export async function markPaymentRemoved(
  db: Db,
  chargeId: string,
  id: string,
  removedAt: number,
): Promise<boolean> {
  const done = await db
    .updateTable('payments')
    .set({ removedAt })
    .where('id', '=', id)
    .where('chargeId', '=', chargeId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
