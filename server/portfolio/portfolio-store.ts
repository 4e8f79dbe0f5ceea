import type { Db } from '../db/database.ts';
import type { PracticesTable } from '../db/tables.ts';

/** Every client, archived ones too: whom they sent counts still. */
export async function listEveryClient(db: Db) {
  return db
    .selectFrom('clients')
    .select(['id', 'name', 'nameKey', 'language', 'playbook', 'referredByClientId', 'archivedAt'])
    .execute();
}

/** What was ever under way, a row an engagement. */
export async function listUnderway(db: Db) {
  return db
    .selectFrom('engagements')
    .where('state', 'in', ['active', 'ended'])
    .select(['clientId', 'kind', 'state', 'startsOn'])
    .execute();
}

/** How the charges of some days were paid, by the index on the due date. */
export async function listPaidCharges(db: Db, from: string, to: string) {
  return db
    .selectFrom('charges')
    .where('dueOn', '>=', from)
    .where('dueOn', '<=', to)
    .where('amountMinor', '>', 0)
    .select(['clientId', 'amountMinor', 'paidMinor', 'creditedMinor', 'dueOn', 'paidOn'])
    .execute();
}

export async function findWeights(db: Db): Promise<PracticesTable['fitWeights']> {
  const row = await db.selectFrom('practices').select('fitWeights').executeTakeFirst();
  return row?.fitWeights ?? null;
}
