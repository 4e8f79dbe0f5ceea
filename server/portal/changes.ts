import { html } from 'hono/html';
import { isRefused } from '../../contract/refusals.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { localDateOf } from '../../core/base/calendar/local-day.ts';
import { system } from '../deps.ts';
import type { Html } from '../text/page-reply.ts';
import type { ChangeOrderView } from '../work/change-orders/change-order.ts';
import {
  getChangeOrder,
  listChangeOrders,
  proposedChangeOrders,
} from '../work/change-orders/list-change-orders.ts';
import { activeTitles, ownEngagement } from './own-engagement.ts';
import type { PageCall } from './page-call.ts';
import { subPage } from './sub-page.ts';

const WAITING_SHOWN = 10;
const ON_A_PAGE = 50;

/** A change order that an address names, if it is this client's own. */
export async function ownChange({ deps, client }: PageCall, id: string): Promise<ChangeOrderView | null> {
  const order = await getChangeOrder(deps, system, { params: { id } });
  return isRefused(order) || order.clientId !== client.id ? null : order;
}

/** What waits for the client's answer: it stands before everything else. */
export async function waitingChanges(call: PageCall): Promise<Html | ''> {
  if (call.ending?.isOver) return '';
  const { deps, client, words, path } = call;
  // One of work that has ended can no longer be approved: it takes no place among those shown.
  const active = new Set((await activeTitles(call)).map(({ id }) => id));
  const proposed = await proposedChangeOrders(deps, client.id);
  const waiting = proposed.filter(({ engagementId }) => active.has(engagementId));
  const cards: Html[] = [];
  for (const order of waiting.slice(0, WAITING_SHOWN)) {
    const engagement = await ownEngagement(call, order.engagementId);
    cards.push(html`<div class="card"><p class="said">${order.line}</p>
<p class="figure">${priceText(call, order)}</p>
${termsList(call, order, engagement)}
<p class="buttons screen"><a class="button" href="${path}/changes/${order.id}">${words.say('change.read')}</a></p></div>
`);
  }
  if (cards.length === 0) return '';
  const count = waiting.length - cards.length;
  const more =
    count > 0 && html`<p><a href="${path}/changes">${words.say('change.more-open', { count })}</a></p>`;
  return html`<section><h2>${words.say('change.open-title')}</h2>${cards}${more || ''}</section>`;
}

/** What it joins, what it does to the date, and until when it can be approved. */
export function termsList({ words }: PageCall, order: ChangeOrderView, engagement: Engagement | null): Html {
  const { say } = words;
  const { endsOn, validUntil, state } = order;
  const from = engagement?.endsOn ?? null;
  // Once approved, the engagement's end is the new one, and what it was before is no longer known here.
  const isMoved = from !== null && state === 'proposed';
  const ends =
    endsOn === null
      ? say('change.ends-stays')
      : isMoved
        ? say('change.ends-moves-from', { from: words.day(from), to: words.day(endsOn) })
        : say('change.ends-moves', { to: words.day(endsOn) });
  const valid =
    validUntil === null
      ? say('change.valid-open')
      : say('change.valid-until', { until: words.untilDay(validUntil) });
  const rows = [
    ...(engagement === null ? [] : [[say('change.joins'), engagement.title]]),
    [say('change.ends'), ends],
    ...(state === 'proposed' ? [[say('change.valid'), valid]] : []),
  ];
  return html`<dl>${rows.map(([name, what]) => html`<div><dt>${name}</dt><dd>${what}</dd></div>`)}</dl>`;
}

export function priceText({ words }: PageCall, { priceMinor, currency }: ChangeOrderView): string {
  return priceMinor === 0 ? words.say('change.free') : words.money(priceMinor, currency);
}

/** Whether it can still be approved: it waits, and so does the work it belongs to. */
export function isOpen({ state }: ChangeOrderView, engagement: Engagement | null): boolean {
  return state === 'proposed' && engagement?.state === 'active';
}

/** How it stands: waiting, answered by whom and when, withdrawn, past its last day, or left over when the work ended. */
export function stateSentence(
  { words, deps }: PageCall,
  order: ChangeOrderView,
  engagement: Engagement | null,
): string {
  const { state, answeredAt, answeredBy, validUntil } = order;
  const { practice } = deps;
  if (state === 'proposed' && !isOpen(order, engagement))
    return words.say('change.ended', { practice: practice.name });
  const by = answeredBy === 'member' ? '-member' : '';
  const answeredOn =
    answeredAt === null
      ? ''
      : words.onDay(localDateOf(Temporal.Instant.from(answeredAt).epochMilliseconds, practice.timeZone));
  const until = validUntil === null ? '' : words.untilDay(validUntil);
  return words.say(`change.state.${state}${by}`, { practice: practice.name, on: answeredOn, until });
}

/** All that was proposed, the last first. */
export async function changesPage(call: PageCall, cursor: string | undefined): Promise<Response> {
  const { deps, client, words, path } = call;
  const query = { clientId: client.id, limit: ON_A_PAGE, cursor };
  const { items, nextCursor } = await listChangeOrders(deps, system, { query });
  const lines: Html[] = [];
  for (const order of items) {
    const engagement = order.state === 'proposed' ? await ownEngagement(call, order.engagementId) : null;
    const stands = stateSentence(call, order, engagement);
    lines.push(html`<li><a href="${path}/changes/${order.id}">${order.line}</a><br>${priceText(call, order)}<br><small>${stands}</small></li>
`);
  }
  const older = `${path}/changes?cursor=${nextCursor}`;
  const body = html`<h2>${words.say('change.all')}</h2>
${items.length === 0 ? html`<p>${words.say('change.none')}</p>` : html`<ul class="list">${lines}</ul>`}
${nextCursor ? html`<p class="screen"><a href="${older}" rel="next">${words.say('older')}</a></p>` : ''}`;
  return subPage(call, { title: words.say('change.all'), body });
}

/** Whether anything was ever proposed, so that there is a list to lead to. */
export async function hasChanges({ deps, client }: PageCall): Promise<boolean> {
  const { items } = await listChangeOrders(deps, system, { query: { clientId: client.id, limit: 1 } });
  return items.length > 0;
}
