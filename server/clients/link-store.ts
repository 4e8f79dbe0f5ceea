import type { Db, SharedDb } from '../db/database.ts';
import { locked } from '../db/locking.ts';
import { onePage } from '../db/one-page.ts';
import { rows } from '../db/rows.ts';
import type { ClientLinksTable } from '../db/tables.ts';

export type LinkRow = Readonly<ClientLinksTable>;

export const { insert: insertLink } = rows('clientLinks');

export async function findLink(db: Db, clientId: string, id: string): Promise<LinkRow | undefined> {
  return db
    .selectFrom('clientLinks')
    .selectAll()
    .where('id', '=', id)
    .where('clientId', '=', clientId)
    .executeTakeFirst();
}

/** The links of a client, newest first, one more than the limit when there are more. */
export async function listLinkRows(
  db: Db,
  clientId: string,
  wanted: { readonly limit: number; readonly beforeId: string | null },
): Promise<LinkRow[]> {
  let query = db.selectFrom('clientLinks').selectAll().where('clientId', '=', clientId);
  if (wanted.beforeId) query = query.where('id', '<', wanted.beforeId);
  return onePage(query.orderBy('id', 'desc'), wanted.limit).execute();
}

/** The links of some clients that are not revoked, oldest first. */
export async function listOpenLinkRows(db: Db, clientIds: readonly string[]): Promise<LinkRow[]> {
  return db
    .selectFrom('clientLinks')
    .selectAll()
    .where('clientId', 'in', [...clientIds])
    .where('revokedAt', 'is', null)
    .orderBy('id')
    .execute();
}

/** Marks a link as revoked. @returns false when it already was. */
export async function markLinkRevoked(db: Db, id: string, revokedAt: number): Promise<boolean> {
  const done = await db
    .updateTable('clientLinks')
    .set({ revokedAt })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** A link with its practice, and where the clock of that stands; null when it lives by the machine's. */
export type FollowedLink = LinkRow & { readonly practiceId: string; readonly rehearsalNow: number | null };

/** A link by its token, with the clock of its practice: the one look-up that is made before a practice is known. */
export async function findLinkByToken(db: SharedDb, token: string): Promise<FollowedLink | undefined> {
  return db
    .selectFrom('clientLinks')
    .innerJoin('practices', 'practices.id', 'clientLinks.practiceId')
    .selectAll('clientLinks')
    .select('practices.rehearsalNow')
    .where('clientLinks.token', '=', token)
    .executeTakeFirst();
}

/** A link that is not revoked, held until the transaction ends. */
export async function lockOpenLink(db: Db, id: string): Promise<{ readonly id: string } | undefined> {
  const query = db.selectFrom('clientLinks').select('id').where('id', '=', id).where('revokedAt', 'is', null);
  return locked(db, query).executeTakeFirst();
}

/** Notes that a link was opened for the first time. @returns false when it had been. */
export async function markFirstOpened(db: Db, id: string, openedAt: number): Promise<boolean> {
  const done = await db
    .updateTable('clientLinks')
    .set({ lastOpenedAt: openedAt })
    .where('id', '=', id)
    .where('lastOpenedAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Notes that a link was opened again, unless that was noted since `unlessSince` (epoch ms) already. */
export async function markOpenedAgain(
  db: Db,
  id: string,
  openedAt: number,
  unlessSince: number,
): Promise<void> {
  await db
    .updateTable('clientLinks')
    .set({ lastOpenedAt: openedAt })
    .where('id', '=', id)
    .where('lastOpenedAt', '<', unlessSince)
    .execute();
}
