import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { Language } from '../../../locales/say.ts';
import type { Actor, Deps } from '../../deps.ts';
import type { OpenCall } from '../../http/mounted.ts';
import { layout } from '../../text/layout.ts';
import { pageReply } from '../../text/page-reply.ts';
import { sheetOf } from './document-of.ts';
import { findProposal } from './proposal.ts';
import { makeSheet } from './proposal-document.ts';
import { proposalSheetHtml } from './proposal-document-html.ts';

/** What the client reads, or would read if it were sent now. It notes nothing: the practice is not the one who has to see it. */
export async function previewProposal(
  deps: Deps,
  _actor: Actor,
  { context }: OpenCall,
): Promise<Response | Refused> {
  const row = await findProposal(deps, context.req.param('id') ?? '');
  if (isRefused(row)) return row;
  const sheet = row.document === null ? await makeSheet(deps, row) : sheetOf(row);
  const language = row.language as Language;
  const body = proposalSheetHtml(sheet);
  return pageReply(layout({ language, title: sheet.title, body }), language);
}
