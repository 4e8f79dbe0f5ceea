import { html } from 'hono/html';
import type { Html } from '../text/page-reply.ts';
import { type AskDraft, MOST_CHARACTERS, readDraft, whyNotAsk } from './ask-draft.ts';
import { previewPage } from './ask-preview.ts';
import { activeTitles } from './own-engagement.ts';
import type { PageCall } from './page-call.ts';
import { subPage } from './sub-page.ts';

const BLANK = { text: '', urgent: false, engagementId: null };

/** The form to ask in: empty, or begun with a text that a link of the page suggests. */
export function askPage(call: PageCall, suggested = ''): Promise<Response> {
  return formPage(call, { ...BLANK, text: suggested.slice(0, MOST_CHARACTERS) });
}

/** What the form sends: the price to look at, the form once more to change it, or what is wrong with it. */
export async function answerForm(call: PageCall, form: URLSearchParams): Promise<Response> {
  const draft = readDraft(form);
  if (form.has('change')) return formPage(call, draft);
  const wrong = whyNotAsk(draft.text);
  return wrong === null ? previewPage(call, draft) : formPage(call, draft, wrong);
}

/** The form as it was filled in. With what is wrong it answers 422. */
export async function formPage(
  call: PageCall,
  draft: Omit<AskDraft, 'onceKey'>,
  wrong: ReturnType<typeof whyNotAsk> = null,
): Promise<Response> {
  const { words, path, deps } = call;
  const { say } = words;
  const counts = { most: MOST_CHARACTERS, count: draft.text.length, practice: deps.practice.name };
  const complaint = wrong === null ? null : say(`asking.${wrong}`, counts);
  const body = html`<h2>${say('asking.title')}</h2>
<p>${say('asking.intro')}</p>
<form method="post" action="${path}/ask">
<p><label for="text">${say('asking.text')}</label>
${complaint === null ? '' : html`<span class="wrong" id="wrong" role="alert">${complaint}</span>`}
<textarea id="text" name="text" rows="6" required maxlength="${MOST_CHARACTERS}" aria-describedby="${complaint === null ? '' : 'wrong '}hint"${complaint === null ? '' : html` aria-invalid="true"`}>
${draft.text}</textarea>
<small id="hint">${say('asking.hint', counts)}</small></p>
${await choice(call, draft.engagementId)}
<p class="check"><input type="checkbox" id="urgent" name="urgent" value="yes"${draft.urgent ? html` checked` : ''}> <label for="urgent">${say('asking.urgent')}</label></p>
<p><button class="main">${say('asking.see')}</button></p>
</form>`;
  return subPage(call, { title: say('asking.title'), body, status: wrong === null ? 200 : 422 });
}

/** With one engagement there is nothing to choose. */
async function choice(call: PageCall, chosen: string | null): Promise<Html | ''> {
  const { say } = call.words;
  const active = await activeTitles(call);
  if (active.length < 2) return '';
  return html`<p><label for="engagement">${say('asking.about')}</label>
<select id="engagement" name="engagement"><option value="">${say('asking.about-any')}</option>${active.map(
    ({ id, title }) => html`<option value="${id}"${id === chosen ? html` selected` : ''}>${title}</option>`,
  )}</select></p>`;
}
