import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { PracticesTable } from '../db/tables.ts';

const monthDue = sql<string>`substr(due_on, 1, 7)`;

/** What falls due on the days [from, before), one sum an engagement and month. By the index on the due date. */
export async function sumChargesDue(db: Db, from: string, before: string) {
  return db
    .selectFrom('charges')
    .where('dueOn', '>=', from)
    .where('dueOn', '<', before)
    .groupBy(['clientId', 'engagementId', monthDue])
    .select((of) => [
      'clientId',
      'engagementId',
      monthDue.as('month'),
      of.fn.sum<number>('amountMinor').as('amountMinor'),
    ])
    .execute();
}

export type DueRow = Awaited<ReturnType<typeof sumChargesDue>>[number];

/** What fell due by client on the days [from, before). */
export async function sumChargesByClient(db: Db, from: string, before: string) {
  return db
    .selectFrom('charges')
    .where('dueOn', '>=', from)
    .where('dueOn', '<', before)
    .groupBy('clientId')
    .select((of) => ['clientId', of.fn.sum<number>('amountMinor').as('amountMinor')])
    .execute();
}

/**
 * The work of whole months, both ends included: a row an engagement and month, by the primary key of the totals. Entries are
 * never read.
 */
export async function listWork(db: Db, from: string, until: string) {
  return db
    .selectFrom('monthlyTotals as totals')
    .innerJoin('engagements', (join) => join.onRef('engagements.id', '=', 'totals.engagementId'))
    .where('totals.month', '>=', from)
    .where('totals.month', '<=', until)
    .where('totals.entries', '>', 0)
    .select(['totals.month', 'totals.clientId', 'totals.engagementId', 'totals.actualMinutes'])
    .select(['totals.billedMinutes', 'totals.chargedMinutes'])
    .select(['engagements.kind', 'engagements.title', 'engagements.hourlyRateMinor'])
    .execute();
}

export type WorkRow = Awaited<ReturnType<typeof listWork>>[number];

/** What the practice assumes, as it was set; null for the usual. */
export async function findPlan(db: Db): Promise<PracticesTable['plan']> {
  const row = await db.selectFrom('practices').select('plan').executeTakeFirst();
  return row?.plan ?? null;
}
