import type { ReplyOf, Route } from '../contract/route.ts';
import type { Problem, World } from './world.ts';

export interface Browser {
  /** Calls below the world's address as a page of Holdfast would: with the cookies it was given, from its own origin. */
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Seen>;
  call<R extends Route>(
    route: R,
    body?: unknown,
    params?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly body: ReplyOf<R> & Problem }>;
  cookie(): string;
}

interface Seen {
  readonly status: number;
  readonly headers: Headers;
  // The tests look into answers of several kinds; each states what it expects.
  readonly body: Readonly<Record<string, unknown>> | null;
}

/** A browser without a session, at the address of a world. */
export function openBrowser(world: World): Browser {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const send: Browser['send'] = async (method, path, body, headers = {}) => {
    const request = new Request(`http://holdfast.test${path}`, {
      method,
      headers: {
        ...(cookies.size > 0 ? { cookie: cookie() } : {}),
        origin: 'http://holdfast.test',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await world.fetch(request);
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name === undefined) continue;
      if (value === '' || /max-age=0/i.test(set)) cookies.delete(name);
      else cookies.set(name, value ?? '');
    }
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
  };
  return {
    send,
    cookie,
    async call(route, body, params = {}) {
      const path = route.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => params[name] ?? '');
      const seen = await send(
        route.method.toUpperCase(),
        `/api/v1${path}`,
        route.bodyType === 'none' ? undefined : (body ?? {}),
      );
      return { status: seen.status, body: seen.body as never };
    },
  };
}
