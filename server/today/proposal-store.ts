import type { Db } from '../db/database.ts';

/** Proposals that were sent and wait: for the client's answer, or for the practice's countersignature. */
export async function listWaitingProposals(db: Db) {
  return db
    .selectFrom('proposals')
    .innerJoin('clients', (join) => join.onRef('clients.id', '=', 'proposals.clientId'))
    .where('proposals.sentAt', 'is not', null)
    .where('proposals.engagementId', 'is', null)
    .where((where) =>
      where.or([where('proposals.answer', 'is', null), where('proposals.answer', '=', 'signed')]),
    )
    .select(['proposals.id', 'proposals.clientId', 'proposals.content', 'proposals.validUntil'])
    .select(['proposals.sentAt', 'proposals.seenAt', 'proposals.remindedAt', 'proposals.answeredAt'])
    .select(['proposals.chosenOption', 'clients.name as clientName'])
    .orderBy('proposals.id')
    .execute();
}
