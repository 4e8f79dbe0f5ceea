import type { Db } from '../../db/database.ts';
import { onePage, type PageSize } from '../../db/one-page.ts';
import { rows } from '../../db/rows.ts';
import type { EvidenceTable, ProposalsTable } from '../../db/tables.ts';

export type ProposalRow = Readonly<ProposalsTable>;
export type EvidenceRow = Readonly<EvidenceTable>;

export const {
  find: findProposalRow,
  lock: lockProposalRow,
  insert: insertProposal,
  update: updateProposal,
  checked,
} = rows('proposals');

export interface ProposalsWanted {
  readonly limit: PageSize;
  readonly beforeId: string | null;
  readonly clientId: string | undefined;
  /** Only those that wait for somebody, or only those that no longer do. */
  readonly open: boolean | undefined;
  readonly wasSent: boolean;
  readonly today: string;
}

/** Proposals, newest first, one more than the limit when there are more. */
export async function listProposalRows(
  db: Db,
  { limit, beforeId, clientId, open, wasSent, today }: ProposalsWanted,
): Promise<ProposalRow[]> {
  let query = db.selectFrom('proposals').selectAll();
  if (clientId) query = query.where('clientId', '=', clientId);
  if (beforeId) query = query.where('id', '<', beforeId);
  if (wasSent) query = query.where('sentAt', 'is not', null);
  if (open === true)
    query = query.where((where) =>
      where.or([
        where.and([
          where('answer', 'is', null),
          where.or([where('sentAt', 'is', null), where('validUntil', '>=', today)]),
        ]),
        where.and([where('answer', '=', 'signed'), where('engagementId', 'is', null)]),
      ]),
    );
  if (open === false)
    query = query.where((where) =>
      where.or([
        where.and([where('answer', 'is not', null), where('answer', '<>', 'signed')]),
        where.and([where('answer', '=', 'signed'), where('engagementId', 'is not', null)]),
        where.and([
          where('answer', 'is', null),
          where('sentAt', 'is not', null),
          where('validUntil', '<', today),
        ]),
      ]),
    );
  const found = await onePage(query.orderBy('id', 'desc'), limit).execute();
  return checked(found);
}

export async function insertEvidence(db: Db, row: EvidenceRow): Promise<void> {
  await db.insertInto('evidence').values(row).execute();
}

/** The chain of a proposal from its first link on. A chain has at most a handful of them. */
export async function listEvidenceRows(db: Db, proposalId: string): Promise<EvidenceRow[]> {
  return db
    .selectFrom('evidence')
    .selectAll()
    .where('proposalId', '=', proposalId)
    .orderBy('sequence')
    .execute();
}
