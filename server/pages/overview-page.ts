import { html } from 'hono/html';
import type { Engagement } from '../../contract/engagements.ts';
import { addDays } from '../../core/calendar/local-day.ts';
import { system, todayOf } from '../deps.ts';
import { listEngagements } from '../engagements/list-engagements.ts';
import { layout } from './layout.ts';
import type { PageCall } from './page-call.ts';
import { type Html, pageReply } from './page-reply.ts';
import { retainerSection } from './retainer-section.ts';
import { proBonoSection, workedSection } from './worked-section.ts';

/** Engagements shown whole on one page. */
const MOST_ENGAGEMENTS = 12;
const MOST_ENDED = 50;
/** How long an engagement that ended still stands among the current ones. */
const RECENT_DAYS = 92;

const order: readonly Engagement['kind'][] = ['retainer', 'hourly', 'project', 'pro-bono'];

/** The client's private page: how every engagement stands, retainers first. */
export async function overviewPage(call: PageCall, cursor: string | undefined): Promise<Response> {
  const { deps, client, words, path } = call;
  const active = await listEngagements(deps, system, {
    query: { clientId: client.id, state: 'active', limit: MOST_ENGAGEMENTS, cursor },
  });
  const ended = await listEngagements(deps, system, {
    query: { clientId: client.id, state: 'ended', limit: MOST_ENDED },
  });
  const since = addDays(todayOf(deps), -RECENT_DAYS);
  const isRecent = ({ endsOn }: Engagement) => endsOn !== null && endsOn >= since;
  const recent = cursor ? [] : ended.items.filter(isRecent).slice(0, MOST_ENGAGEMENTS);
  const shown = [...inOrder(active.items), ...recent];
  const sections: (Html | null)[] = [];
  // One after the other: a page of a client must not take all connections of the database at once.
  for (const engagement of shown) sections.push(await sectionOf(call, engagement));
  const hasEarlier = ended.items.length > recent.length || ended.nextCursor !== null;
  const body = html`${letterhead(call)}
<main>
${shown.length === 0 ? html`<p>${words.say('overview.nothing')}</p>` : sections}
</main>
${
  active.nextCursor || hasEarlier
    ? html`<nav aria-label="${words.say('overview.more-label')}">${
        active.nextCursor
          ? html`<p><a href="${path}?cursor=${active.nextCursor}">${words.say('overview.more')}</a></p>`
          : ''
      }${hasEarlier ? html`<p><a href="${path}/earlier">${words.say('earlier.link')}</a></p>` : ''}</nav>`
    : ''
}
${closing(call)}`;
  const title = `${client.name} · ${deps.practice.name}`;
  return pageReply(layout({ language: words.language, title, body }), words.language);
}

function inOrder(engagements: readonly Engagement[]): readonly Engagement[] {
  return engagements.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

function sectionOf(call: PageCall, engagement: Engagement): Promise<Html | null> {
  if (engagement.kind === 'retainer') return retainerSection(call, engagement.id);
  if (engagement.kind === 'pro-bono') return proBonoSection(call, engagement);
  return workedSection(call, engagement);
}

/** Who writes, to whom, and as of when. */
export function letterhead({ deps, client, words }: PageCall): Html {
  const { practice, now } = deps;
  const time = words.time(now, practice.timeZone);
  const asOf = words.say('head.as-of', { date: words.day(todayOf(deps)), time });
  return html`<header>
<p class="from">${practice.name}</p>
<h1>${client.name}</h1>
<p class="muted">${asOf}</p>
</header>`;
}

export function closing({ deps, words }: PageCall): Html {
  return html`<footer>
<p>${words.say('foot.private')}</p>
<p>${words.say('foot.written', { practice: deps.practice.name, zone: deps.practice.timeZone })}</p>
</footer>`;
}
