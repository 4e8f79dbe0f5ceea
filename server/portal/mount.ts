import { type Context, Hono } from 'hono';
import { type CursorPart, readCursorText } from '../../contract/cursor-text.ts';
import { cursors } from '../../contract/cursors.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import type { App } from '../app-deps.ts';
import { findPageAsk } from '../asks/asks-of-page.ts';
import { isBrokenOff } from '../http/broken-off.ts';
import { languageAsked } from '../http/language-asked.ts';
import { noteFailure } from '../note-failure.ts';
import { agreementPage } from './agreement-page.ts';
import { answerChange, changePage } from './answer-change.ts';
import { declineFromPage, openProposal, signFromPage } from './answer-proposal.ts';
import { answerForm, askPage } from './ask-form.ts';
import { askedPage, withdrawFromPage } from './asked-list.ts';
import { changesPage } from './changes.ts';
import { wordsPage } from './learning.ts';
import { earlierPage, entriesPage, statementsPage } from './list-pages.ts';
import { messagePage, readOnlyPage, unavailablePage } from './message-page.ts';
import { overviewPage } from './overview-page.ts';
import { ownEngagement } from './own-engagement.ts';
import { openPage, type PageCall, type WhenBehind } from './page-call.ts';
import { readForm } from './page-form.ts';
import { ownProposal, proposalFile } from './proposal-page.ts';
import { proposalsPage } from './proposals-list.ts';
import { RateLimit } from './rate-limit.ts';
import { reportPage } from './report-page.ts';
import { sendAsk, sentPage } from './send-ask.ts';
import { statementFile, statementPage } from './statement-page.ts';

type Answer = (call: PageCall, context: Context) => Promise<Response | null>;
type AnswerForm = (call: PageCall, form: URLSearchParams, context: Context) => Promise<Response | null>;
type AnswerAbout = (call: PageCall, engagement: Engagement, context: Context) => Promise<Response | null>;

/** The client's private pages below /p/{token}: server-rendered, plain forms, without script. */
export function mountClientPages(hono: Hono, app: App): void {
  const pages = new Hono();
  const page = (path: string, answer: Answer) => {
    pages.get(`/:token${path}`, (context) =>
      openPage(app, context, async (call) => (await answer(call, context)) ?? notHere(call)),
    );
  };
  /** A page about one engagement, which has to be this client's own. */
  const pageAbout = (path: string, answer: AnswerAbout) =>
    page(path, async (call, context) => {
      const engagement = await ownEngagement(call, context.req.param('engagementId') ?? '');
      return engagement && answer(call, engagement, context);
    });
  const rateLimit = new RateLimit();
  /** A form of a page. Whatever keeps it from being read is said before anything is done. */
  const form = (path: string, answer: AnswerForm, whenBehind?: WhenBehind) => {
    const read = async (call: PageCall, context: Context) => {
      if (call.ending?.isOver) return readOnlyPage(call);
      const sent = rateLimit.admits(call.linkId, app.clock().epochMilliseconds)
        ? await readForm(context, app)
        : 'too-many';
      if (typeof sent === 'string') return messagePage(sent, call.words.language, call.deps.practice.name);
      return (await answer(call, sent, context)) ?? notHere(call);
    };
    pages.post(`/:token${path}`, (context) =>
      openPage(app, context, (call) => read(call, context), whenBehind),
    );
  };
  mountAsking(app, page, form);
  mountChanges(app, page, form);
  mountProposals(app, page, form);
  page('', (call, context) => overviewPage(call, cursorOf(context, cursors.byId)));
  page('/words', (call) => wordsPage(call));
  page('/earlier', (call, context) => earlierPage(call, cursorOf(context, cursors.byId)));
  pageAbout('/agreements/:engagementId', (call, engagement) => agreementPage(call, engagement));
  pageAbout('/entries/:engagementId', (call, engagement, context) =>
    entriesPage(call, engagement, cursorOf(context, cursors.byDay)),
  );
  pageAbout('/statements/:engagementId', (call, engagement, context) =>
    statementsPage(call, engagement, numberOf(context.req.query('before')) ?? Number.MAX_SAFE_INTEGER),
  );
  pageAbout('/statements/:engagementId/:file{[0-9]{1,6}\\.json}', (call, engagement, context) =>
    statementFile(call, engagement, Number.parseInt(context.req.param('file') ?? '', 10)),
  );
  pageAbout('/statements/:engagementId/:index{[0-9]{1,6}}', (call, engagement, context) =>
    statementPage(
      call,
      engagement,
      Number(context.req.param('index')),
      numberOf(context.req.query('from')) ?? 1,
    ),
  );
  pageAbout('/reports/:engagementId/:index{[0-9]{1,6}}', (call, engagement, context) =>
    reportPage(
      call,
      engagement,
      Number(context.req.param('index')),
      numberOf(context.req.query('from')) ?? 1,
    ),
  );
  page('/*', async () => null);
  form('/*', async () => null);
  pages.get('/*', (context) => messagePage('unknown', languageAsked(context) ?? 'en'));
  pages.onError((fault, context) => {
    if (isBrokenOff(fault, context)) return new Response(null, { status: 400 });
    // The path holds the key to the page, so the log gets the page's kind and not its address.
    const noted = noteFailure(app.log, fault, { method: context.req.method, path: '/p/…' });
    return 'refused' in noted
      ? unavailablePage(languageAsked(context) ?? 'en', noted.retryAfterSeconds)
      : messagePage('fault', languageAsked(context) ?? 'en', null, noted.reference);
  });
  hono.route('/p', pages);
}

