import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { rows } from '../db/rows.ts';
import type { ReviewsTable } from '../db/tables.ts';

export type ReviewRow = Readonly<ReviewsTable>;

export const { insert: insertReview } = rows('reviews');

/** The reviews of an engagement, the latest first. */
export async function listReviewRows(db: Db, engagementId: string): Promise<ReviewRow[]> {
  return db
    .selectFrom('reviews')
    .selectAll()
    .where('engagementId', '=', engagementId)
    .orderBy('id', 'desc')
    .execute();
}

/** Everything that was worked under an engagement: one row out of its own entries, found by their index. */
export async function sumEntries(db: Db, engagementId: string) {
  const count = (what: string) => sql<number | null>`sum(${sql.raw(what)})`;
  return db
    .selectFrom('timeEntries')
    .where('engagementId', '=', engagementId)
    .where('voidedAt', 'is', null)
    .select((of) => [
      of.fn.sum<number | null>('actualMinutes').as('minutes'),
      of.fn.countAll<number>().as('entries'),
      of.fn.sum<number | null>('urgent').as('urgent'),
      count('case when channel is null then 0 else 1 end').as('withChannel'),
      count('case when channel is null then 0 else urgent end').as('urgentWithChannel'),
    ])
    .executeTakeFirstOrThrow();
}

/** Everything that was asked under an engagement, without what was withdrawn. */
export async function sumAsks(db: Db, engagementId: string) {
  return db
    .selectFrom('asks')
    .where('engagementId', '=', engagementId)
    .where('state', '<>', 'withdrawn')
    .select((of) => [of.fn.countAll<number>().as('asks'), of.fn.sum<number | null>('urgent').as('urgent')])
    .executeTakeFirstOrThrow();
}
