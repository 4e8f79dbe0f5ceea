import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type CallInput, newIdempotencyKey } from '../../client/client.ts';
import type { ReplyOf, Route } from '../../contract/route.ts';
import { replyOf } from './call.ts';
import { mayRetry, type Problem, problemOf } from './problem.ts';

export type Changed<R extends Route> =
  | { readonly ok: true; readonly reply: ReplyOf<R> }
  | { readonly ok: false; readonly problem: Problem };

export interface Change<R extends Route> {
  /** Carries it out; a refusal is an answer, not a throw. */
  readonly run: (input: CallInput<R>) => Promise<Changed<R>>;
  readonly busy: boolean;
  /** What the last run was refused with, until the next one. */
  readonly problem: Problem | null;
  readonly forget: () => void;
}

/**
 * A call that changes something. It is sent again by itself when no answer came, under the same idempotency key, so that
 * it happens once. Afterwards everything on screen is asked again: which numbers follow from a change is the server's
 * knowledge, and a page shows only a few.
 */
export function useChange<R extends Route>(route: R): Change<R> {
  const client = useQueryClient();
  const mutation = useMutation<ReplyOf<R>, Error, { readonly input: CallInput<R>; readonly key: string }>({
    mutationFn: ({ input, key }) => replyOf(route, input, key),
    retry: (failures, thrown) => failures < 1 && mayRetry(problemOf(thrown)),
    retryDelay: (failures) => 400 * 2 ** failures,
    networkMode: 'always',
    onSuccess: () => client.invalidateQueries(),
    onError: (thrown) => {
      // It was carried out, and only its answer is lost: what it made is to be seen.
      if (problemOf(thrown).code === 'reply-not-kept') return client.invalidateQueries();
    },
  });
  return {
    run: async (input) => {
      try {
        return { ok: true, reply: await mutation.mutateAsync({ input, key: newIdempotencyKey() }) };
      } catch (thrown) {
        return { ok: false, problem: problemOf(thrown) };
      }
    },
    busy: mutation.isPending,
    problem: mutation.error ? problemOf(mutation.error) : null,
    forget: mutation.reset,
  };
}
