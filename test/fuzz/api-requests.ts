import type { z } from 'zod';
import type { Route } from '../../contract/route.ts';
import { goodValue, spoilt } from './from-schema.ts';
import { nounOf } from './known.ts';
import { hostileInstead, hostileValue, type Making } from './values.ts';

export interface Drawn {
  readonly request: Request;
  /** The route that is meant; null for a page of a client or a calendar. */
  readonly route: Route | null;
  /** What was sent, for whoever wants to send it again. */
  readonly said: string;
}

export const ORIGIN = 'http://holdfast.test';

/**
 * A request to a route: in about half of the cases one that the contract would take, else the same with something spoilt in
 * its body, its query or its path.
 */
export function drawCall(route: Route, apiKey: string, making: Making): Drawn {
  const { random } = making;
  const wrong = random.percent(45) ? 'none' : random.pick(wrongs(route));
  const path = fillPath(route, wrong === 'path', making);
  const query = queryOf(route, wrong === 'query', making);
  const headers = headersOf(apiKey, route, wrong === 'headers', making);
  const body = bodyOf(route, wrong === 'body', making);
  const method = route.method.toUpperCase();
  if (typeof body === 'string') headers.set('content-type', 'application/json');
  const url = `${ORIGIN}/api/v1${path}${query}`;
  const shown = typeof body === 'string' ? body.slice(0, 1500) : body ? '(form)' : '';
  const key = headers.get('idempotency-key');
  return {
    request: new Request(url, { method, headers, ...(body === null ? {} : { body }) }),
    route,
    said: `${method} ${path.slice(0, 300)}${query.slice(0, 300)} ${shown}${key ? ` key=${key.slice(0, 40)}` : ''}`,
  };
}

/** What can be wrong with a call of a route; a body as often as it has one, since most is in it. */
function wrongs(route: Route): readonly ('body' | 'query' | 'path' | 'headers')[] {
  const hasQuery = Object.keys((route.query as unknown as { shape: object }).shape).length > 0;
  return [
    ...(route.bodyType === 'none' ? [] : Array<'body'>(8).fill('body')),
    ...(hasQuery ? Array<'query'>(4).fill('query') : []),
    ...(route.path.includes('{') ? ['path' as const] : []),
    'headers',
  ];
}

function fillPath(route: Route, isSpoilt: boolean, making: Making): string {
  const { random, known } = making;
  const shape = (route.params as unknown as { shape: Record<string, never> }).shape;
  return route.path.replaceAll(
    /\/([\w-]+)\/\{(\w+)\}|\{(\w+)\}/g,
    (_all, before: string | undefined, one, two) => {
      const name: string = one ?? two;
      const schema = shape[name];
      const good = /^id$|Id$/.test(name)
        ? known.pick(before ?? nounOf(route.path), random)
        : String(schema ? goodValue(schema, name, making) : 'x');
      const value = isSpoilt ? asText(hostileInstead(numberOr(good), making)) : (good ?? 'none');
      // A path cannot hold a NUL for the whole server, which is looked at before anything is read from it.
      const part = encodeURIComponent(value.replaceAll('\0', '').toWellFormed()).slice(0, 3_000);
      return before === undefined ? part : `/${before}/${part}`;
    },
  );
}

/** A number in a path is spoilt as one. */
function numberOr(good: string | null): unknown {
  return good !== null && /^\d+$/.test(good) ? Number(good) : good;
}

function queryOf(route: Route, isSpoilt: boolean, making: Making): string {
  const { random } = making;
  const good = goodValue(route.query, 'query', making) as Record<string, unknown>;
  const sent = isSpoilt ? (spoiltQuery(route, good, making) as Record<string, unknown>) : good;
  const pairs = Object.entries(sent).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(asText(value).toWellFormed())}`,
  );
  if (isSpoilt && random.percent(20))
    pairs.push(random.pick(['limit=%ff', 'cursor=%', '&&=', 'from=%00', 'limit=1&limit=2']));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`.slice(0, 8_000);
}

/** Every member that a query may have is worth spoiling, not only those that happened to be drawn. */
function spoiltQuery(route: Route, good: Record<string, unknown>, making: Making): unknown {
  const shape = (route.query as unknown as { shape: Record<string, unknown> }).shape;
  const names = Object.keys(shape);
  if (names.length === 0) return { limit: hostileValue(making) };
  const name = making.random.pick(names);
  return { ...good, [name]: hostileInstead(goodValue(shape[name] as z.ZodType, name, making), making) };
}

function bodyOf(route: Route, isSpoilt: boolean, making: Making): string | FormData | null {
  if (route.bodyType === 'none') return null;
  if (route.bodyType === 'multipart') return exportForm(making);
  const good = goodValue(route.body, 'body', making);
  if (!isSpoilt) return JSON.stringify(good);
  if (making.random.percent(4))
    return making.random.pick(['{', '[]', 'null', '"x"', '1', '{"a":1e999}', '\u0000', '']);
  return JSON.stringify(spoilt(good, making));
}

/** An export of a tracker with a few rows, some of them strange. */
function exportForm(making: Making): FormData {
  const { random } = making;
  const row = () => {
    const day = random.percent(80)
      ? goodDay(making)
      : random.pick(['0000-01-01', '9999-12-31', '31/02/2025', '']);
    const time = random.pick(['1:30:00', '00:00:01', '25:00:00', '-1:00:00', '9'.repeat(30), '1h']);
    return `Someone,s@x.test,${random.pick(['Acme', 'Ωmega', '', '"a""b"'])},Site,,note,No,${day},09:00:00,${day},10:30:00,${time},`;
  };
  const header =
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
  const rows = Array.from({ length: random.between(0, 6) }, row);
  const form = new FormData();
  if (random.percent(20)) form.append('dateOrder', random.pick(['day-first', 'month-first', 'x']));
  if (random.percent(20)) form.append('timeZone', random.pick(['UTC', 'Europe/Madrid', 'Nowhere/Else']));
  form.append('file', new File([[header, ...rows].join('\n')], 'export.csv'));
  return form;
}

function goodDay({ random, today }: Making): string {
  return Temporal.PlainDate.from(today)
    .subtract({ days: random.below(300) })
    .toString();
}

function headersOf(apiKey: string, route: Route, isSpoilt: boolean, { random }: Making): Headers {
  const headers = new Headers();
  if (!isSpoilt || random.percent(70)) headers.set('authorization', `Bearer ${apiKey}`);
  if (route.method === 'post' && random.percent(10)) headers.set('idempotency-key', `k${random.below(300)}`);
  if (!isSpoilt) return headers;
  const [name, value] = random.pick([
    ['idempotency-key', 'k'.repeat(201)],
    ['idempotency-key', 'k'.repeat(4_000)],
    ['idempotency-key', ''],
    ['accept-language', random.pick(['fr', 'it-CH, *;q=0.1', 'zz', '__proto__', 'constructor'])],
    ['authorization', random.pick(['Bearer', 'Bearer hf_x', 'Basic eDp5', `Bearer ${'x'.repeat(5_000)}`])],
    ['content-type', 'text/plain'],
    [
      'cookie',
      random.pick(['better-auth.session_token=x.y', 'a=%00', '__Secure-better-auth.session_token=%']),
    ],
    ['sec-fetch-site', 'cross-site'],
    ['x-forwarded-for', '1.2.3.4, garbage'],
  ] as const);
  headers.set(name, value);
  return headers;
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)).slice(0, 20_000);
}
