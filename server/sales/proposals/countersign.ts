import { isRefused } from '../../../contract/refusals.ts';
import { proposals } from '../../../contract/sales/proposals.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { appendEvidence } from './evidence.ts';
import { executeProposal } from './execute-proposal.ts';
import { documentOf, lockProposal, stateOf, viewProposal, whyNotOpen } from './proposal.ts';

/** The owner signs for the practice what the client has signed, and the engagement becomes active. */
export const countersignProposal = writes(proposals.countersign, async (deps, actor, { params, body }) => {
  const row = await lockProposal(deps, params.id);
  if (isRefused(row)) return row;
  if (stateOf(deps, row) !== 'signed') return whyNotOpen(deps, row) ?? { refused: 'proposal-not-signed' };
  const engagementId = await executeProposal(deps, actor, row, documentOf(row));
  if (isRefused(engagementId)) return engagementId;
  const name = body.name.replaceAll(/\p{Cc}/gu, '');
  await appendEvidence(deps, row, { kind: 'countersigned', name });
  await happened(deps, actor, 'proposal.countersigned', row.id, { name });
  return viewProposal(deps, { ...row, engagementId });
});
