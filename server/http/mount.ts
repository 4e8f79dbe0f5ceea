import type { Context, Hono } from 'hono';
import { isRefused } from '../../contract/refusals.ts';
import type { InputOf, Route } from '../../contract/route.ts';
import { IdempotencyKey } from '../../contract/shapes.ts';
import { type Say, sayIn } from '../../locales/say.ts';
import type { App } from '../app-deps.ts';
import { writeUnlessRefused } from '../db/write-unless-refused.ts';
import type { Actor, Deps } from '../deps.ts';
import { catchUp } from '../jobs/catch-up.ts';
import { mayAtAll, whyNotAllowed } from '../policy/may.ts';
import { apiKeyIn, authenticate, type Caller, hashKey } from './authenticate.ts';
import { type ExpectedCallers, expectedCallers, isConfirmed } from './expected-callers.ts';
import { type Hide, hiderFor } from './hide.ts';
import { keepReply, type Repeatable, requestHashOf, takeKey } from './idempotency.ts';
import { jsonReply } from './json-reply.ts';
import { languageAsked } from './language-asked.ts';
import type { Mounted, OpenCall } from './mounted.ts';
import { nulInAddress } from './nul-in-input.ts';
import { invalidInputReply, refusalReply } from './problem.ts';
import { readJson } from './read-json.ts';
import { refuseOtherSite } from './same-origin.ts';

/** What is answered to somebody who is known. */
type Known = Exclude<Mounted, { how: 'opens' }>;

/** Mounts the routes of the contract below /api/v1, each with the use-case that answers it. */
export function mountRoutes(hono: Hono, app: App, mounted: readonly Mounted[]): void {
  const expected = expectedCallers();
  for (const one of mounted) {
    hono.on(one.route.method.toUpperCase(), routerPathOf(one.route), (context) =>
      answer(app, one, context, expected),
    );
  }
}

