import { html } from 'hono/html';
import { layout } from '../text/layout.ts';
import { type Html, pageReply } from '../text/page-reply.ts';
import { closing, letterhead } from './letterhead.ts';
import type { PageCall } from './page-call.ts';

interface SubPage {
  readonly title: string;
  readonly body: Html;
  readonly status?: number;
}

/** A page below the overview, with the way back to it. */
export function subPage(call: PageCall, { title, body, status = 200 }: SubPage): Promise<Response> {
  const { words, path, deps, client } = call;
  const document = html`${letterhead(call)}
<nav><a href="${path}">${words.say('back')}</a></nav>
<main>
<section>
${body}
</section>
</main>
${closing(call)}`;
  const whole = `${title} · ${client.name} · ${deps.practice.name}`;
  return pageReply(
    layout({ language: words.language, title: whole, body: document }),
    words.language,
    status,
  );
}
