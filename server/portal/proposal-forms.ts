import { html } from 'hono/html';
import type { Html } from '../text/page-reply.ts';
import type { PageCall } from './page-call.ts';
import type { ShownProposal } from './proposal-page.ts';

export const MOST_NAME = 200;
export const MOST_REASON = 1000;

/** What a form of the page sent that could not be taken: it is shown again with what is wrong. */
export interface Attempt {
  readonly option: number | null;
  readonly name: string;
  readonly wrong: readonly ('no-option' | 'no-name' | 'long-name')[];
}

/** The two answers: a signature under the text of the consent, or a no. */
export function answerForms(call: PageCall, shown: ShownProposal, attempt?: Attempt): Html {
  const { row, document, say } = shown;
  const to = `${call.path}/proposals/${row.id}`;
  const reason = `because-${row.id}`;
  return html`<section id="answer">
<h2>${say('sign.title')}</h2>
<form method="post" action="${to}/sign">
${choice(shown, attempt)}
${nameField(shown, attempt)}
<p class="card">${document.consent.text}</p>
<input type="hidden" name="shown" value="${row.documentHash ?? ''}">
<p class="buttons"><button class="main">${say('sign.button')}</button></p>
</form>
<details>
<summary>${say('decline.title')}</summary>
<form method="post" action="${to}/decline">
<p><label for="${reason}">${say('decline.because')}</label>
<textarea id="${reason}" name="because" rows="3" maxlength="${MOST_REASON}"></textarea></p>
<p class="buttons"><button>${say('decline.button')}</button></p>
</form>
</details>
</section>`;
}

/** With one option there is nothing to choose. */
function choice({ document, say }: ShownProposal, attempt?: Attempt): Html {
  if (document.options.length === 1) return html`<input type="hidden" name="option" value="0">`;
  const isMissing = attempt?.wrong.includes('no-option') === true;
  return html`<fieldset${isMissing ? html` aria-describedby="no-option"` : ''}>
<legend>${say('sign.choose')}</legend>
${isMissing ? html`<span class="wrong" id="no-option" role="alert">${say('sign.no-option')}</span>` : ''}
${document.options.map(
  ({ label, fee }, index) =>
    html`<p class="check"><input type="radio" id="option-${index}" name="option" value="${index}" required${
      attempt?.option === index ? html` checked` : ''
    }> <label for="option-${index}">${say('sign.option', { label, fee })}</label></p>
`,
)}</fieldset>`;
}

function nameField({ say }: ShownProposal, attempt?: Attempt): Html {
  const wrong = attempt?.wrong.find((each) => each !== 'no-option');
  const complaint = wrong === undefined ? null : say(`sign.${wrong}`, { most: MOST_NAME });
  return html`<p><label for="name">${say('sign.name')}</label>
${complaint === null ? '' : html`<span class="wrong" id="wrong-name" role="alert">${complaint}</span>`}
<input type="text" id="name" name="name" autocomplete="name" required minlength="2" maxlength="${MOST_NAME}" value="${attempt?.name ?? ''}" aria-describedby="${complaint === null ? '' : 'wrong-name '}name-hint"${complaint === null ? '' : html` aria-invalid="true"`}>
<small id="name-hint">${say('sign.hint')}</small></p>`;
}
