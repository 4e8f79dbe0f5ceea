import type { Db } from '../../db/database.ts';
import { locked } from '../../db/locking.ts';
import type { ChargeRow } from '../periods/store.ts';

/** One charge, held until the transaction ends, so that it is not credited while an invoice takes it. */
export async function lockCharge(db: Db, id: string): Promise<ChargeRow | undefined> {
  const query = db.selectFrom('charges').selectAll().where('id', '=', id);
  return locked(db, query).executeTakeFirst();
}
