/** How much of a list is read: as many rows as a page holds, or with null all of them, for whoever adds up or picks. */
export type PageSize = number | null;

/**
 * One page of a list, and one row more where there is another page. Together with `limit(1)` the only limit a store sets: a list that
 * is cut without its reader knowing adds up to a wrong sum (docs/decisions/0022-nothing-cut.md).
 */
export function onePage<Q extends { limit(rows: number): Q }>(query: Q, size: PageSize): Q {
  return size === null ? query : query.limit(size + 1);
}
