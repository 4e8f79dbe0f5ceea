import type { Db } from '../db/database.ts';
import { onePage } from '../db/one-page.ts';
import { rows } from '../db/rows.ts';
import type { AsksTable } from '../db/tables.ts';

export type AskRow = Readonly<AsksTable>;

export const { find: findAsk, lock: lockAsk, update: updateAsk, checked } = rows('asks');

/** Inserts an ask, unless the form it came from was sent before: then nothing is inserted and the answer is false. */
export async function insertAsk(db: Db, row: AskRow): Promise<boolean> {
  const inserted = await db
    .insertInto('asks')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** What a form of the client's page put on record when it was sent the first time. */
export async function findAskByOnceKey(
  db: Db,
  clientId: string,
  onceKey: string,
): Promise<AskRow | undefined> {
  return db
    .selectFrom('asks')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('onceKey', '=', onceKey)
    .executeTakeFirst();
}

export interface AsksWanted {
  readonly limit: number;
  readonly after: { readonly receivedAt: number; readonly id: string } | null;
  readonly state: AskRow['state'] | undefined;
  readonly clientId: string | undefined;
  readonly engagementId: string | undefined;
  readonly decision: NonNullable<AskRow['decision']> | undefined;
}

/** Asks, those received last first, one more than the limit when there are more. */
export async function listAskRows(db: Db, wanted: AsksWanted): Promise<AskRow[]> {
  const { after } = wanted;
  let query = db.selectFrom('asks').selectAll();
  if (wanted.state) query = query.where('state', '=', wanted.state);
  if (wanted.clientId) query = query.where('clientId', '=', wanted.clientId);
  if (wanted.engagementId) query = query.where('engagementId', '=', wanted.engagementId);
  if (wanted.decision) query = query.where('decision', '=', wanted.decision);
  if (after) {
    query = query.where((where) =>
      where.or([
        where('receivedAt', '<', after.receivedAt),
        where.and([where('receivedAt', '=', after.receivedAt), where('id', '<', after.id)]),
      ]),
    );
  }
  const found = await onePage(
    query.orderBy('receivedAt', 'desc').orderBy('id', 'desc'),
    wanted.limit,
  ).execute();
  return checked(found);
}

/** The open asks, those received first first. */
export async function listOpenRows(
  db: Db,
  { clientId, engagementId }: Pick<AsksWanted, 'clientId' | 'engagementId'>,
): Promise<AskRow[]> {
  let query = db.selectFrom('asks').selectAll().where('state', '=', 'open');
  if (clientId) query = query.where('clientId', '=', clientId);
  if (engagementId) query = query.where('engagementId', '=', engagementId);
  // In the order of the index of states: ordered by more, SQLite would walk through every ask that was ever decided.
  const found = await query.orderBy('receivedAt').execute();
  return checked(found);
}

/** The ask whose decision made an entry. */
export async function findAskOfEntry(db: Db, timeEntryId: string): Promise<string | null> {
  const row = await db
    .selectFrom('asks')
    .select('id')
    .where('timeEntryId', '=', timeEntryId)
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
