import type { z } from 'zod';
import type { Ability } from './abilities.ts';
import type { RefusalCode, Refused } from './refusals.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The parts of a call, once as they travel and once as a use-case reads them. */
export interface Parts {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * One call of the API as data: the server mounts it, the client types itself by it, openapi.json is made from it.
 * `path` is below /api/v1 and names its parameters `{like}` this.
 *
 * The type parameters are the plain types behind the schemas, not the schemas' own: comparing two routes then compares
 * a few fields. With the schemas in their place type checking took most of a minute.
 */
export interface Route<
  Sent extends Parts = Parts,
  Input extends Parts = Parts,
  Reply = unknown,
  Code extends RefusalCode = RefusalCode,
> {
  readonly method: Method;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** `public` answers without a key or session. */
  readonly access: 'practice' | 'public';
  /** What a caller has to be able to do, whatever the record: null where anybody may call. Asked before anything is read. */
  readonly ability: Ability | null;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  /** How the body travels; a multipart body is read as a stream by the handler and not checked here. */
  readonly bodyType: 'json' | 'multipart' | 'none';
  /**
   * The largest body in bytes, refused with `too-large` past it before anybody is known; null for a multipart body, whose limit
   * is a setting of the installation.
   */
  readonly largestBody: number | null;
  readonly status: 200 | 201 | 204;
  readonly reply: z.ZodType;
  /** `html` is a page for people, `csv` a file for a spreadsheet and `file` one that was kept, none of which a client of ours reads. */
  readonly replyType: 'json' | 'html' | 'csv' | 'file';
  /**
   * Whether the reply holds what opens something: an API key, the address of a private page or of a feed. Such a reply is never
   * kept with its idempotency key, where it would lie in plain text and in every backup
   * (docs/decisions/0006-kept-replies.md).
   */
  readonly isReplySecret: boolean;
  /**
   * What its use-case may refuse, exactly: test/architecture/refusals.test.ts follows it. What any call may be refused with is
   * told once, in common-refusals.ts.
   */
  readonly refusals: readonly RefusalCode[];
  /** Holds no value: it carries the types. */
  readonly types?: { readonly sent: Sent; readonly input: Input; readonly reply: Reply; readonly code: Code };
}

type TypesOf<R extends Route> = NonNullable<R['types']>;
/** What a caller sends: fields with a default may be left out. */
export type SentOf<R extends Route> = TypesOf<R>['sent'];
/** What a use-case reads, after the contract checked it. */
export type InputOf<R extends Route> = TypesOf<R>['input'];
export type ReplyOf<R extends Route> = TypesOf<R>['reply'];
/** What a use-case answers: a route that declares no refusal is never refused. */
export type AnswerOf<R extends Route> = ReplyOf<R> | ([TypesOf<R>['code']] extends [never] ? never : Refused);
