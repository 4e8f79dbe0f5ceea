import { isRefused } from '../../../contract/refusals.ts';
import { proposals } from '../../../contract/sales/proposals.ts';
import { streams } from '../../http/mounted.ts';
import { layout } from '../../text/layout.ts';
import { pageReply } from '../../text/page-reply.ts';
import { documentOf, findProposal } from './proposal.ts';
import { makeDocument } from './proposal-document.ts';
import { proposalDocumentHtml } from './proposal-document-html.ts';

/** What the client reads, or would read if it were sent now. It notes nothing: the practice is not the one who has to see it. */
export const previewProposal = streams(proposals.preview, async (deps, _actor, { context }) => {
  const row = await findProposal(deps, context.req.param('id') ?? '');
  if (isRefused(row)) return row;
  const document = row.document === null ? await makeDocument(deps, row) : documentOf(row);
  const language = row.language;
  const body = proposalDocumentHtml(document);
  return pageReply(layout({ language, title: document.title, body }), language);
});
