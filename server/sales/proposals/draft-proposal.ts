import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import { proposals } from '../../../contract/sales/proposals.ts';
import { localDateOf } from '../../../core/base/calendar/local-day.ts';
import { getClient } from '../../clients/list-clients.ts';
import { type Deps, newId } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { whyStartsTooEarly } from '../../work/engagements/earliest-start.ts';
import { findEngagement } from '../../work/engagements/engagement.ts';
import { findOffer } from '../offers/list-offers.ts';
import { contentColumn } from './columns.ts';
import {
  type Content,
  contentOf,
  lockProposal,
  type ProposalRow,
  viewProposal,
  whyNotOpen,
} from './proposal.ts';
import { insertProposal, updateProposal } from './store.ts';

type Drafted = InputOf<typeof proposals.draft>['body'];
type Change = InputOf<typeof proposals.change>['body'];

/** Drafts a proposal. Nobody sees it before it is sent, and until then all of it may change. */
export const draftProposal = writes(proposals.draft, async (deps, actor, { body }) => {
  const { clientId, convertsEngagementId, offerId, language, countersign, ...content } = body;
  const client = await getClient(deps, actor, { params: { id: clientId } });
  if (isRefused(client)) return client;
  const spoken = language ?? client.language ?? deps.practice.locale;
  const offer = offerId === undefined ? null : await findOffer(deps, offerId, spoken);
  if (isRefused(offer)) return offer;
  const refusal = whyStartsTooEarly(deps, body.startsOn) ?? (await whyNotConvert(deps, body));
  if (refusal) return refusal;
  const row: ProposalRow = {
    id: newId(),
    clientId,
    convertsEngagementId: convertsEngagementId ?? null,
    offerId: offerId ?? null,
    language: spoken,
    currency: deps.practice.currency,
    countersign,
    content: contentColumn.write(content),
    validUntil: content.validUntil,
    document: null,
    documentHash: null,
    createdAt: deps.now.epochMilliseconds,
    sentAt: null,
    seenAt: null,
    remindedAt: null,
    answeredAt: null,
    answer: null,
    declinedBecause: null,
    chosenOption: null,
    engagementId: null,
  };
  await insertProposal(deps.db, row);
  const facts = { clientId, title: content.title, offerId: row.offerId, convertsEngagementId };
  await happened(deps, actor, 'proposal.drafted', row.id, facts);
  return { ...(await viewProposal(deps, row)), url: null };
});

async function whyNotConvert(
  deps: Deps,
  { clientId, convertsEngagementId }: Drafted,
): Promise<Refused | null> {
  if (convertsEngagementId === undefined) return null;
  const engagement = await findEngagement(deps, convertsEngagementId);
  if (isRefused(engagement)) return engagement;
  if (engagement.clientId !== clientId) return { refused: 'not-of-this-client' };
  if (engagement.state === 'ended') return { refused: 'engagement-ended', on: engagement.endedOn };
  return engagement.kind === 'retainer' ? { refused: 'not-convertible' } : null;
}

/** Changes what a draft says. What was sent stays as the client saw it. */
export const changeProposal = writes(proposals.change, async (deps, actor, { params, body }) => {
  const row = await lockProposal(deps, params.id);
  if (isRefused(row)) return row;
  const refusal = whyNotDraft(deps, row) ?? whyStartsTooEarly(deps, body.startsOn);
  if (refusal) return refusal;
  if (Object.keys(body).length === 0) return viewProposal(deps, row);
  const change = changeOf(contentOf(row), body, row);
  await updateProposal(deps.db, row.id, change);
  await happened(deps, actor, 'proposal.changed', row.id, body);
  return viewProposal(deps, { ...row, ...change });
});

/** Why a proposal can no longer be changed or sent; null while it is a draft. */
export function whyNotDraft(deps: Deps, row: ProposalRow): Refused | null {
  const closed = whyNotOpen(deps, row);
  if (closed || row.sentAt === null) return closed;
  return { refused: 'proposal-sent', on: localDateOf(row.sentAt, deps.practice.timeZone) };
}

function changeOf(known: Content, { language, countersign, ...changed }: Change, row: ProposalRow) {
  const content: Content = { ...known, ...(changed as Partial<Content>) };
  return {
    content: contentColumn.write(content),
    validUntil: content.validUntil,
    language: language ?? row.language,
    countersign: countersign ?? row.countersign,
  };
}
