import type { Context } from 'hono';
import type { Refused } from '../../contract/refusals.ts';
import type { AnswerOf, InputOf, ReplyOf, Route } from '../../contract/route.ts';
import type { Say } from '../../locales/say.ts';
import type { App } from '../app-deps.ts';
import type { Actor, Deps } from '../deps.ts';

/** A part of the input may be left out by a caller in the house where the route has none. */
type Part<Name extends string, Input> =
  Input extends Record<string, never> ? { readonly [N in Name]?: Input } : { readonly [N in Name]: Input };

/** What a caller in the house hands to a use-case: the parts that its route has. */
type Given<R extends Route> = Part<'params', InputOf<R>['params']> &
  Part<'query', InputOf<R>['query']> &
  Part<'body', InputOf<R>['body']>;

type Handler<R extends Route> = (deps: Deps, actor: Actor, input: InputOf<R>) => Promise<AnswerOf<R>>;

/** What answers one route, to be called in the house as well; the route says what it is given and what it answers. */
export type UseCase<R extends Route> = Mounted &
  ((deps: Deps, actor: Actor, input: Given<R>) => Promise<AnswerOf<R>>);

/** A public or streaming call works outside the common path: it sees the request itself and opens its own transaction. */
export interface OpenCall {
  readonly app: App;
  readonly context: Context;
  readonly say: Say;
  readonly now: Temporal.Instant;
}
type OpenHandler<R extends Route> = (call: OpenCall, input: InputOf<R>) => Promise<AnswerOf<R> | Response>;

/** Says no before anything of the body is read, so that a stranger who is refused anyway costs next to nothing. */
type WhyNot = (call: OpenCall) => Promise<Refused | null>;

/** Work too large for one transaction, or for one connection: it opens its own, as many as it needs. */
type RunHandler<R extends Route> = (
  deps: Deps,
  actor: Actor,
  input: InputOf<R>,
  app: App,
) => Promise<AnswerOf<R>>;

type StreamHandler<R extends Route> = (
  deps: Deps,
  actor: Actor,
  call: OpenCall,
) => Promise<ReplyOf<R> | Refused | Response>;

/** A use-case as `mountRoutes` takes it. */
export type Mounted =
  | { readonly how: 'reads' | 'writes'; readonly route: Route; readonly answer: Handler<Route> }
  | { readonly how: 'runs'; readonly route: Route; readonly answer: RunHandler<Route> }
  | {
      readonly how: 'opens';
      readonly route: Route;
      readonly answer: OpenHandler<Route>;
      readonly whyNot: WhyNot | undefined;
    }
  | { readonly how: 'streams'; readonly route: Route; readonly answer: StreamHandler<Route> };

/** The use-cases of a room, each by its name. */
export type UseCases = Readonly<Record<string, Mounted>>;

/** Answers a call from committed rows; changes nothing. */
export function reads<R extends Route>(route: R, answer: Handler<R>): UseCase<R> {
  return callable('reads', route, answer);
}

/** Answers a call in one transaction, once per idempotency key; a refusal rolls it back. */
export function writes<R extends Route>(route: R, answer: Handler<R>): UseCase<R> {
  return callable('writes', route, answer);
}

function callable<R extends Route>(how: 'reads' | 'writes', route: R, answer: Handler<R>): UseCase<R> {
  // The list of all routes knows none of their shapes: mountRoutes checks what comes in against the route's own schemas.
  const mounted = { how, route, answer: answer as unknown as Handler<Route> };
  const called: Handler<R> = (deps, actor, input) => answer(deps, actor, input);
  return Object.assign(called as unknown as UseCase<R>, mounted);
}

/** Runs work that opens its own transactions, for a caller who is known; `deps.db` is for reading. */
export function runs<R extends Route>(route: R, answer: RunHandler<R>): Mounted {
  return { how: 'runs', route, answer: answer as unknown as RunHandler<Route> };
}

/** Answers before anybody is known: sign-up, the session, the demo. */
export function opens<R extends Route>(route: R, answer: OpenHandler<R>, whyNot?: WhyNot): Mounted {
  return { how: 'opens', route, answer: answer as unknown as OpenHandler<Route>, whyNot };
}

/** Reads the request's body as a stream, for a caller who is known; `deps.db` is for reading, transactions are its own. */
export function streams<R extends Route>(route: R, answer: StreamHandler<R>): Mounted {
  return { how: 'streams', route, answer };
}
