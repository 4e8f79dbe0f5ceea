import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

/** Asks that wait for their decision, those received first first, with what their agreement says of answers. */
export async function listOpenAsks(db: Db) {
  return db
    .selectFrom('asks')
    .innerJoin('clients', (join) => join.onRef('clients.id', '=', 'asks.clientId'))
    .leftJoin('engagements', (join) => join.onRef('engagements.id', '=', 'asks.engagementId'))
    .where('asks.state', '=', 'open')
    .select(['asks.id', 'asks.clientId', 'asks.engagementId', 'asks.receivedOn', 'asks.text', 'asks.urgent'])
    .select(['asks.minutes', 'asks.suggestion', 'clients.name as clientName'])
    .select(['engagements.kind as engagementKind', 'engagements.agreement'])
    .orderBy('asks.receivedAt')
    .execute();
}

/** Change orders that no client has answered. */
export async function listProposedChanges(db: Db) {
  return db
    .selectFrom('changeOrders')
    .innerJoin('clients', (join) => join.onRef('clients.id', '=', 'changeOrders.clientId'))
    .innerJoin('engagements', (join) => join.onRef('engagements.id', '=', 'changeOrders.engagementId'))
    .where('changeOrders.state', '=', 'proposed')
    .select(['changeOrders.id', 'changeOrders.askId', 'changeOrders.clientId', 'changeOrders.engagementId'])
    .select(['changeOrders.line', 'changeOrders.priceMinor', 'changeOrders.proposedAt'])
    .select(['changeOrders.validUntil', 'clients.name as clientName', 'engagements.kind as engagementKind'])
    .execute();
}

/** What the change orders are worth that were proposed before an instant (epoch ms) and that nobody has answered. */
export async function sumUnansweredChanges(db: Db, before: number): Promise<number> {
  const row = await db
    .selectFrom('changeOrders')
    .select((of) => of.fn.sum<number | null>('priceMinor').as('minor'))
    .where('state', '=', 'proposed')
    .where('proposedAt', '<', before)
    .executeTakeFirst();
  return row?.minor ?? 0;
}

/** Written out, because a bound value would not show SQLite that the index of gifts holds all of them. */
const isGift = sql<boolean>`asks.decision = 'gifted'`;

/**
 * The minutes given on asks that came on the days [from, until], a row an engagement. `counted` of them stand in its totals
 * as worked, since their answers have an entry.
 */
export async function listGiftMinutes(db: Db, days: { readonly from: string; readonly until: string }) {
  const counted = sql<number>`case when asks.time_entry_id is null then 0 else asks.minutes end`;
  return db
    .selectFrom('asks')
    .leftJoin('engagements', (join) => join.onRef('engagements.id', '=', 'asks.engagementId'))
    .where(isGift)
    .where('asks.receivedOn', '>=', days.from)
    .where('asks.receivedOn', '<=', days.until)
    .where('asks.minutes', 'is not', null)
    .groupBy(['asks.engagementId', 'engagements.kind'])
    .select((of) => [
      ...(['asks.engagementId', 'engagements.kind'] as const),
      of.fn.sum<number>('asks.minutes').as('minutes'),
      of.fn.sum<number>(counted).as('counted'),
    ])
    .execute();
}
