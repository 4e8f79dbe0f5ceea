import type { Db } from '../db/database.ts';

/** Of one kind of row Today reads at most this many, like of every other. */
const MOST = 500;

/** Asks that wait for their decision, those received first first, with what their agreement says of answers. */
export async function listOpenAsks(db: Db, practiceId: string) {
  return db
    .selectFrom('asks')
    .innerJoin('clients', (join) =>
      join.onRef('clients.practiceId', '=', 'asks.practiceId').onRef('clients.id', '=', 'asks.clientId'),
    )
    .leftJoin('engagements', (join) =>
      join
        .onRef('engagements.practiceId', '=', 'asks.practiceId')
        .onRef('engagements.id', '=', 'asks.engagementId'),
    )
    .where('asks.practiceId', '=', practiceId)
    .where('asks.state', '=', 'open')
    .select(['asks.id', 'asks.clientId', 'asks.engagementId', 'asks.receivedOn', 'asks.text', 'asks.urgent'])
    .select(['asks.minutes', 'asks.suggestion', 'clients.name as clientName'])
    .select(['engagements.kind as engagementKind', 'engagements.agreement'])
    .orderBy('asks.receivedAt')
    .limit(MOST)
    .execute();
}

/** Change orders that no client has answered. */
export async function listProposedChanges(db: Db, practiceId: string) {
  return db
    .selectFrom('changeOrders')
    .innerJoin('clients', (join) =>
      join
        .onRef('clients.practiceId', '=', 'changeOrders.practiceId')
        .onRef('clients.id', '=', 'changeOrders.clientId'),
    )
    .innerJoin('engagements', (join) =>
      join
        .onRef('engagements.practiceId', '=', 'changeOrders.practiceId')
        .onRef('engagements.id', '=', 'changeOrders.engagementId'),
    )
    .where('changeOrders.practiceId', '=', practiceId)
    .where('changeOrders.state', '=', 'proposed')
    .select(['changeOrders.id', 'changeOrders.askId', 'changeOrders.clientId', 'changeOrders.engagementId'])
    .select(['changeOrders.line', 'changeOrders.priceMinor', 'changeOrders.proposedAt'])
    .select(['changeOrders.validUntil', 'clients.name as clientName', 'engagements.kind as engagementKind'])
    .limit(MOST)
    .execute();
}
