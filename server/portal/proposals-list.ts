import { html } from 'hono/html';
import { proposalsSentTo, proposalsWaitingFor } from '../sales/proposals/list-proposals.ts';
import type { Html } from '../text/page-reply.ts';
import type { PageCall } from './page-call.ts';
import { ownProposal, stateSentence } from './proposal-page.ts';
import { subPage } from './sub-page.ts';

const WAITING_SHOWN = 10;
const ON_A_PAGE = 50;

/** What waits for the client's signature: it stands before everything else. */
export async function waitingProposals(call: PageCall): Promise<Html | ''> {
  if (call.ending?.isOver) return '';
  const { deps, client, words, path } = call;
  const waiting = await proposalsWaitingFor(deps, client.id);
  const cards: Html[] = [];
  for (const { id } of waiting.slice(0, WAITING_SHOWN)) {
    const shown = await ownProposal(call, id);
    if (shown === null) continue;
    cards.push(html`<div class="card"><p class="said">${shown.document.title}</p>
<p>${words.sayAny('proposal-page:state.waiting', { until: words.untilDay(shown.row.validUntil) })}</p>
<p class="buttons screen"><a class="button" href="${path}/proposals/${id}">${words.sayAny('proposal-page:read')}</a></p></div>
`);
  }
  if (cards.length === 0) return '';
  const count = waiting.length - cards.length;
  const more =
    count > 0 &&
    html`<p><a href="${path}/proposals">${words.sayAny('proposal-page:more-waiting', { count })}</a></p>`;
  return html`<section><h2>${words.sayAny('proposal-page:waiting-title')}</h2>${cards}${more || ''}</section>`;
}

/** All that was ever proposed, the last first. */
export async function proposalsPage(call: PageCall, cursor: string | undefined): Promise<Response> {
  const { deps, client, words, path } = call;
  const { items, nextCursor } = await proposalsSentTo(deps, {
    clientId: client.id,
    limit: ON_A_PAGE,
    cursor,
  });
  const lines: Html[] = [];
  for (const { id } of items) {
    const shown = await ownProposal(call, id);
    if (shown === null) continue;
    lines.push(html`<li><a href="${path}/proposals/${id}">${shown.document.title}</a><br><small>${await stateSentence(call, { ...shown, words, say: sayOf(call) })}</small></li>
`);
  }
  const title = words.sayAny('proposal-page:all');
  const older = `${path}/proposals?cursor=${nextCursor}`;
  const body = html`<h2>${title}</h2>
${lines.length === 0 ? html`<p>${words.sayAny('proposal-page:none')}</p>` : html`<ul class="list">${lines}</ul>`}
${nextCursor ? html`<p class="screen"><a href="${older}" rel="next">${words.say('older')}</a></p>` : ''}`;
  return subPage(call, { title, body });
}

function sayOf({ words }: PageCall) {
  return (key: string, values?: Readonly<Record<string, unknown>>) =>
    words.sayAny(`proposal-page:${key}`, values);
}

/** Whether anything was ever proposed, so that there is a list to lead to. */
export async function hasProposals({ deps, client }: PageCall): Promise<boolean> {
  const { items } = await proposalsSentTo(deps, { clientId: client.id, limit: 1 });
  return items.length > 0;
}