type Page = (path: string, answer: Answer) => void;
type Form = (path: string, answer: AnswerForm, whenBehind?: WhenBehind) => void;

function mountAsking(app: App, page: Page, form: Form): void {
  page('/ask', (call, context) =>
    call.ending?.isOver ? readOnlyPage(call) : askPage(call, context.req.query('text')),
  );
  form('/ask', (call, sent) => answerForm(call, sent));
  form('/ask/send', (call, sent) => sendAsk(app, call, sent));
  page('/asks', (call, context) => askedPage(call, cursorOf(context, cursors.byDay)));
  page('/asks/:id/sent', async (call, context) => {
    const ask = await findPageAsk(call.deps, call.client.id, idOf(context));
    return ask && sentPage(call, ask);
  });
  form('/asks/:id/withdraw', (call, _sent, context) => withdrawFromPage(app, call, idOf(context)));
}

function mountChanges(app: App, page: Page, form: Form): void {
  page('/changes', (call, context) => changesPage(call, cursorOf(context, cursors.byId)));
  page('/changes/:id', (call, context) => changePage(call, idOf(context)));
  form('/changes/:id/approve', (call, sent, context) =>
    answerChange(app, call, idOf(context), 'approved', sent),
  );
  form('/changes/:id/decline', (call, sent, context) =>
    answerChange(app, call, idOf(context), 'declined', sent),
  );
}

function mountProposals(app: App, page: Page, form: Form): void {
  page('/proposals', (call, context) => proposalsPage(call, cursorOf(context, cursors.byId)));
  page('/proposals/:id', (call, context) => openProposal(app, call, idOf(context), context));
  page('/proposals/:id/document.json', async (call, context) => {
    const shown = await ownProposal(call, idOf(context));
    return shown && proposalFile(shown);
  });
  form(
    '/proposals/:id/sign',
    (call, sent, context) => signFromPage(app, call, idOf(context), sent, context),
    'answer',
  );
  form(
    '/proposals/:id/decline',
    (call, sent, context) => declineFromPage(app, call, idOf(context), sent, context),
    'answer',
  );
}

function notHere({ deps, words }: PageCall): Promise<Response> {
  return messagePage('missing', words.language, deps.practice.name);
}

/** An id of ours, or one that nothing has. */
function idOf(context: Context): string {
  const id = context.req.param('id') ?? '';
  return /^[0-9a-f-]{36}$/.test(id) ? id : '-';
}

/** Where a list goes on. One that this list did not write shows it from the top, since nobody typed it. */
function cursorOf(context: Context, parts: readonly CursorPart[]): string | undefined {
  const cursor = context.req.query('cursor');
  return cursor !== undefined && readCursorText(cursor, parts) ? cursor : undefined;
}

/** A number from 1 on, or null. */
function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
