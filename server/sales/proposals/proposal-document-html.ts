import { html } from 'hono/html';
import type { Html } from '../../text/page-reply.ts';
import type { ProposalDocument } from './proposal-document.ts';

type Section = ProposalDocument['clauses'][number];

/** What was sent, as it was sent: nothing here is worded anew, so that a signed page reads the same for ever. */
export function proposalDocumentHtml(document: ProposalDocument): Html {
  return html`<header>
<p class="from">${document.from}</p>
<h1>${document.title}</h1>
<p class="muted">${document.dated}</p>
</header>
<article class="proposal">
${document.sections.map(sectionHtml)}
<section>
<h2>${document.optionsHeading}</h2>
<div class="options">
${document.options.map(optionHtml)}
</div>
</section>
${sectionHtml(document.running)}
<section>
<h2>${document.clausesHeading}</h2>
${document.clauses.map(clauseHtml)}
</section>
</article>`;
}

function sectionHtml({ heading, sentences, lines }: Section): Html {
  return html`<section>
<h2>${heading}</h2>
${sentences.map((sentence) => html`<p class="said">${sentence}</p>`)}
${linesHtml(lines)}
</section>
`;
}

function optionHtml({ label, recommended, fee, rows, clauses }: ProposalDocument['options'][number]): Html {
  return html`<div class="card option">
<h3>${label}</h3>
${recommended === null ? '' : html`<p><span class="tag">${recommended}</span></p>`}
<p class="figure">${fee}</p>
<dl>${rows.map(({ name, what }) => html`<div><dt>${name}</dt><dd>${what}</dd></div>`)}</dl>
${clauses.flatMap(({ sentences, lines }) => [
  ...sentences.map((sentence) => html`<p class="why">${sentence}</p>`),
  linesHtml(lines),
])}
</div>
`;
}

function clauseHtml({ heading, sentences, lines }: Section): Html {
  return html`<h3>${heading}</h3>
${sentences.map((sentence) => html`<p>${sentence}</p>`)}
${linesHtml(lines)}
`;
}

function linesHtml(lines: readonly string[]): Html | '' {
  return lines.length === 0 ? '' : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
