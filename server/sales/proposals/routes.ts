import type { UseCases } from '../../http/mounted.ts';
import { countersignProposal } from './countersign.ts';
import { changeProposal, draftProposal } from './draft-proposal.ts';
import { getEvidence } from './evidence.ts';
import { getProposal, listProposals } from './list-proposals.ts';
import { previewProposal } from './preview-proposal.ts';
import { remindOfProposal, sendProposal, withdrawProposal } from './send-proposal.ts';

export const proposalRoutes: UseCases = {
  draftProposal,
  listProposals,
  getProposal,
  previewProposal,
  changeProposal,
  sendProposal,
  remindOfProposal,
  withdrawProposal,
  countersignProposal,
  getEvidence,
};
