import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import type { proposals } from '../../../contract/sales/proposals.ts';
import type { Actor, Deps } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { appendEvidence } from './evidence.ts';
import { executeProposal } from './execute-proposal.ts';
import {
  documentOf,
  lockProposal,
  type ProposalView,
  stateOf,
  viewProposal,
  whyNotOpen,
} from './proposal.ts';

/** The owner signs for the practice what the client has signed, and the engagement becomes active. */
export async function countersignProposal(
  deps: Deps,
  actor: Actor,
  { params, body }: Pick<InputOf<typeof proposals.countersign>, 'params' | 'body'>,
): Promise<ProposalView | Refused> {
  const row = await lockProposal(deps, params.id);
  if (isRefused(row)) return row;
  if (stateOf(deps, row) !== 'signed') return whyNotOpen(deps, row) ?? { refused: 'proposal-not-signed' };
  const engagementId = await executeProposal(deps, actor, row, documentOf(row));
  if (isRefused(engagementId)) return engagementId;
  const name = body.name.replaceAll(/\p{Cc}/gu, '');
  await appendEvidence(deps, row, { kind: 'countersigned', name });
  await happened(deps, actor, 'proposal.countersigned', row.id, { name });
  return viewProposal(deps, { ...row, engagementId });
}
