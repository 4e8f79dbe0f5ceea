import type { UseQueryResult } from '@tanstack/react-query';
import type { CallInput } from '../../client/client.ts';
import type { ReplyOf, Route } from '../../contract/route.ts';
import type { ProblemError } from './problem.ts';
import { type CallOptions, useAnswer } from './use-answer.ts';
import { useMayCall } from './use-session.ts';

/**
 * What a GET answers, kept, and asked again when it may have changed. What one may not ask is not asked and has no data: a part of a page
 * that lives by it stands in `May`.
 */
export function useCall<R extends Route>(
  route: R,
  input: CallInput<R>,
  { when = true, ...options }: CallOptions = {},
): UseQueryResult<ReplyOf<R>, ProblemError> {
  const isAllowed = useMayCall(route);
  return useAnswer(route, input, { ...options, when: when && isAllowed });
}
