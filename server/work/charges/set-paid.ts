import type { Db } from '../../db/database.ts';
import type { ChargesTable } from '../../db/tables.ts';

/** Keeps with a charge what is paid of it. Money knows the payments and tells it, so that no room has to ask whether a period is paid. */
export async function setPaid(
  db: Db,
  id: string,
  paid: Pick<ChargesTable, 'paidMinor' | 'paidOn'>,
): Promise<void> {
  await db.updateTable('charges').set(paid).where('id', '=', id).execute();
}
