import type { Db } from '../../db/database.ts';

/** Only this work shows what a client would pay for: free work proves no budget, a retainer's use is sold already. */
const PAID_KINDS = ['hourly', 'project'] as const;

/** The last month with any time on record, up to a month 'YYYY-MM'. One step down the primary key. */
export async function findLastMonth(db: Db, until: string): Promise<string | null> {
  const row = await db
    .selectFrom('monthlyTotals')
    .select('month')
    .where('month', '<=', until)
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.month ?? null;
}

/** A client's hourly and project work in some months, a row an engagement and month, each found by the primary key. */
export async function listPaidTotals(db: Db, clientId: string, months: readonly string[]) {
  return db
    .selectFrom('monthlyTotals as totals')
    .innerJoin('engagements', (join) => join.onRef('engagements.id', '=', 'totals.engagementId'))
    .where('totals.month', 'in', [...months])
    .where('totals.clientId', '=', clientId)
    .where('totals.billedMinutes', '>', 0)
    .where('engagements.kind', 'in', PAID_KINDS)
    .select(['totals.month', 'totals.billedMinutes', 'totals.engagementId'])
    .select(['engagements.hourlyRateMinor', 'engagements.currency', 'engagements.billing'])
    .execute();
}

export type PaidTotals = Awaited<ReturnType<typeof listPaidTotals>>[number];

/**
 * A client's hourly and project entries of the days [from, before), by the index on their client. Answers that were billed or
 * given by themselves are left out, as no allowance ever pays for them.
 */
export async function listPaidEntries(
  db: Db,
  clientId: string,
  days: { readonly from: string; readonly before: string },
) {
  return db
    .selectFrom('timeEntries as entries')
    .innerJoin('engagements', (join) => join.onRef('engagements.id', '=', 'entries.engagementId'))
    .where('entries.clientId', '=', clientId)
    .where('entries.workedOn', '>=', days.from)
    .where('entries.workedOn', '<', days.before)
    .where('entries.voidedAt', 'is', null)
    .where('entries.apart', '=', 0)
    .where('engagements.kind', 'in', PAID_KINDS)
    .select(['entries.id', 'entries.startedAt', 'entries.workedOn', 'entries.actualMinutes'])
    .select(['entries.billedMinutes', 'entries.billedBecause', 'entries.engagementId'])
    .select(['engagements.hourlyRateMinor', 'engagements.currency'])
    .execute();
}

export type PaidEntry = Awaited<ReturnType<typeof listPaidEntries>>[number];

/** How many clients have an active engagement that is paid. */
export async function countPayingClients(db: Db): Promise<number> {
  const row = await db
    .selectFrom('engagements')
    .select((of) => of.fn.count<number>('clientId').distinct().as('clients'))
    .where('state', '=', 'active')
    .where('kind', '<>', 'pro-bono')
    .executeTakeFirstOrThrow();
  return row.clients;
}
