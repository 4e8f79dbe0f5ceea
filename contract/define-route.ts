import { z } from 'zod';
import type { Route } from './route.ts';

const Nothing = z.object({});
type Nothing = typeof Nothing;

interface Described<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  readonly method: Route['method'];
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly access?: Route['access'];
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly bodyType?: Route['bodyType'];
  readonly status?: Route['status'];
  readonly reply: R;
  readonly refusals?: Route['refusals'];
}

/** Fills in what most routes share: a key or session is needed, 201 for a POST and 200 else, JSON when there is a body. */
export function defineRoute<
  R extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(described: Described<P, Q, B, R>): Route<P, Q, B, R> {
  return {
    ...described,
    access: described.access ?? 'practice',
    params: described.params ?? (Nothing as unknown as P),
    query: described.query ?? (Nothing as unknown as Q),
    body: described.body ?? (Nothing as unknown as B),
    bodyType: described.bodyType ?? (described.body ? 'json' : 'none'),
    status: described.status ?? (described.method === 'post' ? 201 : 200),
    refusals: described.refusals ?? [],
  };
}
