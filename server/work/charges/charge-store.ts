import { type Insertable, sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { onePage } from '../../db/one-page.ts';
import { rows } from '../../db/rows.ts';
import { sendLater } from '../../db/sending.ts';
import type { ChargesTable } from '../../db/tables.ts';
import type { Found } from '../periods/store.ts';

export type ChargeRow = Readonly<ChargesTable>;

/** Of a charge that is held, nothing is credited while an invoice takes it. */
export const { lock: lockCharge } = rows('charges');

export async function insertCharges(db: Db, charges: readonly Insertable<ChargesTable>[]): Promise<void> {
  if (charges.length > 0)
    await sendLater(
      db,
      db
        .insertInto('charges')
        .values([...charges])
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
  return onePage(query.orderBy('dueOn').orderBy('id'), limit).execute();
}
