import type { Db } from '../db/database.ts';
import type { PracticesTable } from '../db/tables.ts';

/** More than a practice of fifty people has; a reading stays bounded all the same. */
const MOST_CLIENTS = 5_000;
const MOST_ENGAGEMENTS = 20_000;
const MOST_CHARGES = 50_000;

/** Every client, archived ones too: whom they sent counts still. */
export async function listEveryClient(db: Db) {
  return db
    .selectFrom('clients')
    .select(['id', 'name', 'nameKey', 'language', 'playbook', 'referredByClientId', 'archivedAt'])
    .limit(MOST_CLIENTS)
    .execute();
}

/** What was ever under way, a row an engagement. */
export async function listUnderway(db: Db) {
  return db
    .selectFrom('engagements')
    .where('state', 'in', ['active', 'ended'])
    .select(['clientId', 'kind', 'state', 'startsOn'])
    .limit(MOST_ENGAGEMENTS)
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
    .limit(MOST_CHARGES)
    .execute();
}

export async function findWeights(db: Db): Promise<PracticesTable['fitWeights']> {
  const row = await db.selectFrom('practices').select('fitWeights').executeTakeFirst();
  return row?.fitWeights ?? null;
}
