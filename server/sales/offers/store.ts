import type { Db } from '../../db/database.ts';
import { locked } from '../../db/locking.ts';
import { rows } from '../../db/rows.ts';
import type { OffersTable } from '../../db/tables.ts';

export type OfferRow = Readonly<OffersTable>;

export const { insert: insertOffer, update: updateOffer } = rows('offers');

/** The practice's own offers in one language that were not removed, oldest first. */
export async function listOfferRows(db: Db, language: OfferRow['language']): Promise<OfferRow[]> {
  return db
    .selectFrom('offers')
    .selectAll()
    .where('language', '=', language)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute();
}

export async function findOfferRow(db: Db, id: string): Promise<OfferRow | undefined> {
  return selectOffer(db, id).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockOfferRow(db: Db, id: string): Promise<OfferRow | undefined> {
  return locked(db, selectOffer(db, id)).executeTakeFirst();
}

function selectOffer(db: Db, id: string) {
  return db.selectFrom('offers').selectAll().where('id', '=', id).where('removedAt', 'is', null);
}
