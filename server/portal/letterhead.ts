import { html } from 'hono/html';
import { todayOf } from '../deps.ts';
import type { Html } from '../text/page-reply.ts';
import type { PageCall } from './page-call.ts';

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
