import { html } from 'hono/html';
import type { Html } from '../text/page-reply.ts';
import type { PageCall } from './page-call.ts';

/** Until when the client and the practice work together, and until when the page can be read after it. */
export function endingNote({ ending, words, deps }: PageCall): Html | '' {
  if (ending === null) return '';
  const values = {
    practice: deps.practice.name,
    ends: words.day(ending.endsOn),
    until: words.day(ending.pageUntil),
  };
  return html`<p class="note">${words.say(ending.isOver ? 'ending.over' : 'ending.ahead', values)}</p>`;
}
