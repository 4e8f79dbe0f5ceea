import type { Route } from '../../contract/route.ts';
import { currentLanguage } from '../text/texts.ts';
import { offline, type Problem } from './problem.ts';

interface Input {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

type Answered =
  | { readonly ok: true; readonly reply: unknown }
  | { readonly ok: false; readonly problem: Problem };

export async function ask(route: Route, input: Input, idempotencyKey?: string): Promise<Answered> {
  const params = (input.params ?? {}) as Readonly<Record<string, string>>;
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null) query.set(name, String(value));
  }
  const search = query.size > 0 ? `?${query}` : '';
  const headers = new Headers({ accept: 'application/json', 'accept-language': currentLanguage() });
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  let body: BodyInit | null = null;
  if (route.bodyType === 'multipart') body = input.body as FormData;
  if (route.bodyType === 'json') {
    headers.set('content-type', 'application/json');
    body = JSON.stringify(input.body ?? {});
  }
  try {
    const response = await fetch(`/api/v1${path}${search}`, {
      method: route.method.toUpperCase(),
      headers,
      body,
    });
    const answer: unknown = response.status === 204 ? null : await response.json();
    if (response.ok) return { ok: true, reply: answer };
    return { ok: false, problem: answer as Problem };
  } catch {
    return { ok: false, problem: offline };
  }
}
