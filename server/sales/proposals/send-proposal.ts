import { isRefused } from '../../../contract/refusals.ts';
import { proposals } from '../../../contract/sales/proposals.ts';
import { ensureLink } from '../../clients/newest-links.ts';
import { todayOf } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { wordsIn } from '../../text/words.ts';
import { whyStartsTooEarly } from '../../work/engagements/earliest-start.ts';
import { proposalDocumentColumn } from './columns.ts';
import { whyNotDraft } from './draft-proposal.ts';
import { appendEvidence } from './evidence.ts';
import { hashOfText } from './frozen-document.ts';
import { contentOf, lockProposal, stateOf, viewProposal, whyNotOpen } from './proposal.ts';
import { makeDocument } from './proposal-document.ts';
import { updateProposal } from './store.ts';

/** Freezes what the client will read, word for word, and opens its page; the client gets a private link where there is none. */
export const sendProposal = writes(proposals.send, async (deps, actor, { params: { id } }) => {
  const row = await lockProposal(deps, id);
  if (isRefused(row)) return row;
  const refusal = whyNotDraft(deps, row) ?? whyStartsTooEarly(deps, contentOf(row).startsOn);
  if (refusal) return refusal;
  if (row.validUntil < todayOf(deps)) return { refused: 'proposal-expired', validUntil: row.validUntil };
  const document = proposalDocumentColumn.write(await makeDocument(deps, row));
  const documentHash = hashOfText(document);
  const change = { document, documentHash, sentAt: deps.now.epochMilliseconds };
  await updateProposal(deps.db, id, change);
  await ensureLink(deps, actor, row.clientId);
  await appendEvidence(deps, { id, documentHash }, { kind: 'sent' });
  await happened(deps, actor, 'proposal.sent', id, { documentHash });
  return viewProposal(deps, { ...row, ...change });
});

/** Words a reminder in the client's language, to be sent by whatever way the practice writes, and notes when it was. */
export const remindOfProposal = writes(proposals.remind, async (deps, actor, { params: { id } }) => {
  const row = await lockProposal(deps, id);
  if (isRefused(row)) return row;
  const closed = whyNotOpen(deps, row);
  if (closed) return closed;
  if (row.sentAt === null) return { refused: 'proposal-not-sent' };
  await ensureLink(deps, actor, row.clientId);
  const remindedAt = deps.now.epochMilliseconds;
  await updateProposal(deps.db, id, { remindedAt });
  await happened(deps, actor, 'proposal.reminded', id, {});
  const { url } = await viewProposal(deps, row);
  const language = row.language;
  const words = wordsIn(language, todayOf(deps));
  const values = {
    title: contentOf(row).title,
    until: words.untilDay(row.validUntil),
    url,
    practice: deps.practice.name,
  };
  return { language, text: words.sayAny('proposal-page:reminder', values) };
});

/** Withdraws what nobody has answered: a draft, one that waits for the client, or one that expired, which binds nobody. */
export const withdrawProposal = writes(proposals.withdraw, async (deps, actor, { params: { id } }) => {
  const row = await lockProposal(deps, id);
  if (isRefused(row)) return row;
  const state = stateOf(deps, row);
  const closed = state === 'expired' ? null : whyNotOpen(deps, row);
  if (closed) return closed;
  const change = { answer: 'withdrawn' as const, answeredAt: deps.now.epochMilliseconds };
  await updateProposal(deps.db, id, change);
  if (row.sentAt !== null) await appendEvidence(deps, row, { kind: 'withdrawn' });
  await happened(deps, actor, 'proposal.withdrawn', id, { state });
  return viewProposal(deps, { ...row, ...change });
});
