import type { ProposalRow } from './proposal.ts';
import type { ProposalSheet } from './proposal-document.ts';

/** The sheet that was sent, read from the very bytes its fingerprint is over. */
export function sheetOf({ id, document }: Pick<ProposalRow, 'id' | 'document'>): ProposalSheet {
  if (document === null) throw new Error(`Proposal ${id} was never sent.`);
  return JSON.parse(document) as ProposalSheet;
}
