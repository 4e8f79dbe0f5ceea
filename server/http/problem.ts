import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import { type RefusalCode, type Refused, refusals } from '../../contract/refusals.ts';
import { sayIssue } from '../../contract/say-issue.ts';
import type { Say } from '../../locales/say.ts';
import { wordFacts } from './word-facts.ts';

const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' };

/** A refusal as an RFC 9457 problem: the code and its facts for programs, `detail` in the reader's language for people. */
export function refusalReply(refused: Refused, say: Say): Response {
  const { refused: code, ...facts } = refused;
  const status = refusals[code];
  const detail = say(`refusals:${code}`, wordFacts(facts, say));
  const reply = problemReply(status, { code, detail, ...facts });
  // Programs and proxies wait as long as the header says; the fact beside it is for who reads the body.
  if (typeof facts.retryAfterSeconds === 'number')
    reply.headers.set('retry-after', String(facts.retryAfterSeconds));
  return reply;
}

/** Input that the contract stops: every issue with the path to it (HTTP 422). */
export function invalidInputReply(issues: readonly z.core.$ZodIssue[], say: Say): Response {
  const errors = issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: sayIssue(issue, say),
  }));
  return problemReply(422, {
    code: 'invalid-input',
    detail: say('refusals:invalid-input', { count: errors.length }),
    errors,
  });
}

/** A fault: something we did not expect. It is in the log under this reference; the reader learns nothing of the inside. */
export function faultReply(reference: string, say: Say): Response {
  return problemReply(500, { code: 'fault', detail: say('refusals:fault', { reference }), reference });
}

export function problemReply(
  status: number,
  members: { code: RefusalCode | 'invalid-input' | 'fault'; detail: string; [fact: string]: unknown },
): Response {
  const { code, detail, ...facts } = members;
  const body = { ...facts, type: `about:blank#${code}`, title: code, status, code, detail };
  return new Response(JSON.stringify(body), { status: status as ContentfulStatusCode, headers });
}
