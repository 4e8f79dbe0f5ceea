import { html } from 'hono/html';
import type { Engagement } from '../../contract/work/engagements.ts';
import { addDays } from '../../core/base/calendar/local-day.ts';
import { system, todayOf } from '../deps.ts';
import { layout } from '../text/layout.ts';
import { type Html, pageReply } from '../text/page-reply.ts';
import { endedEngagementsOf } from '../work/engagements/active-engagements.ts';
import { viewEngagement } from '../work/engagements/engagement.ts';
import { listEngagements } from '../work/engagements/list-engagements.ts';
import { askedSection, askingBlock } from './asked-list.ts';
import { hasChanges, waitingChanges } from './changes.ts';
import { learningBlock } from './learning.ts';
import { closing, letterhead } from './letterhead.ts';
import type { PageCall } from './page-call.ts';
import { hasProposals, waitingProposals } from './proposals-list.ts';
import { retainerSection } from './retainer-section.ts';
import { proBonoSection, workedSection } from './worked-section.ts';

/** Engagements shown whole on one page. */
const MOST_ENGAGEMENTS = 12;
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
    query: { clientId: client.id, state: 'ended', limit: MOST_ENGAGEMENTS },
  });
  const recent = cursor ? [] : await recentlyEnded(call);
  const shown = [...inOrder(active.items), ...recent];
  const sections: (Html | null)[] = [];
  // One after the other: a page of a client must not take all connections of the database at once.
  for (const engagement of shown) sections.push(await sectionOf(call, engagement));
  const hasEarlier =
    ended.nextCursor !== null || ended.items.some(({ id }) => !recent.some((one) => one.id === id));
  const hasChanged = await hasChanges(call);
  const hasProposed = await hasProposals(call);
  const proposed = cursor ? '' : await waitingProposals(call);
  const changes = cursor ? '' : await waitingChanges(call);
  const asked = cursor ? '' : await askedSection(call);
  const body = html`${letterhead(call)}
<main>
${cursor ? '' : endingNote(call)}
${proposed}
${changes}
${cursor ? '' : await askingBlock(call)}
${cursor ? '' : await learningBlock(call)}
${shown.length === 0 ? html`<p>${words.say('overview.nothing')}</p>` : sections}
${asked}
</main>
${
  active.nextCursor || hasEarlier || hasChanged || hasProposed
    ? html`<nav aria-label="${words.say('overview.more-label')}">${
        active.nextCursor
          ? html`<p><a href="${path}?cursor=${active.nextCursor}">${words.say('overview.more')}</a></p>`
          : ''
      }${hasProposed ? html`<p><a href="${path}/proposals">${words.sayAny('proposal-page:all')}</a></p>` : ''}${hasChanged ? html`<p><a href="${path}/changes">${words.say('change.all')}</a></p>` : ''}${hasEarlier ? html`<p><a href="${path}/earlier">${words.say('earlier.link')}</a></p>` : ''}</nav>`
    : ''
}
${closing(call)}`;
  const title = `${client.name} · ${deps.practice.name}`;
  return pageReply(layout({ language: words.language, title, body }), words.language);
}

/** What ended a short while ago. Of more than a page shows, the others are told of as earlier ones. */
async function recentlyEnded({ deps, client }: PageCall): Promise<readonly Engagement[]> {
  const ended = await endedEngagementsOf(deps, client.id, addDays(todayOf(deps), -RECENT_DAYS));
  return ended.slice(0, MOST_ENGAGEMENTS).map(viewEngagement);
}

function inOrder(engagements: readonly Engagement[]): readonly Engagement[] {
  return engagements.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

function sectionOf(call: PageCall, engagement: Engagement): Promise<Html | null> {
  if (engagement.kind === 'retainer') return retainerSection(call, engagement.id);
  if (engagement.kind === 'pro-bono') return proBonoSection(call, engagement);
  return workedSection(call, engagement);
}

/** Until when the client and the practice work together, and until when the page can be read after it. */
function endingNote({ ending, words, deps }: PageCall): Html | '' {
  if (ending === null) return '';
  const values = {
    practice: deps.practice.name,
    ends: words.day(ending.endsOn),
    until: words.day(ending.pageUntil),
  };
  return html`<p class="note">${words.say(ending.isOver ? 'ending.over' : 'ending.ahead', values)}</p>`;
}
