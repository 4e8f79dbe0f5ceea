import { html } from 'hono/html';
import { isRefused } from '../../contract/refusals.ts';
import type { AgreementVersion } from '../../contract/work/agreements.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { localDateOf } from '../../core/base/calendar/local-day.ts';
import { system } from '../deps.ts';
import type { Html } from '../text/page-reply.ts';
import { getAgreement } from '../work/agreements/read-agreement.ts';
import { findEngagement } from '../work/engagements/engagement.ts';
import type { PageCall } from './page-call.ts';
import { subPage } from './sub-page.ts';

/**
 * The agreement as it stands, in the client's language; null where the practice does not keep it here. A text made of
 * defaults that nobody has looked at is not shown to a client as what was agreed: its terms were set first.
 */
async function findShown({ deps, words }: PageCall, id: string): Promise<AgreementVersion | null> {
  const engagement = await findEngagement(deps, id);
  if (isRefused(engagement) || engagement.agreement === null) return null;
  const query = { language: words.language, version: undefined };
  const agreement = await getAgreement(deps, system, { params: { id }, query });
  return isRefused(agreement) || agreement.version === 0 ? null : agreement;
}

/** The way to the whole agreement, from where the engagement stands on the overview. */
export async function agreementLink(call: PageCall, engagementId: string): Promise<Html | ''> {
  if ((await findShown(call, engagementId)) === null) return '';
  return html`<p class="screen"><a href="${call.path}/agreements/${engagementId}">${call.words.say('agreed.whole')}</a></p>`;
}

/** Every clause, with the version it is and the fingerprint to tell it by. */
export async function agreementPage(call: PageCall, { id }: Engagement): Promise<Response | null> {
  const agreement = await findShown(call, id);
  if (agreement === null) return null;
  const { deps, words } = call;
  const madeAt = Temporal.Instant.from(agreement.madeAt).epochMilliseconds;
  const { version, hash, title } = agreement;
  const on = words.onDay(localDateOf(madeAt, deps.practice.timeZone));
  const body = html`<h2>${title}</h2>
<p class="muted">${words.say('agreed.version', { version, on, hash })}</p>
${agreement.clauses.map(
  ({ number, heading, sentences, lines }) => html`<h3>${number}. ${heading}</h3>
${sentences.map((sentence) => html`<p>${sentence}</p>`)}
${lines.length === 0 ? '' : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
`,
)}`;
  return subPage(call, { title, body });
}
