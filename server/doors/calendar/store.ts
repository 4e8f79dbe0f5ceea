import type { Db, SharedDb } from '../../db/database.ts';
import { rows } from '../../db/rows.ts';
import type { CalendarFeedsTable } from '../../db/tables.ts';

export const { insert: insertFeed } = rows('calendarFeeds');

/** The feed that is open. */
export async function findOpenFeed(db: Db): Promise<CalendarFeedsTable | undefined> {
  return db
    .selectFrom('calendarFeeds')
    .selectAll()
    .where('revokedAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Closes every open feed. @returns the ids of those that were open. */
export async function revokeFeeds(db: Db, revokedAt: number): Promise<readonly string[]> {
  const closed = await db
    .updateTable('calendarFeeds')
    .set({ revokedAt })
    .where('revokedAt', 'is', null)
    .returning('id')
    .execute();
  return closed.map(({ id }) => id);
}

/** An open feed by its token, with the clock of its practice: looked up before a practice is known. */
export async function findFeedByToken(db: SharedDb, token: string) {
  return db
    .selectFrom('calendarFeeds')
    .innerJoin('practices', 'practices.id', 'calendarFeeds.practiceId')
    .select(['calendarFeeds.id', 'calendarFeeds.practiceId', 'practices.rehearsalNow'])
    .where('calendarFeeds.token', '=', token)
    .where('calendarFeeds.revokedAt', 'is', null)
    .executeTakeFirst();
}
