import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

export interface GiftRow {
  readonly clientId: string;
  readonly receivedOn: string;
  readonly minutes: number | null;
  readonly valueMinor: number | null;
}

/** Written out, because a bound value would not show SQLite that the index of gifts holds all of them. */
const isGift = sql<boolean>`decision = 'gifted'`;

/** The gifts to a client (to every client, when null) on asks of the days [from, to], oldest first. */
export async function listGiftRows(
  db: Db,
  clientId: string | null,
  days: { readonly from: string; readonly to: string },
): Promise<GiftRow[]> {
  let query = db
    .selectFrom('asks')
    .select(['clientId', 'receivedOn', 'minutes', 'valueMinor'])
    .where(isGift)
    .where('receivedOn', '>=', days.from)
    .where('receivedOn', '<=', days.to);
  if (clientId !== null) query = query.where('clientId', '=', clientId);
  return query.orderBy('receivedOn').execute();
}
