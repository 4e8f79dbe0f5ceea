import type { Db } from '../db/database.ts';

/** The last month with any time on record, up to a month 'YYYY-MM'. One step down the primary key. */
export async function findLastMonth(db: Db, practiceId: string, until: string): Promise<string | null> {
  const row = await db
    .selectFrom('monthlyTotals')
    .select('month')
    .where('practiceId', '=', practiceId)
    .where('month', '<=', until)
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.month ?? null;
}

export interface UseRow {
  readonly clientId: string;
  readonly engagementId: string;
  readonly month: string;
  readonly billedMinutes: number;
}

/** Billed minutes by engagement and month, both ends included: at most twelve rows an engagement, whatever the entries. */
export async function listUse(db: Db, practiceId: string, from: string, until: string): Promise<UseRow[]> {
  return db
    .selectFrom('monthlyTotals')
    .select(['clientId', 'engagementId', 'month', 'billedMinutes'])
    .where('practiceId', '=', practiceId)
    .where('month', '>=', from)
    .where('month', '<=', until)
    .where('billedMinutes', '>', 0)
    .execute();
}

export interface EngagementOfUse {
  readonly id: string;
  readonly clientId: string;
  readonly kind: string;
  readonly state: string;
  readonly startsOn: string;
  readonly hourlyRateMinor: number | null;
}

/** Every engagement of the clients that are not archived, without its documents. */
export async function listEngagementsOfUse(db: Db, practiceId: string): Promise<EngagementOfUse[]> {
  return db
    .selectFrom('engagements')
    .innerJoin('clients', (join) =>
      join
        .onRef('clients.practiceId', '=', 'engagements.practiceId')
        .onRef('clients.id', '=', 'engagements.clientId'),
    )
    .select([
      'engagements.id',
      'engagements.clientId',
      'engagements.kind',
      'engagements.state',
      'engagements.startsOn',
      'engagements.hourlyRateMinor',
    ])
    .where('engagements.practiceId', '=', practiceId)
    .where('clients.archivedAt', 'is', null)
    .execute();
}

export async function findClientNames(
  db: Db,
  practiceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'name'])
    .where('practiceId', '=', practiceId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
