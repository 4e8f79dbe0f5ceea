import { nameKeyOf } from '../../core/clients/name-key.ts';
import type { Db } from '../db/database.ts';
import { onePage } from '../db/one-page.ts';
import { rows } from '../db/rows.ts';
import type { ClientsTable } from '../db/tables.ts';

export type ClientRow = Readonly<ClientsTable>;

export const { find: findClient, update: updateClient, checked } = rows('clients');

/** Inserts a client, unless another goes by that name: then nothing is inserted and the answer is false. */
export async function insertClient(db: Db, row: ClientRow): Promise<boolean> {
  const inserted = await db
    .insertInto('clients')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The client that goes by this name, however it is cased or accented. */
export async function findClientByName(db: Db, name: string): Promise<ClientRow | undefined> {
  return db
    .selectFrom('clients')
    .selectAll()
    .where('nameKey', '=', nameKeyOf(name))
    .where('archivedAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
}

/** The names and the own gift budgets of some clients; at most some hundreds at once. */
export async function findClientHeads(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('clients')
    .select(['id', 'name', 'giftMinutesPerMonth'])
    .where('id', 'in', [...ids])
    .execute();
}

export interface ClientsWanted {
  readonly limit: number;
  readonly after: { readonly nameKey: string; readonly id: string } | null;
  readonly search: string | undefined;
  readonly archived: boolean;
  readonly ids: readonly string[] | undefined;
}

/** How many engagements of each kind are active with some clients, by the index on their client. */
export async function countActive(db: Db, clientIds: readonly string[]) {
  if (clientIds.length === 0) return [];
  return db
    .selectFrom('engagements')
    .where('clientId', 'in', [...clientIds])
    .where('state', '=', 'active')
    .groupBy(['clientId', 'kind'])
    .select((of) => ['clientId', 'kind', of.fn.countAll<number>().as('count')])
    .orderBy('kind')
    .execute();
}

/** Clients by name, one more than the limit when there are more. */
export async function listClientRows(db: Db, wanted: ClientsWanted): Promise<ClientRow[]> {
  const { after, search } = wanted;
  let query = db.selectFrom('clients').selectAll();
  if (wanted.ids) query = query.where('id', 'in', [...wanted.ids]);
  else query = query.where('archivedAt', wanted.archived ? 'is not' : 'is', null);
  for (const word of search ? nameKeyOf(search).split(' ') : [])
    query = query.where('nameKey', 'like', `%${word.replaceAll(/[%_]/g, '')}%`);
  if (after) {
    query = query.where((where) =>
      where.or([
        where('nameKey', '>', after.nameKey),
        where.and([where('nameKey', '=', after.nameKey), where('id', '>', after.id)]),
      ]),
    );
  }
  const found = await onePage(query.orderBy('nameKey').orderBy('id'), wanted.limit).execute();
  return checked(found);
}
