import { html } from 'hono/html';
import type { Ask } from '../../contract/asks/asks.ts';
import { isRefused } from '../../contract/refusals.ts';
import { localDateOf } from '../../core/base/calendar/local-day.ts';
import type { App } from '../app-deps.ts';
import { asksOfPage, findPageAsk, openAsksOfPage } from '../asks/asks-of-page.ts';
import { withdrawAsk } from '../asks/change-ask.ts';
import { clientActor } from '../deps.ts';
import { type Html, seeOther } from '../text/page-reply.ts';
import { type PageCall, writeByLink } from './page-call.ts';
import { agreedText } from './send-ask.ts';
import { subPage } from './sub-page.ts';

const LAST = 20;
const ON_A_PAGE = 50;
/** Enough of a question to know it by. */
const NAMED_BY = 60;

/** What the client asked on this page, the last first, with what became of it. */
export async function askedSection(call: PageCall): Promise<Html | ''> {
  const { words, path } = call;
  const found = await asksOfPage(call.deps, call.client.id, { limit: LAST, cursor: undefined });
  if (found.items.length === 0) return '';
  return html`<section id="asked">
<h2>${words.say('asked.title')}</h2>
${askedItems(call, found.items)}
${found.nextCursor ? html`<p class="screen"><a href="${path}/asks">${words.say('asked.all')}</a></p>` : ''}
</section>`;
}

/** The way to ask, and how many answers are still to come. */
export async function askingBlock(call: PageCall): Promise<Html | ''> {
  const { words, path, ending } = call;
  if (ending?.isOver) return '';
  const count = await openAsksOfPage(call.deps, call.client.id);
  return html`<p class="buttons screen"><a class="button" href="${path}/ask">${words.say('asking.link')}</a>${
    count === 0 ? '' : html` <a href="#asked">${words.say('asked.waiting', { count })}</a>`
  }</p>`;
}

/** All that was asked here, a page at a time. */
export async function askedPage(
  call: PageCall,
  cursor: string | undefined,
  warning: 'too-late' | null = null,
): Promise<Response> {
  const { words, path } = call;
  const { say } = words;
  const found = await asksOfPage(call.deps, call.client.id, { limit: ON_A_PAGE, cursor });
  const body = html`<h2>${say('asked.title')}</h2>
${warning === null ? '' : html`<p class="note" role="alert">${say(`asked.${warning}`)}</p>`}
${found.items.length === 0 ? html`<p>${say('asked.none')}</p>` : askedItems(call, found.items)}
${found.nextCursor ? html`<p class="screen"><a href="${path}/asks?cursor=${found.nextCursor}" rel="next">${say('older')}</a></p>` : ''}`;
  return subPage(call, { title: say('asked.title'), body, status: warning === null ? 200 : 409 });
}

/** Withdraws a question that nobody decided; withdrawn already, it stays so. */
export async function withdrawFromPage(app: App, call: PageCall, id: string): Promise<Response | null> {
  const ask = await findPageAsk(call.deps, call.client.id, id);
  if (ask === null) return null;
  const actor = clientActor(call.client);
  const outcome = await writeByLink(app, call, (deps) => withdrawAsk(deps, actor, { params: { id } }));
  const isTooLate = isRefused(outcome) && outcome.refused === 'ask-decided';
  return isTooLate ? askedPage(call, undefined, 'too-late') : seeOther(`${call.path}#asked`);
}

function askedItems(call: PageCall, asks: readonly Ask[]): Html {
  return html`<ul class="list">${asks.map((ask) => askedItem(call, ask))}</ul>`;
}

function askedItem(call: PageCall, ask: Ask): Html {
  const { words, path, deps, ending } = call;
  const { say } = words;
  const on = localDateOf(Temporal.Instant.from(ask.receivedAt).epochMilliseconds, deps.practice.timeZone);
  const agreed = ask.state === 'open' ? agreedText(call, ask) : null;
  return html`<li class="ask"><div class="entry"><time datetime="${on}">${words.shortDay(on)}</time><div><p class="said">${ask.text}${
    ask.urgent ? html` <span class="tag">${say('entries.urgent')}</span>` : ''
  }</p><p class="why">${stateText(call, ask)}${agreed === null ? '' : ` ${agreed}`}</p>${
    ask.changeOrderId === null
      ? ''
      : html`<p><a href="${path}/changes/${ask.changeOrderId}">${say('asked.quoted-link')}</a></p>`
  }${
    ask.state === 'open' && !ending?.isOver
      ? html`<form method="post" action="${path}/asks/${ask.id}/withdraw"><button aria-label="${say('asked.withdraw-which', { text: nameOf(ask) })}">${say('asked.withdraw')}</button></form>`
      : ''
  }</div></div></li>
`;
}

/** Counted in characters and not in halves of one, so that an emoji at the cut stays whole. */
function nameOf({ text }: Ask): string {
  const characters = Array.from(text.replaceAll('\n', ' '));
  return characters.length > NAMED_BY ? `${characters.slice(0, NAMED_BY).join('').trimEnd()}…` : text;
}

/** What became of it, as a client understands it. */
function stateText({ words, deps }: PageCall, ask: Ask): string {
  const { say } = words;
  const { practice } = deps;
  if (ask.state === 'withdrawn') return say('asked.withdrawn');
  if (ask.decision === null) return say('asked.open', { practice: practice.name });
  const { billedMinutes, suggestion } = ask;
  const values = {
    practice: practice.name,
    billed: words.figure(billedMinutes ?? 0, 'minutes'),
    price: words.money(ask.priceMinor ?? 0, suggestion.currency),
    value: words.money(ask.valueMinor ?? 0, suggestion.currency),
  };
  const isCounted = ask.decision === 'included' && (billedMinutes ?? 0) > 0;
  return say(`asked.${isCounted ? 'included-counted' : ask.decision}`, values);
}
