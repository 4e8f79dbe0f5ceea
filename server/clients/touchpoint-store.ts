import type { Db } from '../db/database.ts';
import { onePage } from '../db/one-page.ts';
import { rows } from '../db/rows.ts';
import type { TouchpointsTable } from '../db/tables.ts';

export type TouchpointRow = Readonly<TouchpointsTable>;

export const { insert: insertTouchpoint } = rows('touchpoints');

export async function findTouchpoint(db: Db, id: string): Promise<TouchpointRow | undefined> {
  return db
    .selectFrom('touchpoints')
    .selectAll()
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
}

/** Marks a contact as removed, unless somebody did so before: then the answer is false. */
export async function markRemoved(db: Db, id: string, removedAt: number): Promise<boolean> {
  const marked = await db
    .updateTable('touchpoints')
    .set({ removedAt })
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .returning('id')
    .execute();
  return marked.length > 0;
}

export interface TouchpointsWanted {
  readonly limit: number;
  readonly after: { readonly on: string; readonly id: string } | null;
}

/** Contacts with a client, newest day first, one more than the limit when there are more. */
export async function listTouchpointRows(
  db: Db,
  clientId: string,
  { limit, after }: TouchpointsWanted,
): Promise<TouchpointRow[]> {
  let query = db
    .selectFrom('touchpoints')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null);
  if (after) {
    query = query.where((where) =>
      where.or([
        where('happenedOn', '<', after.on),
        where.and([where('happenedOn', '=', after.on), where('id', '<', after.id)]),
      ]),
    );
  }
  return onePage(query.orderBy('happenedOn', 'desc').orderBy('id', 'desc'), limit).execute();
}
