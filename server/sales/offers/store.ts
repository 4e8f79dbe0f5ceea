import type { Db } from '../../db/database.ts';
import { locked } from '../../db/locking.ts';
import type { OffersTable } from '../../db/programme-tables.ts';

export type OfferRow = Readonly<OffersTable>;

/** More own offers than anybody reads through; older ones come first. */
const MOST = 500;

/** The practice's own offers in one language that were not removed, oldest first. */
export async function listOfferRows(db: Db, practiceId: string, language: string): Promise<OfferRow[]> {
  return db
    .selectFrom('offers')
    .selectAll()
    .where('practiceId', '=', practiceId)
    .where('language', '=', language)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .limit(MOST)
    .execute();
}

export async function findOfferRow(db: Db, practiceId: string, id: string): Promise<OfferRow | undefined> {
  return selectOffer(db, practiceId, id).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockOfferRow(db: Db, practiceId: string, id: string): Promise<OfferRow | undefined> {
  return locked(db, selectOffer(db, practiceId, id)).executeTakeFirst();
}

function selectOffer(db: Db, practiceId: string, id: string) {
  return db
    .selectFrom('offers')
    .selectAll()
    .where('practiceId', '=', practiceId)
    .where('id', '=', id)
    .where('removedAt', 'is', null);
}

export async function insertOffer(db: Db, row: OfferRow): Promise<void> {
  await db.insertInto('offers').values(row).execute();
}

export async function updateOffer(
  db: Db,
  practiceId: string,
  id: string,
  change: Partial<Pick<OffersTable, 'language' | 'text' | 'removedAt'>>,
): Promise<void> {
  await db
    .updateTable('offers')
    .set(change)
    .where('practiceId', '=', practiceId)
    .where('id', '=', id)
    .execute();
}
