import { z } from 'zod';
import type { Ability } from './abilities.ts';
import type { Route } from './route.ts';

/** The largest body of a call that says nothing else: far more than the longest texts of any. */
export const LARGEST_BODY = 1024 ** 2;

const Nothing = z.object({});
type Nothing = typeof Nothing;
type Schema = z.core.SomeType;
type Codes = Route['refusals'];

/** A route is open to everybody, or asks for an ability: there is no third. */
type Access =
  | { readonly access: 'public'; readonly ability?: never }
  | { readonly access?: never; readonly ability: Ability };

interface Parts<P extends Schema, Q extends Schema, B extends Schema, R extends Schema, C> {
  readonly method: Route['method'];
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly bodyType?: Route['bodyType'];
  readonly largestBody?: number;
  readonly status?: Route['status'];
  readonly reply: R;
  readonly replyType?: Route['replyType'];
  readonly isReplySecret?: Route['isReplySecret'];
  readonly refusals?: C;
}

type Described<P extends Schema, Q extends Schema, B extends Schema, R extends Schema, C> = Access &
  Parts<P, Q, B, R, C>;

type Defined<P extends Schema, Q extends Schema, B extends Schema, R extends Schema, C extends Codes> = Route<
  { readonly params: z.input<P>; readonly query: z.input<Q>; readonly body: z.input<B> },
  { readonly params: z.output<P>; readonly query: z.output<Q>; readonly body: z.output<B> },
  z.output<R>,
  C[number]
>;

/** Fills in what most routes share: a key or session is needed, 201 for a POST and 200 else, JSON when there is a body. */
export function defineRoute<
  R extends Schema,
  P extends Schema = Nothing,
  Q extends Schema = Nothing,
  B extends Schema = Nothing,
  const C extends Codes = readonly [],
>(described: Described<P, Q, B, R, C>): Defined<P, Q, B, R, C> {
  const { params = Nothing, query = Nothing, body = Nothing, reply, ...rest } = described;
  const schemas = { params, query, body, reply } as unknown as Pick<
    Route,
    'params' | 'query' | 'body' | 'reply'
  >;
  const bodyType = described.bodyType ?? (described.body ? 'json' : 'none');
  return {
    ...rest,
    ...schemas,
    access: described.access ?? 'practice',
    ability: described.ability ?? null,
    bodyType,
    largestBody: bodyType === 'multipart' ? null : (described.largestBody ?? LARGEST_BODY),
    status: described.status ?? (described.method === 'post' ? 201 : 200),
    replyType: described.replyType ?? 'json',
    isReplySecret: described.isReplySecret ?? false,
    refusals: described.refusals ?? [],
  };
}
