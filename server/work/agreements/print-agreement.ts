import { html } from 'hono/html';
import { isRefused } from '../../../contract/refusals.ts';
import { agreements, VersionAndLanguage } from '../../../contract/work/agreements.ts';
import { localDateOf } from '../../../core/base/calendar/local-day.ts';
import { streams } from '../../http/mounted.ts';
import { invalidInputReply } from '../../http/problem.ts';
import { layout } from '../../text/layout.ts';
import { type Html, pageReply } from '../../text/page-reply.ts';
import type { Words } from '../../text/words.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { type FoundVersion, findAgreement, languageOfAgreement } from './find-version.ts';
import { agreementWords, type ClauseInWords, wordClauses, wordTitle } from './word-clauses.ts';

/** The agreement as a sheet to print and sign, or to keep as a file; guarded like a client's page, and as plain. */
export const printAgreement = streams(agreements.print, async (deps, _actor, { context }) => {
  const query = VersionAndLanguage.safeParse(context.req.query());
  if (!query.success) return invalidInputReply(query.error.issues, deps.say);
  const engagement = await findEngagement(deps, context.req.param('id') ?? '');
  if (isRefused(engagement)) return engagement;
  const found = await findAgreement(deps, engagement, query.data.version);
  if (isRefused(found)) return found;
  const language = await languageOfAgreement(deps, engagement, query.data.language);
  const words = agreementWords(language);
  const title = wordTitle(found.data, language);
  const day = localDateOf(found.madeAt, engagement.timeZone);
  const body = html`<main class="agreement">
<header>
<p class="from">${found.data.parties.practice}</p>
<h1>${title}</h1>
<p class="muted">${standing(found, engagement.state === 'draft', day, words)}</p>
</header>
${wordClauses(found.data, language).map(clauseDocument)}
${signatures(found, words)}
<footer><p>${say(words, 'hash', { hash: found.hash })}</p></footer>
</main>`;
  return pageReply(layout({ language, title, body }), language);
});

function say(words: Words, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return words.sayAny(`agreements:print.${key}`, values);
}

/** What one holds in hands: a version with its day, or a text that nobody has agreed to yet. */
function standing({ version }: FoundVersion, isDraft: boolean, day: string, words: Words): string {
  const date = words.day(day);
  if (version > 0) return say(words, 'version', { version, date });
  return isDraft
    ? `${say(words, 'draft')} · ${say(words, 'state', { date })}`
    : say(words, 'state', { date });
}

function clauseDocument({ number, heading, sentences, lines }: ClauseInWords): Html {
  return html`<section class="clause">
<h2><span class="number">${number}.</span> ${heading}</h2>
${sentences.map((sentence) => html`<p>${sentence}</p>`)}
${lines.length === 0 ? '' : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
</section>
`;
}

function signatures({ data }: FoundVersion, words: Words): Html {
  const { practice, client } = data.parties;
  return html`<section class="signatures">
<h2>${say(words, 'sign')}</h2>
${[practice, client].map(
  (party) => html`<div class="signature">
<p>${say(words, 'for', { party })}</p>
${['place', 'name', 'signature'].map((line) => html`<p class="line">${say(words, line)}</p>`)}
</div>`,
)}
</section>`;
}
