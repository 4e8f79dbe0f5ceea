import { useQueries } from '@tanstack/react-query';
import type { CallInput } from '../../client/client.ts';
import type { Route } from '../../contract/route.ts';
import { replyOf } from './call.ts';
import { mayRetry, type ProblemError, problemOf } from './problem.ts';
import { keyOf } from './use-answer.ts';
import { type ItemOf, readPage } from './use-list.ts';
import { useMayCall } from './use-session.ts';

/** As many as a list gives by their ids at once. */
const AT_ONCE = 100;

/** Asks for records by their ids; those asked for in one moment go in one call. A record that is not there is null. */
export function recordsBy<R extends Route>(route: R): (id: string) => Promise<ItemOf<R> | null> {
  let waiting = new Map<string, PromiseWithResolvers<ItemOf<R> | null>>();
  const send = async () => {
    const asked = [...waiting];
    waiting = new Map();
    for (let at = 0; at < asked.length; at += AT_ONCE) {
      const part = new Map(asked.slice(at, at + AT_ONCE));
      const query = { ids: [...part.keys()].join(','), limit: AT_ONCE };
      try {
        const { items } = readPage<R>(await replyOf(route, { query } as unknown as CallInput<R>));
        const found = new Map(items.map((item) => [(item as { readonly id: string }).id, item]));
        for (const [id, answer] of part) answer.resolve(found.get(id) ?? null);
      } catch (failure) {
        for (const answer of part.values()) answer.reject(failure);
      }
    }
  };
  return (id) => {
    if (waiting.size === 0) setTimeout(() => void send());
    const answer = waiting.get(id) ?? Promise.withResolvers<ItemOf<R> | null>();
    waiting.set(id, answer);
    return answer.promise;
  };
}

/** Some records of a list, each kept by itself, so that every page that names one finds it. Unknown as long as they are on their way. */
export function useRecords<R extends Route>(
  route: R,
  recordOf: (id: string) => Promise<ItemOf<R> | null>,
  ids: readonly string[],
): ReadonlyMap<string, ItemOf<R>> {
  const isAllowed = useMayCall(route);
  const distinct = [...new Set(ids)];
  const records = useQueries({
    queries: distinct.map((id) => ({
      queryKey: [...keyOf(route), 'record', id],
      queryFn: () => recordOf(id),
      enabled: isAllowed,
      retry: (failures: number, thrown: ProblemError) => failures < 2 && mayRetry(problemOf(thrown)),
    })),
    combine: (results) => results.map(({ data }) => data ?? null),
  });
  return new Map(
    distinct.flatMap((id, at) => {
      const record = records[at];
      return record ? [[id, record] as const] : [];
    }),
  );
}
