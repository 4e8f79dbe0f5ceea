import { html } from 'hono/html';
import type { Ask } from '../../contract/asks/asks.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { App } from '../app-deps.ts';
import { askSentBefore, asksOfLinkSince } from '../asks/asks-of-page.ts';
import { captureFromClient } from '../asks/capture-ask.ts';
import type { Deps } from '../deps.ts';
import { seeOther } from '../text/page-reply.ts';
import { type AskDraft, readDraft, whyNotAsk } from './ask-draft.ts';
import { formPage } from './ask-form.ts';
import { previewPage, showPreview } from './ask-preview.ts';
import { type AskPrice, priceAsk, shownOf } from './ask-price.ts';
import { revokedPage } from './message-page.ts';
import { type PageCall, writeByLink } from './page-call.ts';
import { subPage } from './sub-page.ts';

const HOUR_MS = 3_600_000;
const MOST_IN_AN_HOUR = 10;
const MOST_IN_A_DAY = 30;

type Outcome =
  | { readonly how: 'sent'; readonly askId: string }
  | { readonly how: 'price-changed' | 'limit'; readonly price: AskPrice };

/**
 * Sends a question at the price that was shown. What it costs is reckoned again in the transaction that stores it: when the
 * agreement, the rate or the day has changed in between, nothing is stored and the new price is shown.
 */
export async function sendAsk(app: App, call: PageCall, form: URLSearchParams): Promise<Response> {
  const draft = readDraft(form);
  const wrong = whyNotAsk(draft.text);
  if (wrong !== null) return formPage(call, draft, wrong);
  const shown = form.get('shown') ?? '';
  const outcome = await writeByLink(app, call, (deps) => storeAsk(deps, call, draft, shown));
  if (isRefused(outcome) && outcome.refused === 'not-found') return revokedPage(call);
  // What was asked about has ended or was never the client's: the price is shown anew, without it.
  if (isRefused(outcome)) return previewPage(call, draft);
  if (outcome.how === 'sent') return seeOther(`${call.path}/asks/${outcome.askId}/sent`);
  const values = { hour: MOST_IN_AN_HOUR, day: MOST_IN_A_DAY, practice: call.deps.practice.name };
  const warning = {
    text: call.words.say(`preview.${outcome.how}`, values),
    status: outcome.how === 'limit' ? 429 : 409,
  };
  return showPreview(call, draft, outcome.price, warning);
}

async function storeAsk(
  deps: Deps,
  { client, linkId }: PageCall,
  draft: AskDraft,
  shown: string,
): Promise<Outcome | Refused> {
  // A page belongs to one link, so that what is counted is what came by it.
  const onceKey = `${linkId}.${draft.onceKey}`;
  const before = await askSentBefore(deps, client.id, onceKey);
  if (before !== null) return { how: 'sent', askId: before };
  const price = await priceAsk(deps, client.id, draft);
  if (isRefused(price)) return price;
  if (shown !== shownOf(price)) return { how: 'price-changed', price };
  const now = deps.now.epochMilliseconds;
  const since = (span: number) => asksOfLinkSince(deps, client.id, linkId, now - span);
  if ((await since(HOUR_MS)) >= MOST_IN_AN_HOUR || (await since(24 * HOUR_MS)) >= MOST_IN_A_DAY)
    return { how: 'limit', price };
  const { text, urgent } = draft;
  const engagementId = price.engagement?.id ?? null;
  const agreedPriceMinor = price.leastMinor;
  const ask = await captureFromClient(deps, {
    client,
    text,
    urgent,
    engagementId,
    agreedPriceMinor,
    onceKey,
  });
  return isRefused(ask) ? ask : { how: 'sent', askId: ask.id };
}

/** Says thank you, and what was agreed. It can be opened again and changes nothing. */
export function sentPage(call: PageCall, ask: Ask): Promise<Response> {
  const { words, path, deps } = call;
  const { say } = words;
  const title = say('asking.sent-title', { practice: deps.practice.name });
  const agreed = agreedText(call, ask);
  const body = html`<h2>${title}</h2>
<blockquote>${ask.text}</blockquote>
${agreed === null ? '' : html`<p>${agreed}</p>`}
<p>${say('asking.sent-text')}</p>
<p><a href="${path}/ask">${say('asking.again')}</a></p>`;
  return subPage(call, { title, body });
}

/** What the client agreed to when sending; null where a price is still to come. */
export function agreedText({ words }: PageCall, { agreedPriceMinor, suggestion }: Ask): string | null {
  if (agreedPriceMinor === null) return null;
  return agreedPriceMinor === 0
    ? words.say('asked.agreed-free')
    : words.say('asked.agreed', { price: words.money(agreedPriceMinor, suggestion.currency) });
}
