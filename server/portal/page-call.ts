import type { Context } from 'hono';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { App } from '../app-deps.ts';
import { endingForPage, type PageEnding } from '../care/endings/ending.ts';
import { type FollowedLink, followLink, lockLink, noteLinkOpened } from '../clients/follow-link.ts';
import { getClient } from '../clients/list-clients.ts';
import type { ClientView } from '../clients/view-client.ts';
import { writeUnlessRefused } from '../db/write-unless-refused.ts';
import { type Deps, system, todayOf } from '../deps.ts';
import { languageAsked } from '../http/language-asked.ts';
import { catchUp } from '../jobs/catch-up.ts';
import { hasDueWork } from '../jobs/run-due-work.ts';
import { findPracticeSettings } from '../practice/settings.ts';
import { type Words, wordsIn } from '../text/words.ts';
import { catchingUpPage, closedPage, messagePage, revokedPage } from './message-page.ts';

/** One reading of a client's private page. Whoever reads is the client, so nothing of another client may be asked for. */
export interface PageCall {
  readonly deps: Deps;
  readonly client: ClientView;
  readonly words: Words;
  /** The path of the page itself, without a slash at the end. */
  readonly path: string;
  /** The link it was opened by. */
  readonly linkId: string;
  /** How the work with the client ends, or has ended; null when it goes on. */
  readonly ending: PageEnding | null;
}

/**
 * Runs what a form asks for in one transaction that holds the link: what is sent by one link goes one after the other, so
 * that it can be counted, and a link revoked in the meantime does nothing any more.
 */
export function writeByLink<T>(
  app: App,
  call: PageCall,
  work: (deps: Deps) => Promise<T | Refused>,
): Promise<T | Refused> {
  return writeUnlessRefused<T>(app.database, call.deps.practice.id, async (db) => {
    const deps = { ...call.deps, db };
    return (await lockLink(deps, call.linkId)) ? work(deps) : { refused: 'not-found' };
  });
}

/** `answer` is for what a client must be able to do at any moment, whatever else is due: to say yes or no to a proposal. */
export type WhenBehind = 'wait' | 'answer';

/**
 * Opens the page behind a token and answers, or says that there is none (404) or none any more (410). What fell due in
 * the practice has run before anything is read, so that a client never sees a period that is over as open.
 */
export async function openPage(
  app: App,
  context: Context,
  answer: (call: PageCall) => Promise<Response>,
  whenBehind: WhenBehind = 'wait',
): Promise<Response> {
  const token = context.req.param('token') ?? '';
  const link = await followLink(app.database, token);
  if (!link) return messagePage('unknown', languageAsked(context) ?? 'en');
  const now = clockOf(app, link);
  const opened = await readCall(app, link, now, `/p/${token}`);
  if (link.revokedAt !== null) return revokedPage(opened);
  const isDue = whenBehind === 'wait' && (await hasDueWork(app.database, link.practiceId, now));
  if (isDue && (await catchUp(app, link.practiceId, now))) return catchingUpPage(opened, context);
  const call = { ...opened, ending: await endingForPage(opened.deps, link.clientId) };
  if (call.ending?.isClosed) return closedPage(call);
  if (context.req.method === 'GET') noteInPassing(app, link, opened.deps);
  return answer(call);
}

async function readCall(
  app: App,
  link: FollowedLink,
  now: Temporal.Instant,
  path: string,
): Promise<PageCall> {
  const db = app.database.read(link.practiceId);
  const practice = await findPracticeSettings(db);
  if (!practice) throw new Error(`Link ${link.id} names practice ${link.practiceId}, which does not exist.`);
  const basis = { db, practice, now, baseUrl: app.baseUrl, house: app.house };
  const today = todayOf(basis);
  const client = await getClient({ ...basis, say: wordsIn(practice.locale, today).sayAny }, system, {
    params: { id: link.clientId },
  });
  if (isRefused(client))
    throw new Error(`Link ${link.id} names client ${link.clientId}, which does not exist.`);
  const words = wordsIn(client.language ?? practice.locale, today);
  return { deps: { ...basis, say: words.sayAny }, client, words, path, linkId: link.id, ending: null };
}

function clockOf(app: App, link: FollowedLink): Temporal.Instant {
  return link.rehearsalNow === null ? app.clock() : Temporal.Instant.fromEpochMilliseconds(link.rehearsalNow);
}

/** Nobody waits for this: a page opens at once also while a long write holds the database. */
function noteInPassing(app: App, link: FollowedLink, deps: Deps): void {
  noteLinkOpened(app.database, deps, link).catch((fault: Error) => {
    app.log('link-opening-not-noted', { linkId: link.id, stack: fault.stack });
  });
}
