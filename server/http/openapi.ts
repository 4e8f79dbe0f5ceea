import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { refusalsOf } from '../../contract/common-refusals.ts';
import { type RefusalCode, refusals } from '../../contract/refusals.ts';
import type { Route } from '../../contract/route.ts';
import { routes } from '../../contract/routes.ts';
import { IdempotencyKey } from '../../contract/shapes.ts';

const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457. Further members are the facts of the refusal.' });

/** The whole contract as an OpenAPI 3.1 document, made from the same data that mounts the routes. */
export function openApiDocument(): OpenApiDocument {
  made ??= makeDocument();
  return made;
}

type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>;
/** It never changes while the process runs, and takes most of a second to make. */
let made: OpenApiDocument | undefined;

function makeDocument(): OpenApiDocument {
  const registry = new OpenAPIRegistry();
  const bearer = registry.registerComponent('securitySchemes', 'apiKey', { type: 'http', scheme: 'bearer' });
  for (const route of allRoutes()) registry.registerPath(pathOf(route, bearer.name));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Holdfast',
      version: '1',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
      description:
        'Money in integer minor units, time in integer minutes, dates YYYY-MM-DD, instants RFC 3339 in UTC. Every POST takes an Idempotency-Key. Any call may be answered 503 with Retry-After (database-unavailable, database-busy) or 507 (storage-full): send it again later, with the same key.',
    },
    servers: [{ url: '/api/v1' }],
  });
}

export function allRoutes(): Route[] {
  return Object.values(routes).flatMap((noun) => Object.values(noun) as unknown as Route[]);
}

const replyTypes = {
  json: 'application/json',
  html: 'text/html',
  csv: 'text/csv',
  file: 'application/octet-stream',
} as const;

/**
 * The cast at the end stands for what the compiler would otherwise work out schema by schema, for most of a minute; the
 * document is compared with the one that is checked in instead.
 */
function pathOf(route: Route, security: string): RouteConfig {
  const content = route.bodyType === 'multipart' ? 'multipart/form-data' : 'application/json';
  const described = {
    method: route.method,
    path: route.path,
    tags: [route.tag],
    summary: route.summary,
    ...(route.ability === null ? {} : { 'x-ability': route.ability }),
    security: route.access === 'public' ? [] : [{ [security]: [] }],
    request: {
      params: route.params,
      query: route.query,
      ...(route.method === 'post'
        ? { headers: z.object({ 'Idempotency-Key': IdempotencyKey.optional() }) }
        : {}),
      ...(route.bodyType === 'none' ? {} : { body: { content: { [content]: { schema: route.body } } } }),
    },
    responses: {
      [route.status]: {
        description: route.summary,
        content: { [replyTypes[route.replyType]]: { schema: route.reply } },
      },
      ...problemsOf(route),
    },
  };
  return described as unknown as RouteConfig;
}

function problemsOf(route: Route) {
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of refusalsOf(route))
    byStatus.set(refusals[code], [...(byStatus.get(refusals[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: codes.join(', '), content: { 'application/problem+json': { schema: Problem } } },
    ]),
  );
}
