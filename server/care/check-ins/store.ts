import type { Db } from '../../db/database.ts';
import { onePage, type PageSize } from '../../db/one-page.ts';
import type { CheckInsTable, LibraryLinksTable } from '../../db/tables.ts';

/** Fewer values than either database takes in one statement. */
const ROWS_AT_ONCE = 100;

/** The last contact of each client and channel; of one client, or of all. */
export async function listLastContacts(db: Db, clientId?: string) {
  let query = db
    .selectFrom('touchpoints')
    .select((of) => ['clientId', 'channel', of.fn.max('happenedOn').as('on')])
    .where('removedAt', 'is', null);
  if (clientId !== undefined) query = query.where('clientId', '=', clientId);
  return query.groupBy(['clientId', 'channel']).execute();
}

/** Takes the place of the check-ins of one client, or of all. */
export async function replaceCheckIns(
  db: Db,
  clientId: string | undefined,
  rows: readonly CheckInsTable[],
): Promise<void> {
  let old = db.deleteFrom('checkIns');
  if (clientId !== undefined) old = old.where('clientId', '=', clientId);
  await old.execute();
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await db
      .insertInto('checkIns')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
}

/** Check-ins with their clients' names, soonest first; `until` is a due date, both ends included. */
export async function listCheckInRows(db: Db, until?: string) {
  let query = db
    .selectFrom('checkIns')
    .innerJoin('clients', (join) => join.onRef('clients.id', '=', 'checkIns.clientId'))
    .selectAll('checkIns')
    .select('clients.name as clientName');
  if (until !== undefined) query = query.where('checkIns.dueOn', '<=', until);
  return query.orderBy('checkIns.dueOn').orderBy('checkIns.clientId').orderBy('checkIns.channel').execute();
}

export async function insertLibraryLink(db: Db, row: LibraryLinksTable): Promise<void> {
  await db.insertInto('libraryLinks').values(row).execute();
}

export async function findLibraryLink(db: Db, id: string) {
  return db
    .selectFrom('libraryLinks')
    .selectAll()
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
}

/** The same of a link of the library. */
export async function markLinkRemoved(db: Db, id: string, removedAt: number): Promise<boolean> {
  const marked = await db
    .updateTable('libraryLinks')
    .set({ removedAt })
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .returning('id')
    .execute();
  return marked.length > 0;
}

/** The links of the library, newest first, one more than the limit when there are more. */
export async function listLinkRows(
  db: Db,
  wanted: { readonly limit: PageSize; readonly beforeId: string | null },
) {
  let query = db.selectFrom('libraryLinks').selectAll().where('removedAt', 'is', null);
  if (wanted.beforeId !== null) query = query.where('id', '<', wanted.beforeId);
  return onePage(query.orderBy('id', 'desc'), wanted.limit).execute();
}

/** What was sent along with contacts: a row a contact, newest first. Few contacts carry a link. */
export async function listSent(db: Db) {
  return db
    .selectFrom('touchpoints')
    .select(['clientId', 'linkId', 'happenedOn'])
    .where('removedAt', 'is', null)
    .where('linkId', 'is not', null)
    .orderBy('happenedOn', 'desc')
    .execute();
}
