import { isRefused, type Refused } from '../../../contract/refusals.ts';
import { type Evidence, proposals } from '../../../contract/sales/proposals.ts';
import { type Deps, instantText } from '../../deps.ts';
import { reads } from '../../http/mounted.ts';
import { canonicalOf, hashOfText } from './frozen-document.ts';
import { findProposal, type ProposalRow } from './proposal.ts';
import { type EvidenceRow, insertEvidence, listEvidenceRows } from './store.ts';

/** Who stood behind a step: what they typed, and where they came from as far as the server can see. */
export interface Witnessed {
  readonly kind: Evidence['kind'];
  readonly name?: string;
  readonly consent?: { readonly version: string; readonly text: string };
  readonly address?: string | null;
  readonly agent?: string | null;
  readonly option?: number;
}

/**
 * Appends a link to the chain of a proposal that was sent. The caller holds the proposal's row, which also numbers the
 * links: two steps at once would else both continue the same one.
 */
export async function appendEvidence(
  deps: Deps,
  proposal: Pick<ProposalRow, 'id' | 'documentHash'>,
  { kind, name, consent, address, agent, option }: Witnessed,
): Promise<void> {
  if (proposal.documentHash === null) throw new Error(`Proposal ${proposal.id} has no document to witness.`);
  const last = (await listEvidenceRows(deps.db, proposal.id)).at(-1);
  const link = {
    sequence: (last?.sequence ?? 0) + 1,
    kind,
    at: instantText(deps.now.epochMilliseconds),
    name: name ?? null,
    consentVersion: consent?.version ?? null,
    consentText: consent?.text ?? null,
    address: address ?? null,
    agent: agent ?? null,
    option: option ?? null,
    documentHash: proposal.documentHash,
    previousHash: last?.hash ?? null,
  };
  const { at: _text, option: optionIndex, ...kept } = link;
  await insertEvidence(deps.db, {
    proposalId: proposal.id,
    at: deps.now.epochMilliseconds,
    optionIndex,
    ...kept,
    hash: hashOfEvidence(link),
  });
}

/** SHA-256 (hex) over the RFC 8785 form of a link without its own hash, as the API gives it. */
export function hashOfEvidence(link: Omit<Evidence, 'hash'>): string {
  const { hash: _own, ...hashed } = link as Evidence;
  return hashOfText(canonicalOf(hashed));
}

export function viewEvidence(row: EvidenceRow): Evidence {
  const { sequence, name, consentVersion, consentText, address, agent, documentHash, previousHash, hash } =
    row;
  return {
    sequence,
    name,
    consentVersion,
    consentText,
    address,
    agent,
    documentHash,
    previousHash,
    hash,
    kind: row.kind,
    at: instantText(row.at),
    option: row.optionIndex,
  };
}

/** The chain of a proposal and whether it holds. */
export async function chainOf(deps: Deps, proposal: ProposalRow) {
  const items = (await listEvidenceRows(deps.db, proposal.id)).map(viewEvidence);
  return { items, document: proposal.document, holds: holds(proposal, items) };
}

export const getEvidence = reads(proposals.evidence, async (deps, _actor, { params }) => {
  const proposal = await findProposal(deps, params.id);
  return isRefused(proposal) ? (proposal satisfies Refused) : chainOf(deps, proposal);
});

/**
 * Computes every hash again. A chain also has to tell the same story as its proposal: one whose last link was cut off is
 * whole in itself and would else pass.
 */
function holds(proposal: ProposalRow, items: readonly Evidence[]): boolean {
  const { document, documentHash } = proposal;
  if (document === null || documentHash === null) return items.length === 0;
  if (hashOfText(document) !== documentHash) return false;
  const isChained = items.every(
    (link, position) =>
      link.sequence === position + 1 &&
      link.previousHash === (items[position - 1]?.hash ?? null) &&
      link.documentHash === documentHash &&
      link.hash === hashOfEvidence(link),
  );
  return isChained && tellsTheSame(proposal, items);
}

function tellsTheSame(proposal: ProposalRow, items: readonly Evidence[]): boolean {
  const { answer, answeredAt, chosenOption, seenAt, sentAt, engagementId, countersign } = proposal;
  const of = (kind: Evidence['kind']) => items.filter((link) => link.kind === kind);
  const isAt = (kind: Evidence['kind'], at: number | null) => {
    const links = of(kind);
    return at === null ? links.length === 0 : links.length === 1 && links[0]?.at === instantText(at);
  };
  const answers = ['signed', 'declined', 'withdrawn'] as const;
  return (
    isAt('sent', sentAt) &&
    isAt('seen', seenAt) &&
    answers.every((kind) => isAt(kind, answer === kind ? answeredAt : null)) &&
    (answer !== 'signed' || of('signed')[0]?.option === chosenOption) &&
    of('countersigned').length <= 1 &&
    (engagementId === null || countersign === 'automatic' || of('countersigned').length === 1)
  );
}
