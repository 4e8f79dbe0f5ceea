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

/** The totals of hourly and project work within months, both ends included: at most one row an engagement and month. */
function paidTotals(db: Db, from: string, until: string) {
  return db
    .selectFrom('monthlyTotals as totals')
    .innerJoin('engagements', (join) => join.onRef('engagements.id', '=', 'totals.engagementId'))
    .where('totals.month', '>=', from)
    .where('totals.month', '<=', until)
    .where('totals.billedMinutes', '>', 0)
    .where('engagements.kind', 'in', PAID_KINDS);
}

/**
 * The months of each client added up: how many, their minutes, and the squares of them, from which their spread follows. A
 * client with two engagements has the minutes of both in a month, which is why the months are summed first. Whoever has a
 * retainer, or was offered one, is no candidate, and left out before anything is added up.
 */
export async function sumUseByClient(db: Db, from: string, until: string) {
  const withRetainer = db
    .selectFrom('engagements')
    .select('clientId')
    .where('kind', '=', 'retainer')
    .where('state', '<>', 'ended');
  const months = paidTotals(db, from, until)
    .where('totals.clientId', 'not in', withRetainer)
    .groupBy(['totals.clientId', 'totals.month'])
    .select((of) => [
      'totals.clientId as clientId',
      'totals.month as month',
      of.fn.sum<number>('totals.billedMinutes').as('minutes'),
    ]);
  return db
    .selectFrom(months.as('months'))
    .groupBy('clientId')
    .select((of) => [
      'clientId',
      of.fn.countAll<number>().as('monthsActive'),
      of.fn.sum<number>('minutes').as('minutes'),
      of.fn.sum<number>(of('minutes', '*', of.ref('minutes'))).as('squaredMinutes'),
      of.fn.min('month').as('firstMonth'),
      of.fn.max('month').as('lastMonth'),
    ])
    .execute();
}

/** Since when each client that is not archived has been one. */
export async function listTenures(db: Db) {
  return db
    .selectFrom('engagements')
    .innerJoin('clients', (join) => join.onRef('clients.id', '=', 'engagements.clientId'))
    .where('clients.archivedAt', 'is', null)
    .groupBy('engagements.clientId')
    .select((of) => ['engagements.clientId', of.fn.min('engagements.startsOn').as('since')])
    .execute();
}

/** The months of a few clients by engagement, with its rate and the client's name: what is told of those that are shown. */
export async function listUse(db: Db, clientIds: readonly string[], from: string, until: string) {
  if (clientIds.length === 0) return [];
  return paidTotals(db, from, until)
    .innerJoin('clients', (join) => join.onRef('clients.id', '=', 'totals.clientId'))
    .where('totals.clientId', 'in', clientIds)
    .select([
      'totals.clientId',
      'clients.name as clientName',
      'totals.engagementId',
      'totals.month',
      'totals.billedMinutes',
      'engagements.hourlyRateMinor',
    ])
    .execute();
}
