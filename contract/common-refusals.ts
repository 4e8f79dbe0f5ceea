import type { RefusalCode } from './refusals.ts';
import type { Route } from './route.ts';

/**
 * What a call may be refused with whatever it asks for, since the way in says it, whatever the use-case says: who calls and what they may do, where from, with
 * which key, how much at once, and whether the books are up to date (docs/decisions/0005-due-work.md). A database that is away is
 * said once for the whole API, in the description of openapi.json.
 */
export function commonRefusals({
  access,
  method,
  bodyType,
  isReplySecret,
}: Pick<Route, 'access' | 'method' | 'bodyType' | 'isReplySecret'>): readonly RefusalCode[] {
  const common: RefusalCode[] = [];
  if (isReplySecret) common.push('reply-not-kept');
  if (bodyType !== 'none') common.push('too-large');
  if (method !== 'get') common.push('other-site');
  if (method === 'post') common.push('idempotency-key-reused');
  if (access === 'practice') common.push('sign-in-needed', 'wrong-key', 'not-allowed', 'catching-up');
  return common;
}

/** Everything that a call may be refused with: what its route declares and what is common to calls of its kind. */
export function refusalsOf(route: Route): readonly RefusalCode[] {
  return [...new Set([...route.refusals, ...commonRefusals(route)])];
}
