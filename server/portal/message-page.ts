import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Language } from '../../locales/languages.ts';
import { RETRY_AFTER_SECONDS } from '../jobs/catch-up.ts';
import { layout } from '../text/layout.ts';
import { pageReply } from '../text/page-reply.ts';
import { wordsIn } from '../text/words.ts';
import type { PageCall } from './page-call.ts';

const statuses = {
  unknown: 404,
  missing: 404,
  revoked: 410,
  closed: 410,
  'read-only': 410,
  fault: 500,
  unavailable: 503,
  elsewhere: 403,
  'too-large': 413,
  'too-many': 429,
  'catching-up': 503,
  'not-sent-yet': 503,
} as const;

/**
 * A plain page that says why there is nothing to read. `from` is the practice, where the reader may know that there is one;
 * `reference` finds a fault in the log.
 */
export function messagePage(
  what: keyof typeof statuses,
  language: Language,
  from: string | null = null,
  reference = '',
): Promise<Response> {
  const { say } = wordsIn(language, '');
  const values = { practice: from ?? '', reference };
  const body = html`<main>
${from === null ? '' : html`<p class="muted">${from}</p>`}
<h1>${say(`message.${what}.title`, values)}</h1>
<p>${say(`message.${what}.text`, values)}</p>
</main>`;
  return pageReply(
    layout({ language, title: say(`message.${what}.title`, values), body }),
    language,
    statuses[what],
  );
}

/** While the database is away: nothing is known of the reader then, not even the practice. */
export async function unavailablePage(language: Language, retryAfterSeconds: number): Promise<Response> {
  const page = await messagePage('unavailable', language);
  page.headers.set('retry-after', String(retryAfterSeconds));
  return page;
}

/** For a page that was there to read for as long as it was promised after the work had ended. */
export function closedPage({ words, deps }: PageCall): Promise<Response> {
  return messagePage('closed', words.language, deps.practice.name);
}

/** For whatever would be sent from a page that is there to be read alone, since the work has ended. */
export function readOnlyPage({ words, deps }: PageCall): Promise<Response> {
  return messagePage('read-only', words.language, deps.practice.name);
}

/** For a link that was revoked, also while its page was being used. */
export function revokedPage({ words, deps }: PageCall): Promise<Response> {
  return messagePage('revoked', words.language, deps.practice.name);
}

/** While what fell due is still being worked out. A page asks again by itself; a form is sent again by whoever filled it in. */
export async function catchingUpPage({ words, deps }: PageCall, { req }: Context): Promise<Response> {
  const isPage = req.method === 'GET';
  const page = await messagePage(isPage ? 'catching-up' : 'not-sent-yet', words.language, deps.practice.name);
  page.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
  if (isPage) page.headers.set('refresh', String(RETRY_AFTER_SECONDS));
  return page;
}
