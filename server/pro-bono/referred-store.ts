import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

/** The clients that came through a client, first come first. */
export async function listReferred(db: Db, referrerId: string) {
  const rows = await db
    .selectFrom('clients')
    .where('referredByClientId', '=', referrerId)
    .select(['id', 'name', 'createdAt'])
    .execute();
  // Ordered here: asked to order by id, SQLite reads every client by their ids instead of the few by their index.
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The first day a client was worked for, found at the beginning of its index; null before any. */
export async function findFirstWorkedOn(db: Db, clientId: string): Promise<string | null> {
  const row = await db
    .selectFrom('timeEntries')
    .select('workedOn')
    .where('clientId', '=', clientId)
    .where('voidedAt', 'is', null)
    .orderBy('workedOn')
    .limit(1)
    .executeTakeFirst();
  return row?.workedOn ?? null;
}

/** Every engagement that runs or ran for some clients: the way in to what they paid. */
export async function listEngagementsOf(db: Db, clientIds: readonly string[]) {
  return db
    .selectFrom('engagements')
    .where('clientId', 'in', [...clientIds])
    .where('state', 'in', ['active', 'ended'])
    .select(['id', 'kind', 'startsOn'])
    .execute();
}

/** The charges of some engagements that fell due up to a date, by client and month. */
export async function sumChargesDue(db: Db, engagementIds: readonly string[], until: string) {
  if (engagementIds.length === 0) return [];
  const month = sql<string>`substr(due_on, 1, 7)`;
  return db
    .selectFrom('charges')
    .where('engagementId', 'in', [...engagementIds])
    .where('dueOn', '<=', until)
    .groupBy(['clientId', month])
    .select((of) => ['clientId', month.as('month'), of.fn.sum<number>('amountMinor').as('minor')])
    .execute();
}
