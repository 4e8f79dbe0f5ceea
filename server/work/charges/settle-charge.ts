import type { Db } from '../../db/database.ts';
import type { ChargesTable } from '../../db/retainer-tables.ts';

/** Keeps with a charge what is paid of it. Money knows the payments and tells it, so that no room has to ask whether a period is paid. */
export async function settleCharge(
  db: Db,
  practiceId: string,
  id: string,
  paid: Pick<ChargesTable, 'paidMinor' | 'paidOn'>,
): Promise<void> {
  await db
    .updateTable('charges')
    .set(paid)
    .where('practiceId', '=', practiceId)
    .where('id', '=', id)
    .execute();
}
