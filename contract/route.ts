import type { z } from 'zod';
import type { RefusalCode } from './refusals.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * One call of the API as data: the server mounts it, the client types itself by it, openapi.json is made from it.
 * `path` is below /api/v1 and names its parameters `{like}` this.
 */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** `public` answers without a key or session. */
  readonly access: 'practice' | 'public';
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** How the body travels; a multipart body is read as a stream by the handler and not checked here. */
  readonly bodyType: 'json' | 'multipart' | 'none';
  readonly status: 200 | 201 | 204;
  readonly reply: Reply;
  readonly refusals: readonly RefusalCode[];
}

export type InputOf<R extends Route> = {
  readonly params: z.output<R['params']>;
  readonly query: z.output<R['query']>;
  readonly body: z.output<R['body']>;
};
export type ReplyOf<R extends Route> = z.output<R['reply']>;
