import type { Db } from '../../db/database.ts';
import type { RenewalsTable } from '../../db/tables.ts';

export type RenewalRow = Readonly<RenewalsTable>;

export async function insertRenewals(db: Db, rows: readonly RenewalRow[]): Promise<void> {
  await db
    .insertInto('renewals')
    .values([...rows])
    .execute();
}

/** The renewals of a retainer in the order in which their terms follow each other. */
export async function listRenewalRows(db: Db, engagementId: string): Promise<RenewalRow[]> {
  return db
    .selectFrom('renewals')
    .selectAll()
    .where('engagementId', '=', engagementId)
    .orderBy('id')
    .execute();
}
