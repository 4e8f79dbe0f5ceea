import type { Insertable } from 'kysely';
import type { Database, Db } from '../server/db/database.ts';
import type { Tables } from '../server/db/tables.ts';
import { newId } from '../server/deps.ts';

/** Fewer values than either database takes in one statement. */
const ROWS_AT_ONCE = 40;

/**
 * Copies a client with one active retainer, its periods and its charges until there are so many. Through the API a
 * thousand of them would take minutes; a copy differs in nothing but its ids and its name.
 * @param of how many clients there are in the end, the first one counted, and how many of them have a second retainer.
 * @returns the ids of the clients.
 */
export async function makeCrowd(
  database: Database,
  practiceId: string,
  first: { readonly clientId: string; readonly engagementId: string },
  of: { readonly clients: number; readonly withTwo: number },
): Promise<readonly string[]> {
  return database.write(practiceId, async (db) => {
    const copies = await copyClient(db, first.clientId, of.clients - 1);
    const all = [first.clientId, ...copies];
    await copyRetainer(db, first.engagementId, [...copies, ...all.slice(0, of.withTwo)]);
    return all;
  });
}

async function copyClient(db: Db, id: string, times: number): Promise<readonly string[]> {
  return copyRow(db, 'clients', id, times, (at) => ({
    name: `Client ${at + 2} of many`,
    nameKey: `client ${at + 2} of many`,
  }));
}

async function copyRetainer(db: Db, id: string, clientIds: readonly string[]): Promise<void> {
  const periods = await db.selectFrom('periods').selectAll().where('engagementId', '=', id).execute();
  const charges = await db.selectFrom('charges').selectAll().where('engagementId', '=', id).execute();
  const ids = await copyRow(db, 'engagements', id, clientIds.length, (at) => ({
    clientId: clientIds[at] ?? '',
  }));
  const owners = ids.map((engagementId, at) => ({ clientId: clientIds[at] ?? '', engagementId }));
  await insertMany(
    db,
    'periods',
    ids.flatMap((engagementId) => periods.map((period) => ({ ...period, engagementId }))),
  );
  await insertMany(
    db,
    'charges',
    owners.flatMap((owner) => charges.map((charge) => ({ ...charge, ...owner, id: newId() }))),
  );
}

type Copied = {
  [Name in keyof Tables]: Tables[Name] extends { readonly id: string } ? Name : never;
}[keyof Tables];

/**
 * Copies the row of an id so many times, each copy with an id of its own and what else it is given.
 * @returns the ids of the copies, the oldest first.
 */
export async function copyRow<Name extends Copied>(
  db: Db,
  table: Name,
  id: string,
  times: number,
  given: (at: number) => Partial<Omit<Tables[Name], 'id'>> = () => ({}),
): Promise<readonly string[]> {
  // The builder does not follow a name that stands for several tables, so it is told one of them.
  const one = table as 'asks';
  const row = await db.selectFrom(one).selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const copies = Array.from({ length: times }, (_none, at) => ({ ...row, ...given(at), id: newId() }));
  await insertMany(db, one, copies);
  return copies.map((copy) => copy.id);
}

/** Writes rows past every use-case, as many at once as a statement takes. */
export async function insertMany<Name extends keyof Tables>(
  db: Db,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  const one = table as 'asks';
  const told = rows as readonly Insertable<Tables['asks']>[];
  for (let at = 0; at < told.length; at += ROWS_AT_ONCE)
    await db
      .insertInto(one)
      .values(told.slice(at, at + ROWS_AT_ONCE))
      .execute();
}
