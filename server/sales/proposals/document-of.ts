import type { ProposalRow } from './proposal.ts';
import type { ProposalDocument } from './proposal-document.ts';

/** The sheet that was sent, read from the very bytes its fingerprint is over. */
export function documentOf({ id, document }: Pick<ProposalRow, 'id' | 'document'>): ProposalDocument {
  if (document === null) throw new Error(`Proposal ${id} was never sent.`);
  return JSON.parse(document) as ProposalDocument;
}
