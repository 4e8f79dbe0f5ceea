import { html } from 'hono/html';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { App } from '../app-deps.ts';
import { clientActor } from '../deps.ts';
import { type Html, seeOther } from '../text/page-reply.ts';
import { answerChangeOrder } from '../work/change-orders/answer-change-order.ts';
import { type ChangeOrderView, termsHash } from '../work/change-orders/change-order.ts';
import { isOpen, ownChange, priceText, stateSentence, termsList } from './changes.ts';
import { revokedPage } from './message-page.ts';
import { ownEngagement } from './own-engagement.ts';
import { type PageCall, writeByLink } from './page-call.ts';
import { subPage } from './sub-page.ts';

type Answer = 'approved' | 'declined';
type Warning = 'again' | 'changed' | 'too-early';

/** What is proposed, what approving it does, and the two answers; once answered, when and by whom. */
export async function changePage(
  call: PageCall,
  id: string,
  { warning, status = 200 }: { readonly warning?: Warning | undefined; readonly status?: number } = {},
): Promise<Response | null> {
  const order = await ownChange(call, id);
  if (order === null) return null;
  const { say } = call.words;
  const { name } = call.deps.practice;
  const engagement = await ownEngagement(call, order.engagementId);
  const body = html`<h2>${say('change.title')}</h2>
${warning ? html`<p class="note" role="alert">${say(`change.${warning}`, { practice: name })}</p>` : ''}
<p class="said">${order.line}</p>
<p class="figure">${priceText(call, order)}</p>
<p><strong>${stateSentence(call, order, engagement)}</strong></p>
${termsList(call, order, engagement)}
${isOpen(order, engagement) && !call.ending?.isOver ? answers(call, order) : ''}
<p class="screen"><a href="${call.path}/changes">${say('change.all')}</a></p>`;
  return subPage(call, { title: say('change.title'), body, status });
}

function answers({ words, path }: PageCall, order: ChangeOrderView): Html {
  const { say } = words;
  const price = words.money(order.priceMinor, order.currency);
  const free = order.priceMinor === 0 ? '-free' : '';
  const to = `${path}/changes/${order.id}`;
  return html`<form method="post" action="${to}/approve">
<p>${say(`change.effect${free}`, { price })}</p>
<input type="hidden" name="shown" value="${termsHash(order)}">
<p class="buttons"><button class="main">${say(`change.approve${free}`, { price })}</button> <button formaction="${to}/decline">${say('change.decline')}</button></p>
</form>`;
}

/** Takes the client's answer, once. Whatever stands in its way is said on the page of the change itself. */
export async function answerChange(
  app: App,
  call: PageCall,
  id: string,
  answer: Answer,
  form: URLSearchParams,
): Promise<Response | null> {
  if ((await ownChange(call, id)) === null) return null;
  const said = { id, answer, by: 'client', shown: form.get('shown') ?? '' } as const;
  const evidence = { linkId: call.linkId };
  const outcome = await writeByLink(app, call, (deps) =>
    answerChangeOrder(deps, clientActor(call.client), { ...said, evidence }),
  );
  const here = `${call.path}/changes/${id}`;
  if (!isRefused(outcome)) return seeOther(here);
  const { refused, state } = outcome;
  // The same answer twice, from a second click or a second tab, is simply the answer that stands.
  if (refused === 'change-order-answered' && state === answer) return seeOther(here);
  if (refused === 'not-found') return revokedPage(call);
  return changePage(call, id, { warning: warnings[refused], status: 409 });
}

/** What the page does not say by itself once it is opened again. */
const warnings: Partial<Record<Refused['refused'], Warning>> = {
  'change-order-answered': 'again',
  'change-order-changed': 'changed',
  'ends-too-early': 'too-early',
};
