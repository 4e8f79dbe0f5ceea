import {
  type InfiniteData,
  keepPreviousData,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import type { CallInput } from '../../client/client.ts';
import type { ReplyOf, Route } from '../../contract/route.ts';
import { replyOf } from './call.ts';
import { mayRetry, type ProblemError, problemOf } from './problem.ts';
import { keyOf } from './use-answer.ts';
import { useMayCall } from './use-session.ts';

/** The largest page there is (`pagingBy`): fewest calls for a whole list. */
const LARGEST_PAGE = 500;

interface ListOptions {
  readonly when?: boolean;
  readonly keepPrevious?: boolean;
}

interface ListReply {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

export type ItemOf<R extends Route> =
  ReplyOf<R> extends { readonly items: readonly (infer Item)[] } ? Item : never;

interface PageOf<R extends Route> {
  readonly items: readonly ItemOf<R>[];
  readonly nextCursor: string | null;
}

/** The reply of a list as a page of it. */
export function readPage<R extends Route>(reply: ReplyOf<R>): PageOf<R> {
  return reply as PageOf<R>;
}

/** A whole list, page after page: for whoever adds up or picks among all of it. Throws `ProblemError`. */
export async function readAll<R extends Route>(route: R, input: CallInput<R>): Promise<readonly ItemOf<R>[]> {
  const items: ItemOf<R>[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { query } = input as { readonly query?: object };
    const asked = { ...query, limit: LARGEST_PAGE, ...(cursor === '' ? {} : { cursor }) };
    const page: PageOf<R> = readPage<R>(await replyOf(route, { ...input, query: asked } as CallInput<R>));
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

/** The same, kept like every answer. */
export function useAll<R extends Route>(
  route: R,
  input: CallInput<R>,
  { when = true, keepPrevious = false }: ListOptions = {},
): UseQueryResult<readonly ItemOf<R>[], ProblemError> {
  const isAllowed = useMayCall(route);
  const result = useQuery({
    queryKey: [...keyOf(route, input), 'all'],
    queryFn: () => readAll(route, input),
    enabled: when && isAllowed,
    retry: (failures, thrown) => failures < 2 && mayRetry(problemOf(thrown)),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  return result as UseQueryResult<readonly ItemOf<R>[], ProblemError>;
}

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
  { when = true, keepPrevious = false }: ListOptions = {},
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
