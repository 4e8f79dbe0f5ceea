import { html } from 'hono/html';
import { isRefused } from '../../contract/refusals.ts';
import type { Html } from '../text/page-reply.ts';
import type { AskDraft } from './ask-draft.ts';
import { type AskPrice, priceAsk, shownOf } from './ask-price.ts';
import { priceLine, priceSentences } from './ask-words.ts';
import type { PageCall } from './page-call.ts';
import { subPage } from './sub-page.ts';

/** What it would cost to ask this. Nothing is stored: all that was written travels in the page's own form. */
export async function previewPage(call: PageCall, draft: AskDraft): Promise<Response> {
  const price = await priceDraft(call, draft);
  return showPreview(call, price.draft, price.price);
}

/** The price of a draft. An engagement that ended since the form was opened, or is not the client's, is left out of it. */
async function priceDraft(
  call: PageCall,
  draft: AskDraft,
): Promise<{ readonly draft: AskDraft; readonly price: AskPrice }> {
  const price = await priceAsk(call.deps, call.client.id, draft);
  if (!isRefused(price)) return { draft, price };
  const open = { ...draft, engagementId: null };
  const again = await priceAsk(call.deps, call.client.id, open);
  if (isRefused(again))
    throw new Error(`An ask of client ${call.client.id} cannot be priced: ${again.refused}.`);
  return { draft: open, price: again };
}

/** @param warning why it was not sent although it was meant to be, with the status that says so. */
export function showPreview(
  call: PageCall,
  draft: AskDraft,
  price: AskPrice,
  warning: { readonly text: string; readonly status: number } | null = null,
): Promise<Response> {
  const { say } = call.words;
  const body = html`<h2>${say('preview.title')}</h2>
${warning === null ? '' : html`<p class="note" role="alert">${warning.text}</p>`}
<p class="figure">${priceLine(call, price)}</p>
<ul class="rules">${priceSentences(call, price).map((sentence) => html`<li>${sentence}</li>`)}</ul>
<h3>${say('preview.yours')}</h3>
<blockquote>${draft.text}</blockquote>
${about(call, draft, price)}
<form method="post" action="${call.path}/ask/send">
${carried(draft)}<input type="hidden" name="shown" value="${shownOf(price)}">
<p class="muted">${say('preview.nothing-sent')}${price.leastMinor ? ` ${say('preview.agree')}` : ''}</p>
<p class="buttons"><button class="main">${say('preview.send')}</button> <button formaction="${call.path}/ask" name="change" value="yes">${say('preview.change')}</button> <a href="${call.path}">${say('preview.withdraw')}</a></p>
</form>`;
  return subPage(call, { title: say('preview.title'), body, status: warning?.status ?? 200 });
}

/** The draft, hidden in the form that sends it. */
function carried({ text, urgent, engagementId, onceKey }: AskDraft): Html {
  return html`<textarea name="text" hidden>
${text}</textarea><input type="hidden" name="once" value="${onceKey}">${
    urgent ? html`<input type="hidden" name="urgent" value="yes">` : ''
  }${engagementId === null ? '' : html`<input type="hidden" name="engagement" value="${engagementId}">`}
`;
}

function about({ words: { say } }: PageCall, { urgent }: AskDraft, { engagement }: AskPrice): Html | '' {
  if (engagement === null && !urgent) return '';
  const title = engagement === null ? '' : say('preview.about', { title: engagement.title });
  return html`<p class="muted">${title}${urgent ? html` <span class="tag">${say('entries.urgent')}</span>` : ''}</p>`;
}
