import type { Db } from '../../db/database.ts';
import type { PeriodReportsTable } from '../../db/tables.ts';

export type ReportRow = Readonly<PeriodReportsTable>;

interface Key {
  readonly engagementId: string;
  readonly periodIndex: number;
}

export async function findReport(db: Db, key: Key): Promise<ReportRow | undefined> {
  return db
    .selectFrom('periodReports')
    .selectAll()
    .where('engagementId', '=', key.engagementId)
    .where('periodIndex', '=', key.periodIndex)
    .executeTakeFirst();
}

/** Writes a report, over the one that was there. */
export async function putReport(db: Db, row: ReportRow): Promise<void> {
  const { results, next, publishedAt, updatedAt } = row;
  await db
    .insertInto('periodReports')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['engagementId', 'periodIndex'])
        .doUpdateSet({ results, next, publishedAt, updatedAt }),
    )
    .execute();
}

/** The dates and the state of a period a report is of. */
export async function findReportedPeriod(db: Db, key: Key) {
  return db
    .selectFrom('periods')
    .select(['periodIndex', 'startsOn', 'endsBefore', 'state'])
    .where('engagementId', '=', key.engagementId)
    .where('periodIndex', '=', key.periodIndex)
    .executeTakeFirst();
}

/** The periods of an engagement whose report the client may read, the latest first. */
export async function listPublished(db: Db, engagementId: string) {
  return db
    .selectFrom('periodReports')
    .innerJoin('periods', (join) =>
      join
        .onRef('periods.engagementId', '=', 'periodReports.engagementId')
        .onRef('periods.periodIndex', '=', 'periodReports.periodIndex'),
    )
    .select(['periodReports.periodIndex', 'periods.startsOn', 'periods.endsBefore'])
    .where('periodReports.engagementId', '=', engagementId)
    .where('periodReports.publishedAt', 'is not', null)
    .orderBy('periodReports.periodIndex', 'desc')
    .execute();
}
