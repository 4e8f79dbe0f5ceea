import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { locked } from '../../db/locking.ts';
import { sendLater } from '../../db/sending.ts';
import { isUneven } from '../periods/open-amount.ts';

/** What an engagement's charges owe and how they were paid: one row a charge, of this engagement alone. */
export async function listFigures(db: Db, engagementId: string) {
  return db
    .selectFrom('charges')
    .select(['amountMinor', 'paidMinor', 'creditedMinor', 'dueOn', 'paidOn'])
    .where('engagementId', '=', engagementId)
    .execute();
}

/**
 * Whether a credit of an engagement waits for a charge to be set against. Nearly always none does, and a retainer of ten years has
 * hundreds of open charges, which need not be read then.
 */
export async function hasOpenCredit(db: Db, engagementId: string): Promise<boolean> {
  const row = await db
    .selectFrom('charges')
    .select('id')
    .where('engagementId', '=', engagementId)
    // Said as the index of credits says it: SQLite takes a partial index for the same words alone.
    .where(sql<boolean>`amount_minor < 0`)
    .where(isUneven)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The charges and credits of an engagement that are not even yet, held until the transaction ends. */
export async function lockUneven(db: Db, engagementId: string) {
  const query = db
    .selectFrom('charges')
    .select(['id', 'chargeKey as key', 'dueOn', 'amountMinor', 'paidMinor', 'creditedMinor'])
    .where('engagementId', '=', engagementId)
    .where(isUneven)
    .orderBy('dueOn')
    .orderBy('id');
  return locked(db, query).execute();
}

export async function updateCredited(
  db: Db,
  { id, creditedMinor }: { readonly id: string; readonly creditedMinor: number },
): Promise<void> {
  const query = db.updateTable('charges').set({ creditedMinor }).where('id', '=', id);
  await sendLater(db, query.compile());
}
