import { html } from 'hono/html';
import type { Evidence } from '../../contract/sales/proposals.ts';
import { localDateOf } from '../../core/base/calendar/local-day.ts';
import type { chainOf } from '../sales/proposals/evidence.ts';
import type { Html } from '../text/page-reply.ts';
import type { PageCall } from './page-call.ts';
import type { ShownProposal } from './proposal-page.ts';

/** What proves the document and each step: times, names, addresses, fingerprints, and whether all of it still holds. */
export function evidenceSection(
  call: PageCall,
  shown: ShownProposal,
  { items, holds }: Awaited<ReturnType<typeof chainOf>>,
): Html {
  const { row, say } = shown;
  const { timeZone } = call.deps.practice;
  return html`<section>
<h2>${say('evidence.title')}</h2>
<p class="muted">${say('evidence.intro', { zone: timeZone })}</p>
<p><strong>${say(holds ? 'evidence.holds' : 'evidence.broken', { practice: shown.document.practice })}</strong></p>
<p>${say('evidence.document')} <code class="hash">${row.documentHash}</code></p>
<p class="screen"><a href="${call.path}/proposals/${row.id}/document.json">${say('evidence.download')}</a><br><small>${say('evidence.how')}</small></p>
<ol class="list">${items.map((link) => linkHtml(link, shown, timeZone))}</ol>
</section>`;
}

function linkHtml(link: Evidence, { document, words, say }: ShownProposal, timeZone: string): Html {
  const { kind, name, address, agent, option, consentText, hash } = link;
  const at = Temporal.Instant.from(link.at);
  const day = localDateOf(at.epochMilliseconds, timeZone);
  const facts = [
    say('evidence.at', { on: words.day(day), time: words.time(at, timeZone) }),
    ...(option === null ? [] : [say('evidence.option', { option: document.options[option]?.label ?? '' })]),
    ...(address === null ? [] : [say('evidence.from', { address })]),
    ...(agent === null ? [] : [say('evidence.with', { agent })]),
    ...(consentText === null ? [] : [consentText]),
  ];
  return html`<li><strong>${say(`evidence.${kind}`, { practice: document.practice, name: name ?? '' })}</strong>
${facts.map((fact) => html`<br><small>${fact}</small>`)}
<code class="hash">${hash}</code></li>
`;
}
