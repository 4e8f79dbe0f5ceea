import type { z } from 'zod';
import type { Refused } from '../../../contract/refusals.ts';
import type { Proposal, ProposalContent } from '../../../contract/sales/proposals.ts';
import { localDateOf } from '../../../core/base/calendar/local-day.ts';
import { newestLinks } from '../../clients/newest-links.ts';
import { type Deps, instantText, todayOf } from '../../deps.ts';
import { contentColumn, proposalDocumentColumn } from './columns.ts';
import type { ProposalDocument } from './proposal-document.ts';
import { findProposalRow, lockProposalRow, type ProposalRow } from './store.ts';

export type { ProposalRow };
export type ProposalView = Proposal;
export type Content = z.output<typeof ProposalContent>;
export type Option = Content['options'][number];
type Clocked = Pick<Deps, 'now' | 'practice'>;

/** One proposal of this practice; another practice's answers like a missing one. */
export async function findProposal(deps: Deps, id: string): Promise<ProposalRow | Refused> {
  const row = await findProposalRow(deps.db, id);
  return row ?? { refused: 'unknown-proposal', proposalId: id };
}

/** The same, held until the transaction ends, so that of two answers the second finds the first. */
export async function lockProposal(deps: Deps, id: string): Promise<ProposalRow | Refused> {
  const row = await lockProposalRow(deps.db, id);
  return row ?? { refused: 'unknown-proposal', proposalId: id };
}

export function contentOf(row: Pick<ProposalRow, 'content'>): Content {
  return contentColumn.read(row.content);
}

/** The sheet that was sent, read from the very bytes its fingerprint is over. */
export function documentOf({ id, document }: Pick<ProposalRow, 'id' | 'document'>): ProposalDocument {
  if (document === null) throw new Error(`Proposal ${id} was never sent.`);
  return proposalDocumentColumn.read(document);
}

/**
 * The state as it is on this day where the practice is. Nothing has to run for one to expire: it is read from its last day,
 * so that it is right at the first second of the next, in a rehearsal too.
 */
export function stateOf(deps: Clocked, row: ProposalRow): ProposalView['state'] {
  if (row.answer === 'signed') return row.engagementId === null ? 'signed' : 'accepted';
  if (row.answer !== null) return row.answer;
  if (row.sentAt === null) return 'draft';
  if (row.validUntil < todayOf(deps)) return 'expired';
  return row.seenAt === null ? 'sent' : 'seen';
}

/** Why a proposal is no longer open to an answer; null for one that is, and for a draft. */
export function whyNotOpen(deps: Clocked, row: ProposalRow): Refused | null {
  const state = stateOf(deps, row);
  if (state === 'draft' || state === 'sent' || state === 'seen') return null;
  if (state === 'expired') return { refused: 'proposal-expired', validUntil: row.validUntil };
  const on = localDateOf(row.answeredAt ?? row.createdAt, deps.practice.timeZone);
  return state === 'withdrawn'
    ? { refused: 'proposal-withdrawn', on }
    : { refused: 'proposal-answered', answer: state, on };
}

export async function viewProposal(deps: Deps, row: ProposalRow): Promise<ProposalView> {
  const [view] = await viewProposals(deps, [row]);
  return view as ProposalView;
}

/** Some proposals as their readers see them; the links of their clients are read at once. */
export async function viewProposals(
  deps: Deps,
  rows: readonly ProposalRow[],
): Promise<readonly ProposalView[]> {
  const sent = rows.filter(({ sentAt }) => sentAt !== null);
  const links = await newestLinks(
    deps,
    sent.map(({ clientId }) => clientId),
  );
  return rows.map((row) => viewOf(deps, row, links.get(row.clientId)));
}

function viewOf(deps: Clocked, row: ProposalRow, page: string | undefined): ProposalView {
  const { id, clientId, convertsEngagementId, offerId, currency, declinedBecause, chosenOption } = row;
  const { engagementId, documentHash } = row;
  const at = (instant: number | null) => (instant === null ? null : instantText(instant));
  return {
    ...contentOf(row),
    id,
    clientId,
    convertsEngagementId,
    offerId,
    currency,
    declinedBecause,
    chosenOption,
    engagementId,
    documentHash,
    language: row.language,
    countersign: row.countersign,
    state: stateOf(deps, row),
    createdAt: instantText(row.createdAt),
    sentAt: at(row.sentAt),
    seenAt: at(row.seenAt),
    remindedAt: at(row.remindedAt),
    answeredAt: at(row.answeredAt),
    url: row.sentAt === null || page === undefined ? null : `${page}/proposals/${id}`,
  };
}
