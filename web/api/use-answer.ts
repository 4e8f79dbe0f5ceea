import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { CallInput } from '../../client/client.ts';
import type { ReplyOf, Route } from '../../contract/route.ts';
import { replyOf } from './call.ts';
import { mayRetry, type ProblemError, problemOf } from './problem.ts';

export interface CallOptions {
  /** False while what the call needs is not known yet. */
  readonly when?: boolean;
  /** Keeps showing the last answer while the next one is on its way: for searches and filters. */
  readonly keepPrevious?: boolean;
  /** Asks again after so many milliseconds, as long as the page is looked at. */
  readonly every?: number;
}

/** The name under which a call's answer is kept. */
export function keyOf(route: Route, input?: object): readonly unknown[] {
  return input ? [route.method, route.path, input] : [route.method, route.path];
}

/** What a GET answers, whoever asks. Pages call `useCall`, which asks only what one may. */
export function useAnswer<R extends Route>(
  route: R,
  input: CallInput<R>,
  { when = true, keepPrevious = false, every }: CallOptions = {},
): UseQueryResult<ReplyOf<R>, ProblemError> {
  const result = useQuery({
    queryKey: keyOf(route, input),
    queryFn: () => replyOf(route, input),
    enabled: when,
    retry: (failures, thrown) => failures < 2 && mayRetry(problemOf(thrown)),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(every ? { refetchInterval: every } : {}),
  });
  // Every failure is thrown by `replyOf`, as a ProblemError.
  return result as UseQueryResult<ReplyOf<R>, ProblemError>;
}
