import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { EngagementsTable } from '../db/tables.ts';

/** Whose work: one client's, that of several, or the whole practice's (null). */
export interface Whose {
  readonly clientIds: readonly string[] | null;
}

type Kind = EngagementsTable['kind'];

/**
 * Engagements of some kinds that run or ran, of some clients or of the practice: the way in to everything that was worked
 * under them, so that no reading begins with the time of the whole practice.
 */
function engagementsOf(db: Db, { clientIds }: Whose, kinds: readonly Kind[]) {
  const query = db
    .selectFrom('engagements')
    .where('engagements.state', 'in', ['active', 'ended'])
    .where('engagements.kind', 'in', [...kinds]);
  return clientIds === null ? query : query.where('engagements.clientId', 'in', [...clientIds]);
}

/** The first start among the engagements of some clients; null where they have none. */
export async function findFirstStart(db: Db, whose: Whose, kinds: readonly Kind[]): Promise<string | null> {
  const row = await engagementsOf(db, whose, kinds)
    .select((of) => of.fn.min<string | null>('engagements.startsOn').as('startsOn'))
    .executeTakeFirst();
  return row?.startsOn ?? null;
}

/** The totals of some months by engagement, each found by its whole key. */
export async function listWorked(db: Db, whose: Whose, kinds: readonly Kind[], months: readonly string[]) {
  if (months.length === 0) return [];
  return engagementsOf(db, whose, kinds)
    .innerJoin('monthlyTotals as totals', (join) =>
      join
        .onRef('totals.clientId', '=', 'engagements.clientId')
        .onRef('totals.engagementId', '=', 'engagements.id'),
    )
    .where('totals.month', 'in', [...months])
    .select(['totals.clientId', 'totals.engagementId', 'totals.month', 'totals.actualMinutes'])
    .select(['totals.billedMinutes', 'totals.chargedMinutes', 'engagements.title'])
    .select('engagements.hourlyRateMinor')
    .execute();
}

/** Written out, because a bound value would not show SQLite that the index of gifts holds all of them. */
const isGift = sql<boolean>`asks.decision = 'gifted'`;

/**
 * Gifts on asks of the days [from, to] by engagement and month. Those under free work are left out: their minutes are in
 * its totals already, and would count twice.
 */
export async function sumGifts(
  db: Db,
  { clientIds }: Whose,
  days: { readonly from: string; readonly to: string },
) {
  const month = sql<string>`substr(asks.received_on, 1, 7)`;
  let query = db
    .selectFrom('asks')
    .innerJoin('engagements', (join) => join.onRef('engagements.id', '=', 'asks.engagementId'))
    .where(isGift)
    .where('asks.receivedOn', '>=', days.from)
    .where('asks.receivedOn', '<=', days.to)
    .where('engagements.kind', '<>', 'pro-bono');
  if (clientIds !== null) query = query.where('asks.clientId', 'in', [...clientIds]);
  return query
    .groupBy(['asks.clientId', 'asks.engagementId', 'engagements.title', month])
    .select((of) => [
      'asks.clientId',
      'asks.engagementId',
      'engagements.title',
      month.as('month'),
      of.fn.sum<number | null>('asks.minutes').as('minutes'),
      of.fn.sum<number | null>('asks.valueMinor').as('valueMinor'),
    ])
    .execute();
}

/** Benefits received in the days [from, to], earliest first. Of a practice they are read whole: it is promised a dozen a year. */
export async function listReceived(
  db: Db,
  { clientIds }: Whose,
  days: { readonly from: string; readonly to: string },
) {
  const query = db
    .selectFrom('benefits')
    .where('receivedOn', '>=', days.from)
    .where('receivedOn', '<=', days.to)
    .select(['clientId', 'kind', 'expected', 'receivedOn', 'evidence', 'worthMinor'])
    .orderBy('receivedOn');
  return (clientIds === null ? query : query.where('clientId', 'in', [...clientIds])).execute();
}
