import { html } from 'hono/html';
import type { Html } from '../../text/page-reply.ts';
import type { ProposalSheet } from './proposal-document.ts';

type Section = ProposalSheet['clauses'][number];

/** What was sent, as it was sent: nothing here is worded anew, so that a signed page reads the same for ever. */
export function proposalSheetHtml(sheet: ProposalSheet): Html {
  return html`<header>
<p class="from">${sheet.from}</p>
<h1>${sheet.title}</h1>
<p class="muted">${sheet.dated}</p>
</header>
<article class="proposal">
${sheet.sections.map(sectionHtml)}
<section>
<h2>${sheet.optionsHeading}</h2>
<div class="options">
${sheet.options.map(optionHtml)}
</div>
</section>
${sectionHtml(sheet.running)}
<section>
<h2>${sheet.clausesHeading}</h2>
${sheet.clauses.map(clauseHtml)}
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

function optionHtml({ label, recommended, fee, rows, clauses }: ProposalSheet['options'][number]): Html {
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
