import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { Actor, Deps } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { appendEvidence } from './evidence.ts';
import { executeProposal } from './execute-proposal.ts';
import {
  documentOf,
  lockProposal,
  type ProposalRow,
  type ProposalView,
  viewProposal,
  whyNotOpen,
} from './proposal.ts';
import type { ProposalDocument } from './proposal-document.ts';
import { updateProposal } from './store.ts';

/** Where an answer came from, as far as the server can see. */
export interface Origin {
  readonly address: string | null;
  readonly agent: string | null;
  /** Which of the client's links it came by, for the audit. */
  readonly linkId: string;
}

interface Signature extends Origin {
  readonly id: string;
  readonly option: number;
  readonly name: string;
  /** The fingerprint of the document that was read. */
  readonly shown: string;
}

/**
 * Takes the client's signature, once: evidence, engagement, first charge and agreement come into being in the transaction of
 * this call or not at all. The proposal is held first, so that a second signature, a withdrawal and a refusal follow each
 * other, and every one after the first finds it answered.
 *
 * @param activates false keeps the signature and leaves the engagement to the practice's countersignature.
 */
export async function signProposal(
  deps: Deps,
  actor: Actor,
  { id, option, name, shown, linkId, address, agent }: Signature,
  activates: boolean,
): Promise<ProposalView | Refused> {
  const row = await lockProposal(deps, id);
  if (isRefused(row)) return row;
  const refusal = whyNotAnswer(deps, row);
  if (refusal) return refusal;
  // What was sent never changes, so another fingerprint means another proposal's page, or none.
  if (row.documentHash !== shown) return { refused: 'proposal-not-sent' };
  const document = documentOf(row);
  if (document.terms.options[option] === undefined) return { refused: 'proposal-not-sent' };
  const change = { answer: 'signed' as const, answeredAt: deps.now.epochMilliseconds, chosenOption: option };
  const signed: ProposalRow = { ...row, ...change };
  await updateProposal(deps.db, id, change);
  const { consent } = document;
  await appendEvidence(deps, row, { kind: 'signed', name, option, consent, address, agent });
  await happened(deps, actor, 'proposal.signed', id, { name, option, linkId });
  if (!activates || !isAutomatic(document)) return viewProposal(deps, signed);
  const engagementId = await executeProposal(deps, actor, signed, document);
  return isRefused(engagementId) ? engagementId : viewProposal(deps, { ...signed, engagementId });
}

function isAutomatic({ terms }: ProposalDocument): boolean {
  return terms.countersign === 'automatic';
}

/** Takes the client's no. */
export async function declineProposal(
  deps: Deps,
  actor: Actor,
  { id, because, linkId, address, agent }: Origin & { readonly id: string; readonly because: string | null },
): Promise<ProposalView | Refused> {
  const row = await lockProposal(deps, id);
  if (isRefused(row)) return row;
  const refusal = whyNotAnswer(deps, row);
  if (refusal) return refusal;
  const answeredAt = deps.now.epochMilliseconds;
  const change = { answer: 'declined' as const, answeredAt, declinedBecause: because };
  await updateProposal(deps.db, id, change);
  await appendEvidence(deps, row, { kind: 'declined', address, agent });
  await happened(deps, actor, 'proposal.declined', id, { because, linkId });
  return viewProposal(deps, { ...row, ...change });
}

function whyNotAnswer(deps: Deps, row: ProposalRow): Refused | null {
  return row.sentAt === null ? { refused: 'proposal-not-sent' } : whyNotOpen(deps, row);
}

/** Notes that the client opened the page, the first time. Whoever comes second finds it noted. */
export async function noteSeen(
  deps: Deps,
  actor: Actor,
  { id, address, agent, linkId }: Origin & { readonly id: string },
): Promise<void> {
  const row = await lockProposal(deps, id);
  if (isRefused(row) || row.seenAt !== null || whyNotAnswer(deps, row)) return;
  await updateProposal(deps.db, id, { seenAt: deps.now.epochMilliseconds });
  await appendEvidence(deps, row, { kind: 'seen', address, agent });
  await happened(deps, actor, 'proposal.seen', id, { linkId });
}
