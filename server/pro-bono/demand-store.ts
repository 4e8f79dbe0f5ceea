import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

/** What of an engagement is looked at: the months [first, last], 'YYYY-MM'. */
export interface MonthsWanted {
  readonly engagementIds: readonly string[];
  /** Every month from the first to the last. */
  readonly months: readonly string[];
}

/** Minutes worked by engagement and month: at most one row each, found by its whole key. */
export async function listWorkedMonths(db: Db, { engagementIds, months }: MonthsWanted) {
  return db
    .selectFrom('engagements')
    .innerJoin('monthlyTotals as totals', (join) =>
      join
        .onRef('totals.clientId', '=', 'engagements.clientId')
        .onRef('totals.engagementId', '=', 'engagements.id'),
    )
    .where('engagements.id', 'in', [...engagementIds])
    .where('totals.month', 'in', [...months])
    .select(['totals.engagementId', 'totals.month', 'totals.actualMinutes as minutes'])
    .execute();
}

export interface CountRow {
  readonly engagementId: string | null;
  readonly month: string;
  readonly count: number;
  readonly urgent: number;
}

/** Asks by engagement and month of their receipt, those that were withdrawn left out. */
export async function countAsks(
  db: Db,
  { engagementIds, months }: MonthsWanted,
  fromMs: number,
): Promise<CountRow[]> {
  const month = sql<string>`substr(received_on, 1, 7)`;
  return (
    db
      .selectFrom('asks')
      .where('engagementId', 'in', [...engagementIds])
      // The index is in the order of receipt, an instant; the local day decides which month it was.
      .where('receivedAt', '>=', fromMs)
      .where('receivedOn', '>=', `${months[0]}-01`)
      .where('receivedOn', '<=', `${months.at(-1)}-31`)
      .where('state', '<>', 'withdrawn')
      .groupBy(['engagementId', month])
      .select((of) => [
        'engagementId',
        month.as('month'),
        of.fn.countAll<number>().as('count'),
        of.fn.sum<number>('urgent').as('urgent'),
      ])
      .execute()
  );
}

/** Entries by engagement and month, and those of them that name a channel, voided ones left out. */
export async function countEntries(db: Db, { engagementIds, months }: MonthsWanted) {
  const month = sql<string>`substr(worked_on, 1, 7)`;
  return db
    .selectFrom('timeEntries')
    .where('engagementId', 'in', [...engagementIds])
    .where('workedOn', '>=', `${months[0]}-01`)
    .where('workedOn', '<=', `${months.at(-1)}-31`)
    .where('voidedAt', 'is', null)
    .groupBy(['engagementId', month])
    .select((of) => [
      'engagementId',
      month.as('month'),
      of.fn.countAll<number>().as('count'),
      of.fn.sum<number>('urgent').as('urgent'),
      sql<number>`sum(case when channel is null then 0 else 1 end)`.as('withChannel'),
      sql<number>`sum(case when channel is null then 0 else urgent end)`.as('urgentWithChannel'),
    ])
    .execute();
}
