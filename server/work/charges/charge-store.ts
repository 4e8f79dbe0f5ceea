import { type Insertable, sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { locked } from '../../db/locking.ts';
import { sendLater } from '../../db/sending.ts';
import type { ChargesTable } from '../../db/tables.ts';
import type { Found } from '../periods/store.ts';

export type ChargeRow = Readonly<ChargesTable>;

/** One charge, held until the transaction ends, so that it is not credited while an invoice takes it. */
export async function lockCharge(db: Db, id: string): Promise<ChargeRow | undefined> {
  const query = db.selectFrom('charges').selectAll().where('id', '=', id);
  return locked(db, query).executeTakeFirst();
}

export async function insertCharges(db: Db, rows: readonly Insertable<ChargesTable>[]): Promise<void> {
  if (rows.length > 0)
    await sendLater(
      db,
      db
        .insertInto('charges')
        .values([...rows])
        .compile(),
    );
}

export async function chargesOfPeriod({ db, engagementId }: Found, index: number): Promise<ChargeRow[]> {
  return db
    .selectFrom('charges')
    .selectAll()
    .where('engagementId', '=', engagementId)
    .where('periodIndex', '=', index)
    .orderBy('id')
    .execute();
}

/** Charges by due date, one more than the limit when there are more. */
export async function listChargeRows(
  { db, engagementId }: Found,
  after: { readonly dueOn: string; readonly id: string } | null,
  limit: number,
): Promise<ChargeRow[]> {
  let query = db.selectFrom('charges').selectAll().where('engagementId', '=', engagementId);
  if (after) query = query.where(sql<boolean>`(due_on, id) > (${after.dueOn}, ${after.id})`);
  return query
    .orderBy('dueOn')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
}
