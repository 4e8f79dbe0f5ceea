import type { Context } from 'hono';
import type { Refused } from '../../contract/refusals.ts';
import type { InputOf, ReplyOf, Route } from '../../contract/route.ts';
import type { Say } from '../../locales/say.ts';
import type { App } from '../app-deps.ts';
import type { Actor, Deps } from '../deps.ts';

export type Answer<R extends Route> = ReplyOf<R> | Refused;

type UseCase<R extends Route> = (deps: Deps, actor: Actor, input: InputOf<R>) => Promise<Answer<R>>;

/** A public or streaming call works outside the common path: it sees the request itself and opens its own transaction. */
export interface OpenCall {
  readonly app: App;
  readonly context: Context;
  readonly say: Say;
  readonly now: Temporal.Instant;
}
type OpenUseCase<R extends Route> = (call: OpenCall, input: InputOf<R>) => Promise<Answer<R> | Response>;

/** Says no before anything of the body is read, so that a stranger who is refused anyway costs next to nothing. */
type WhyNot = (call: OpenCall) => Promise<Refused | null>;

/** Work too large for one transaction, or for one connection: it opens its own, as many as it needs. */
type RunUseCase<R extends Route> = (
  deps: Deps,
  actor: Actor,
  input: InputOf<R>,
  app: App,
) => Promise<Answer<R>>;

export type Mounted =
  | { readonly how: 'reads' | 'writes'; readonly route: Route; readonly answer: UseCase<Route> }
  | { readonly how: 'runs'; readonly route: Route; readonly answer: RunUseCase<Route> }
  | {
      readonly how: 'opens';
      readonly route: Route;
      readonly answer: OpenUseCase<Route>;
      readonly whyNot: WhyNot | undefined;
    }
  | {
      readonly how: 'streams';
      readonly route: Route;
      readonly answer: (deps: Deps, actor: Actor, call: OpenCall) => Promise<unknown | Refused | Response>;
    };

/** Answers a call from committed rows; changes nothing. */
export function reads<R extends Route>(route: R, answer: UseCase<R>): Mounted {
  return { how: 'reads', route, answer: answer as unknown as UseCase<Route> };
}

/** Answers a call in one transaction, once per idempotency key; a refusal rolls it back. */
export function writes<R extends Route>(route: R, answer: UseCase<R>): Mounted {
  return { how: 'writes', route, answer: answer as unknown as UseCase<Route> };
}

/** Runs work that opens its own transactions, for a caller who is known; `deps.db` is for reading. */
export function runs<R extends Route>(route: R, answer: RunUseCase<R>): Mounted {
  return { how: 'runs', route, answer: answer as unknown as RunUseCase<Route> };
}

/** Answers before anybody is known: sign-up, the session, the demo. */
export function opens<R extends Route>(route: R, answer: OpenUseCase<R>, whyNot?: WhyNot): Mounted {
  return { how: 'opens', route, answer: answer as unknown as OpenUseCase<Route>, whyNot };
}

/** Reads the request's body as a stream, for a caller who is known; `deps.db` is for reading, transactions are its own. */
export function streams<R extends Route>(
  route: R,
  answer: (deps: Deps, actor: Actor, call: OpenCall) => Promise<Answer<R> | Response>,
): Mounted {
  return { how: 'streams', route, answer };
}
