import type { ReplyOf, Route, SentOf } from '../../contract/route.ts';
import { type Problem, ProblemError } from './problem.ts';
import { ask } from './server.ts';

/** A part may be left out where nothing in it is required; a route without parameters has none at all. */
type Part<K extends string, T> =
  Record<string, never> extends T ? { readonly [P in K]?: T } : { readonly [P in K]: T };

/** What a call takes: the route's parameters, query and body, as they travel. */
export type CallInput<R extends Route> = Part<'params', SentOf<R>['params']> &
  Part<'query', SentOf<R>['query']> &
  Part<'body', SentOf<R>['body']>;

export type Answer<R extends Route> =
  | { readonly ok: true; readonly reply: ReplyOf<R> }
  | { readonly ok: false; readonly problem: Problem };

/** One call of the API. A refusal is an answer, not a throw; so is having no network. */
export async function call<R extends Route>(
  route: R,
  input: CallInput<R>,
  idempotencyKey?: string,
): Promise<Answer<R>> {
  return (await ask(route, input, idempotencyKey)) as Answer<R>;
}

/** As `call`, for whoever can only go on with a reply. Throws `ProblemError`. */
export async function replyOf<R extends Route>(
  route: R,
  input: CallInput<R>,
  idempotencyKey?: string,
): Promise<ReplyOf<R>> {
  const answer = await call(route, input, idempotencyKey);
  if (!answer.ok) throw new ProblemError(answer.problem);
  return answer.reply;
}
