import type { Db } from '../../db/database.ts';

/** The openings and running totals of the closed periods, without their statements. */
export async function listClosedOpenings({
  db,
  engagementId,
}: {
  readonly db: Db;

  readonly engagementId: string;
}) {
  return db
    .selectFrom('periods')
    .select(['opening', 'usedBySegment'])
    .where('engagementId', '=', engagementId)
    .where('state', '=', 'closed')
    .orderBy('periodIndex')
    .execute();
}
