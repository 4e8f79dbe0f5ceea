import { proposals } from '../../../contract/sales/proposals.ts';
import { type Mounted, reads, streams, writes } from '../../http/mounted.ts';
import { countersignProposal } from './countersign.ts';
import { changeProposal, draftProposal } from './draft-proposal.ts';
import { getEvidence } from './evidence.ts';
import { getProposal, listProposals } from './list-proposals.ts';
import { previewProposal } from './preview-proposal.ts';
import { remindOfProposal, sendProposal, withdrawProposal } from './send-proposal.ts';

export const proposalRoutes: readonly Mounted[] = [
  writes(proposals.draft, draftProposal),
  reads(proposals.list, listProposals),
  reads(proposals.get, getProposal),
  streams(proposals.preview, previewProposal),
  writes(proposals.change, changeProposal),
  writes(proposals.send, sendProposal),
  writes(proposals.remind, remindOfProposal),
  writes(proposals.withdraw, withdrawProposal),
  writes(proposals.countersign, countersignProposal),
  reads(proposals.evidence, getEvidence),
];