/** A route's path as the router takes it. */
export function routerPathOf(route: Route): string {
  return `/api/v1${route.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
}

async function answer(
  app: App,
  mounted: Mounted,
  context: Context,
  expected: ExpectedCallers,
): Promise<Response> {
  const otherSite = refuseOtherSite(context.req.raw, app.baseUrl);
  if (otherSite) return refusalReply(otherSite, sayIn(languageAsked(context) ?? 'en'));
  const nul = nulInAddress(context.req.param(), context.req.query());
  if (nul) return invalidInputReply([nul], sayIn(languageAsked(context) ?? 'en'));
  const wrongKey = refuseWrongKey(context);
  if (wrongKey) return wrongKey;
  if (mounted.how === 'opens') return answerOpen(app, mounted, context);
  const begun = mounted.how === 'reads' ? beginReading(app, mounted, context, expected) : null;
  const caller = await authenticate(app, context.req.raw.headers);
  if (isRefused(caller)) return refusalReply(caller, sayIn(languageAsked(context) ?? 'en'));
  if (begun?.answer && isConfirmed(begun.caller, caller)) return begun.answer;
  if (begun && !caller.hasDueWork) expected.remember(begun.keyHash, caller);
  return answerCaller(app, mounted, context, caller);
}

/**
 * A call that reads with a key is begun for whoever called with that key the last time, while it is looked up who calls: nothing of it
 * leaves before the look-up has confirmed the guess. SQLite answers both in this very thread, one after the other.
 */
function beginReading(app: App, mounted: Known, context: Context, expected: ExpectedCallers) {
  const apiKey = app.database.engine === 'postgres' ? apiKeyIn(context.req.raw.headers) : undefined;
  if (apiKey === undefined) return null;
  const keyHash = hashKey(apiKey);
  const caller = expected.find(keyHash);
  if (caller === null) return { keyHash, caller: null, answer: null };
  const answer = answerCaller(app, mounted, context, caller);
  // When the guess is wrong nobody waits for it, and what it failed with is no news.
  answer.catch(() => undefined);
  return { keyHash, caller, answer };
}

async function answerCaller(app: App, mounted: Known, context: Context, caller: Caller): Promise<Response> {
  const say = sayIn(languageAsked(context) ?? caller.locale ?? caller.practice.locale);
  const notAllowed = whyNotAllowed(app, caller.actor, mounted.route.ability);
  if (notAllowed) return refusalReply(notAllowed, say);
  const now =
    caller.rehearsalNow === null ? app.clock() : Temporal.Instant.fromEpochMilliseconds(caller.rehearsalNow);
  const behind = caller.hasDueWork ? await catchUp(app, caller.practice.id, now) : null;
  if (behind) return refusalReply(behind, say);
  const deps: Deps = {
    db: app.database.read(caller.practice.id),
    practice: caller.practice,
    now,
    say,
    baseUrl: app.baseUrl,
    house: app.house,
  };
  const hide = hiderFor(app, caller.actor, mounted.route);
  if (mounted.how === 'streams') {
    const outcome = await mounted.answer(deps, caller.actor, { app, context, say, now });
    return outcome instanceof Response ? outcome : reply(mounted.route, outcome, say, hide);
  }
  const bodyText = mounted.route.bodyType === 'json' ? await context.req.text() : '';
  const input = readInput(mounted.route, context, bodyText, say);
  if (input instanceof Response) return input;
  if (mounted.how === 'reads')
    return reply(mounted.route, await mounted.answer(deps, caller.actor, input), say, hide);
  if (mounted.how === 'runs')
    return reply(mounted.route, await mounted.answer(deps, caller.actor, input, app), say, hide);
  const key = context.req.method === 'POST' ? context.req.header('idempotency-key') : undefined;
  const repeatable =
    key === undefined ? null : repeatableOf(app, caller.actor, { key, path: context.req.path, bodyText });
  return answerInTransaction(app, mounted, deps, caller, input, repeatable);
}

/**
 * What was answered under a key is worded for whoever asked: its sentences may name amounts. So the request of somebody who sees
 * none is another one than the same of anybody else, and neither is given the other's answer.
 */
function repeatableOf(
  app: App,
  actor: Actor,
  { key, path, bodyText }: { readonly key: string; readonly path: string; readonly bodyText: string },
): Repeatable {
  const asWhom = mayAtAll(app, actor, 'money.see') ? '' : `\nas ${actor.memberId}`;
  const requestHash = requestHashOf('POST', path, bodyText + asWhom);
  return { key, requestHash, arrivedAt: app.clock().epochMilliseconds };
}

/** A key that names nothing, or that is too long to be kept, is said before anything else is done under it. */
function refuseWrongKey(context: Context): Response | null {
  const key = context.req.method === 'POST' ? context.req.header('idempotency-key') : undefined;
  const issues = IdempotencyKey.optional().safeParse(key).error?.issues;
  if (!issues) return null;
  const placed = issues.map((issue) => ({ ...issue, path: ['Idempotency-Key'] }));
  return invalidInputReply(placed, sayIn(languageAsked(context) ?? 'en'));
}

async function answerOpen(
  app: App,
  mounted: Extract<Mounted, { how: 'opens' }>,
  context: Context,
): Promise<Response> {
  const say = sayIn(languageAsked(context) ?? 'en');
  const call: OpenCall = { app, context, say, now: app.clock() };
  const refusal = await mounted.whyNot?.(call);
  if (refusal) return refusalReply(refusal, say);
  const bodyText = mounted.route.bodyType === 'json' ? await context.req.text() : '';
  const input = readInput(mounted.route, context, bodyText, say);
  if (input instanceof Response) return input;
  const outcome = await mounted.answer(call, input);
  return outcome instanceof Response ? outcome : reply(mounted.route, outcome, say, null);
}

async function answerInTransaction(
  app: App,
  mounted: Extract<Mounted, { how: 'reads' | 'writes' }>,
  deps: Deps,
  caller: Caller,
  input: InputOf<Route>,
  repeatable: Repeatable | null,
): Promise<Response> {
  const hide = hiderFor(app, caller.actor, mounted.route);
  const outcome = await writeUnlessRefused(app.database, caller.practice.id, async (db) => {
    const inside: Deps = { ...deps, db };
    if (repeatable) {
      const taken = await takeKey(inside, repeatable);
      if (taken && isRefused(taken)) return taken;
      if (taken) return jsonReply(mounted.route.status, shown(taken.reply, hide));
    }
    const answered = await mounted.answer(inside, caller.actor, input);
    if (isRefused(answered)) return answered;
    const text = JSON.stringify(answered);
    const { status, isReplySecret } = mounted.route;
    if (repeatable) await keepReply(inside, repeatable, { status, reply: isReplySecret ? null : text });
    return jsonReply(status, shown(text, hide));
  });
  if (!isRefused(outcome)) return outcome;
  return refusalReply(hide ? hide(outcome) : outcome, deps.say);
}

function reply(route: Route, outcome: unknown, say: Say, hide: Hide | null): Response {
  const seen = hide ? hide(outcome) : outcome;
  return isRefused(seen) ? refusalReply(seen, say) : jsonReply(route.status, JSON.stringify(seen));
}

/** A reply as somebody may see it. It is kept whole: what they may see is decided each time it is sent. */
function shown(text: string, hide: Hide | null): string {
  return hide ? JSON.stringify(hide(JSON.parse(text))) : text;
}

/** Checks params, query and body against the contract and reports every issue of all three at once. */
function readInput(route: Route, context: Context, bodyText: string, say: Say): InputOf<Route> | Response {
  const read = readJson(bodyText, say);
  if (read instanceof Response) return read;
  // What was sent is reported with each issue, so that a missing value is told from a wrong one; it is never echoed.
  const params = route.params.safeParse(context.req.param(), { reportInput: true });
  const query = route.query.safeParse(context.req.query(), { reportInput: true });
  const body = route.body.safeParse(read.json, { reportInput: true });
  if (params.success && query.success && body.success) {
    return { params: params.data, query: query.data, body: body.data };
  }
  return invalidInputReply(
    [params, query, body].flatMap((part) => part.error?.issues ?? []),
    say,
  );
}
