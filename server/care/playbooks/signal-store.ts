import type { Db } from '../../db/database.ts';

/** A client's entries with a channel since a day, newest first, by the index of contacts. */
export async function listContactEntries(db: Db, clientId: string, since: string) {
  return db
    .selectFrom('timeEntries')
    .select(['activity', 'channel', 'urgent', 'note', 'workedOn'])
    .where('clientId', '=', clientId)
    .where('channel', 'is not', null)
    .where('workedOn', '>=', since)
    .where('voidedAt', 'is', null)
    .orderBy('workedOn', 'desc')
    .execute();
}

/** A client's asks since a day that no entry stands for: those that one does are contacts already. */
export async function listAskContacts(db: Db, clientId: string, since: string) {
  return db
    .selectFrom('asks')
    .select(['channel', 'text', 'urgent'])
    .where('clientId', '=', clientId)
    .where('receivedOn', '>=', since)
    .where('timeEntryId', 'is', null)
    .execute();
}

/** Contacts recorded by hand that came from the client since a day. What goes out shows the practice's habits, not the client's. */
export async function listReceived(db: Db, clientId: string, since: string) {
  return db
    .selectFrom('touchpoints')
    .select(['channel', 'note'])
    .where('clientId', '=', clientId)
    .where('happenedOn', '>=', since)
    .where('direction', '=', 'in')
    .where('removedAt', 'is', null)
    .execute();
}

/** The first day since a day on which the client was worked for; null when there is none. */
export async function findFirstWork(db: Db, clientId: string, since: string) {
  const row = await db
    .selectFrom('timeEntries')
    .select('workedOn')
    .where('clientId', '=', clientId)
    .where('workedOn', '>=', since)
    .where('voidedAt', 'is', null)
    .orderBy('workedOn')
    .limit(1)
    .executeTakeFirst();
  return row?.workedOn ?? null;
}

/** The days since a day on which the client was worked for. */
export async function listWorkDays(db: Db, clientId: string, since: string) {
  const rows = await db
    .selectFrom('timeEntries')
    .select('workedOn')
    .distinct()
    .where('clientId', '=', clientId)
    .where('workedOn', '>=', since)
    .where('voidedAt', 'is', null)
    .execute();
  return rows.map(({ workedOn }) => workedOn);
}

export async function countReferred(db: Db, referrerId: string): Promise<number> {
  const row = await db
    .selectFrom('clients')
    .select((of) => of.fn.countAll<number>().as('referred'))
    .where('referredByClientId', '=', referrerId)
    .executeTakeFirst();
  return Number(row?.referred ?? 0);
}

/**
 * The clients worked for since a month, with how many entries each has: changes whenever time is recorded, and costs no entry to read. The
 * totals are added up before the clients are looked up, a row a client instead of one a month and engagement.
 */
export async function listWorkedFor(db: Db, sinceMonth: string) {
  const worked = db
    .selectFrom('monthlyTotals')
    .where('month', '>=', sinceMonth)
    .groupBy('clientId')
    .select((of) => ['clientId', of.fn.sum<number>('entries').as('entries')]);
  const rows = await db
    .selectFrom(worked.as('worked'))
    .innerJoin('clients', (join) => join.onRef('clients.id', '=', 'worked.clientId'))
    .select(['clients.id', 'clients.name', 'clients.playbook', 'worked.entries'])
    .where('clients.archivedAt', 'is', null)
    .orderBy('clients.id')
    .execute();
  return rows.map((row) => ({ ...row, entries: Number(row.entries) }));
}
