import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { CallInput } from '../../client/client.ts';
import type { ReplyOf, Route } from '../../contract/route.ts';
import { replyOf } from './call.ts';
import { mayRetry, type ProblemError, problemOf } from './problem.ts';
import { keyOf } from './use-answer.ts';
import { useMayCall } from './use-session.ts';

interface ListReply {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

type ItemOf<R extends Route> = ReplyOf<R> extends { readonly items: readonly (infer Item)[] } ? Item : never;

export interface ListCall<Item> {
  readonly items: readonly Item[];
  readonly isPending: boolean;
  readonly error: ProblemError | null;
  readonly refetch: () => unknown;
  /** There, while the list has more: asks for the next page. */
  readonly more: (() => void) | null;
  readonly isLoadingMore: boolean;
}

/** A list, page by page; as with `useCall`, one that may not be asked for is not. */
export function useList<R extends Route>(
  route: R,
  input: CallInput<R>,
  { when = true, keepPrevious = false }: { readonly when?: boolean; readonly keepPrevious?: boolean } = {},
): ListCall<ItemOf<R>> {
  const isAllowed = useMayCall(route);
  const pages = useInfiniteQuery<
    ListReply,
    ProblemError,
    InfiniteData<ListReply>,
    readonly unknown[],
    string | null
  >({
    queryKey: [...keyOf(route, input), 'pages'],
    queryFn: async ({ pageParam }) => {
      const query = {
        ...(input as { readonly query?: object }).query,
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return (await replyOf(route, { ...input, query } as CallInput<R>)) as ListReply;
    },
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: when && isAllowed,
    retry: (failures, thrown) => failures < 2 && mayRetry(problemOf(thrown)),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  return {
    items: (pages.data?.pages.flatMap((page) => page.items) ?? []) as readonly ItemOf<R>[],
    isPending: pages.isPending,
    error: pages.error,
    refetch: pages.refetch,
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : null,
    isLoadingMore: pages.isFetchingNextPage,
  };
}
