import type { RefusalCode } from '../contract/refusals.ts';
import type { ReplyOf, Route, SentOf } from '../contract/route.ts';

/** Why a call was not answered with what was asked for: RFC 9457, its further members the facts. */
export interface Problem {
  /** `unreachable` when no answer came at all; `no-json` when what came was not the server's own (a proxy's page). */
  readonly code: RefusalCode | 'invalid-input' | 'fault' | 'unreachable' | 'no-json';
  /** 0 when no answer came. */
  readonly status: number;
  /** For people, in the language of the call; empty when no answer came. */
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly [fact: string]: unknown;
}

export type Answer<R extends Route> =
  | { readonly ok: true; readonly reply: ReplyOf<R> }
  | { readonly ok: false; readonly problem: Problem };

/** A part may be left out where nothing in it has to be given. */
type Part<Name extends string, Sent> =
  Record<string, never> extends Sent ? { readonly [N in Name]?: Sent } : { readonly [N in Name]: Sent };

export type CallInput<R extends Route> = Part<'params', SentOf<R>['params']> &
  Part<'query', SentOf<R>['query']> & {
    /** A multipart route takes a form, every other what the contract says. */
    readonly idempotencyKey?: string;
    readonly language?: string;
    readonly signal?: AbortSignal;
  } & (Part<'body', SentOf<R>['body']> | { readonly body: FormData });

export interface Client {
  /** One call of the API. A refusal is an answer, not a throw; so is having no network. */
  call<R extends Route>(route: R, input: CallInput<R>): Promise<Answer<R>>;
}

interface Sent {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly language?: string;
  readonly signal?: AbortSignal;
}

/**
 * The typed client for programs and pages alike: it knows routes as data and none of their schemas, so it adds next to
 * nothing to a page.
 * @param settings.apiKey left out in a page, where the session cookie speaks.
 */
export function createClient(settings: {
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly fetch?: typeof fetch;
}): Client {
  const send = settings.fetch ?? ((input, init) => fetch(input, init));
  return {
    async call<R extends Route>(route: R, input: CallInput<R>): Promise<Answer<R>> {
      const sent: Sent = input;
      const url = settings.baseUrl + pathOf(route, sent);
      const request = requestOf(route, sent, settings.apiKey);
      // Sent again once with the same key: whether the first one arrived or not, it is carried out one time.
      const tries = route.method === 'post' ? 2 : 1;
      for (let left = tries; ; left -= 1) {
        try {
          return await answerOf<R>(await send(url, request));
        } catch (failure) {
          if (sent.signal?.aborted) throw failure;
          if (left === 1) return { ok: false, problem: { code: 'unreachable', status: 0, detail: '' } };
        }
      }
    },
  };
}

function pathOf(route: Route, { params, query }: Sent): string {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name] ?? '')),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>))
    if (value !== undefined && value !== null) search.set(name, String(value));
  return `/api/v1${path}${search.size > 0 ? `?${search}` : ''}`;
}

function requestOf(route: Route, sent: Sent, apiKey: string | undefined): RequestInit {
  const headers = new Headers({ accept: 'application/json' });
  if (apiKey !== undefined) headers.set('authorization', `Bearer ${apiKey}`);
  if (sent.language !== undefined) headers.set('accept-language', sent.language);
  if (route.method === 'post') headers.set('idempotency-key', sent.idempotencyKey ?? newIdempotencyKey());
  if (route.bodyType === 'json') headers.set('content-type', 'application/json');
  return {
    method: route.method.toUpperCase(),
    headers,
    ...(route.bodyType === 'json' ? { body: JSON.stringify(sent.body ?? {}) } : {}),
    ...(route.bodyType === 'multipart' ? { body: sent.body as FormData } : {}),
    ...(sent.signal ? { signal: sent.signal } : {}),
  };
}

async function answerOf<R extends Route>(response: Response): Promise<Answer<R>> {
  const text = await response.text();
  const read = text === '' ? null : parse(text);
  if (response.ok && read !== undefined) return { ok: true, reply: read as ReplyOf<R> };
  const isProblem = typeof read === 'object' && read !== null && 'code' in read;
  if (isProblem) return { ok: false, problem: read as Problem };
  return { ok: false, problem: { code: 'no-json', status: response.status, detail: text.slice(0, 200) } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A key that names one intention. Made by hand, because crypto.randomUUID is missing on pages without TLS. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
