import type { Database, Db } from '../server/db/database.ts';
import type { Tables } from '../server/db/tables.ts';
import { newId } from '../server/deps.ts';

/** Fewer values than either database takes in one statement. */
const ROWS_AT_ONCE = 40;

/**
 * Copies a client with one active retainer, its periods and its charges until there are so many. Through the API a
 * thousand of them would take minutes; a copy differs in nothing but its ids and its name.
 * @param of how many clients there are in the end, the first one counted, and how many of them have a second retainer.
 */
export async function makeCrowd(
  database: Database,
  practiceId: string,
  first: { readonly clientId: string; readonly engagementId: string },
  of: { readonly clients: number; readonly withTwo: number },
): Promise<void> {
  await database.write(practiceId, async (db) => {
    const copies = await copyClient(db, first.clientId, of.clients - 1);
    const second = [first.clientId, ...copies].slice(0, of.withTwo);
    await copyRetainer(db, first.engagementId, [...copies, ...second]);
  });
}

async function copyClient(db: Db, id: string, times: number): Promise<readonly string[]> {
  return copyRow(db, 'clients', id, times, (at) => ({
    name: `Client ${at + 2} of many`,
    nameKey: `client ${at + 2} of many`,
  }));
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
  for (const rows of inParts(copies)) await db.insertInto(one).values(rows).execute();
  return copies.map((copy) => copy.id);
}

async function copyRetainer(db: Db, id: string, clientIds: readonly string[]): Promise<void> {
  const engagement = await db
    .selectFrom('engagements')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const periods = await db.selectFrom('periods').selectAll().where('engagementId', '=', id).execute();
  const charges = await db.selectFrom('charges').selectAll().where('engagementId', '=', id).execute();
  const owners = clientIds.map((clientId) => ({ clientId, engagementId: newId() }));
  const engagements = owners.map((owner) => ({
    ...engagement,
    id: owner.engagementId,
    clientId: owner.clientId,
  }));
  for (const rows of inParts(engagements)) await db.insertInto('engagements').values(rows).execute();
  const ofPeriods = owners.flatMap(({ engagementId }) =>
    periods.map((period) => ({ ...period, engagementId })),
  );
  for (const rows of inParts(ofPeriods)) await db.insertInto('periods').values(rows).execute();
  const ofCharges = owners.flatMap((owner) =>
    charges.map((charge) => ({ ...charge, ...owner, id: newId() })),
  );
  for (const rows of inParts(ofCharges)) await db.insertInto('charges').values(rows).execute();
}

function inParts<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_none, part) =>
    rows.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE),
  );
}
