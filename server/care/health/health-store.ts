import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { isOpen } from '../../work/periods/open-amount.ts';

/** How a client pays is told by the charges that were paid last. */
const LAST_PAID = 100;

interface Span {
  readonly clientId: string;
  readonly from: string;
}

/** The days on which there was a contact since a date: entries with a channel, asks, touchpoints. Each by its index. */
export async function listContactDays(db: Db, { clientId, from }: Span): Promise<string[]> {
  const entries = await db
    .selectFrom('timeEntries')
    .where('clientId', '=', clientId)
    .where(sql<boolean>`channel is not null`)
    .where('workedOn', '>=', from)
    .where('voidedAt', 'is', null)
    .select('workedOn as on')
    .distinct()
    .execute();
  const asks = await db
    .selectFrom('asks')
    .where('clientId', '=', clientId)
    .where('receivedOn', '>=', from)
    .where('state', '<>', 'withdrawn')
    .select('receivedOn as on')
    .distinct()
    .execute();
  const touchpoints = await db
    .selectFrom('touchpoints')
    .where('clientId', '=', clientId)
    .where('happenedOn', '>=', from)
    .where('removedAt', 'is', null)
    .select('happenedOn as on')
    .distinct()
    .execute();
  return [...entries, ...asks, ...touchpoints].map(({ on }) => on);
}

/** The minutes of a client by month, from one month on: the month's totals, a row an engagement. */
export async function listMonthMinutes(db: Db, { clientId, from }: Span) {
  return db
    .selectFrom('monthlyTotals')
    .where('month', '>=', from.slice(0, 7))
    .where('clientId', '=', clientId)
    .where('entries', '>', 0)
    .groupBy('month')
    .select((of) => ['month', of.fn.sum<number>('actualMinutes').as('count')])
    .execute();
}

const monthReceived = sql<string>`substr(received_on, 1, 7)`;
const monthWorked = sql<string>`substr(worked_on, 1, 7)`;

/** How often a client asked, by month: asks, and questions that stand in the books without one. */
export async function countAsksByMonth(db: Db, { clientId, from }: Span) {
  const asks = await db
    .selectFrom('asks')
    .where('clientId', '=', clientId)
    .where('receivedOn', '>=', from)
    .where('state', '<>', 'withdrawn')
    .groupBy(monthReceived)
    .select((of) => [monthReceived.as('month'), of.fn.countAll<number>().as('count')])
    .execute();
  const ofAsks = db
    .selectFrom('asks')
    .select('timeEntryId')
    .where('clientId', '=', clientId)
    .where('timeEntryId', 'is not', null);
  const entries = await db
    .selectFrom('timeEntries')
    .where('clientId', '=', clientId)
    .where(sql<boolean>`channel is not null`)
    .where('workedOn', '>=', from)
    .where('voidedAt', 'is', null)
    .where('id', 'not in', ofAsks)
    .groupBy(monthWorked)
    .select((of) => [monthWorked.as('month'), of.fn.countAll<number>().as('count')])
    .execute();
  return [...asks, ...entries];
}

/** The charges of a client that say how it pays: all that are open, and the last ones that were paid. */
export async function listPaidCharges(db: Db, clientId: string) {
  const charges = db
    .selectFrom('charges')
    .where('clientId', '=', clientId)
    .where('amountMinor', '>', 0)
    .select(['dueOn', 'paidOn']);
  const open = await charges.where('paidOn', 'is', null).where(isOpen).execute();
  const paid = await charges
    .where('paidOn', 'is not', null)
    .orderBy('paidOn', 'desc')
    .orderBy('id', 'desc')
    .limit(LAST_PAID)
    .execute();
  return [...open, ...paid];
}

/** The check-in of a client that is due first. */
export async function findFirstCheckIn(db: Db, clientId: string) {
  return db
    .selectFrom('checkIns')
    .where('clientId', '=', clientId)
    .select(['channel', 'dueOn', 'everyDays'])
    .orderBy('dueOn')
    .orderBy('channel')
    .limit(1)
    .executeTakeFirst();
}
