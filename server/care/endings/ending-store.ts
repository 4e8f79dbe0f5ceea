import type { Db } from '../../db/database.ts';
import { locked } from '../../db/locking.ts';
import type { EndingsTable } from '../../db/tables.ts';
import { isOpen, openMinor } from '../../work/periods/open-amount.ts';

export type EndingRow = Readonly<EndingsTable>;

export async function findEndingRow(db: Db, clientId: string): Promise<EndingRow | undefined> {
  return db.selectFrom('endings').selectAll().where('clientId', '=', clientId).executeTakeFirst();
}

/** The clients with whom the work had ended before a day. */
export async function listEndedClients(db: Db, today: string): Promise<string[]> {
  const working = db.selectFrom('engagements').select('clientId').where('state', '=', 'active');
  const rows = await db
    .selectFrom('endings')
    .select('clientId')
    .where('endsOn', '<', today)
    // Whoever came back is a client again.
    .where('clientId', 'not in', working)
    .execute();
  return rows.map(({ clientId }) => clientId);
}

/** Holds a client until the transaction ends, so that two endings of one client go one after the other. */
export async function lockClient(db: Db, id: string): Promise<boolean> {
  const query = db.selectFrom('clients').select('id').where('id', '=', id);
  return (await locked(db, query).executeTakeFirst()) !== undefined;
}

export async function putEnding(db: Db, row: EndingRow): Promise<void> {
  const { clientId: _client, ...change } = row;
  await db
    .insertInto('endings')
    .values(row)
    .onConflict((conflict) => conflict.columns(['clientId']).doUpdateSet(change))
    .execute();
}

export async function removeEnding(db: Db, clientId: string): Promise<void> {
  await db.deleteFrom('endings').where('clientId', '=', clientId).execute();
}

/** What a client owes still, by the index of open charges; what credits have left is not counted against it. */
export async function sumOpenCharges(db: Db, clientId: string) {
  const open = await db
    .selectFrom('charges')
    .where('clientId', '=', clientId)
    .where(isOpen)
    .select((of) => [of.fn.countAll<number>().as('count'), of.fn.sum<number | null>(openMinor).as('minor')])
    .executeTakeFirstOrThrow();
  return { count: open.count, minor: open.minor ?? 0 };
}

export async function countOpenAsks(db: Db, clientId: string): Promise<number> {
  const { count } = await db
    .selectFrom('asks')
    .where('clientId', '=', clientId)
    .where('state', '=', 'open')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
