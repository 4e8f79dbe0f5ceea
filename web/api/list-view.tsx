import { type ReactNode, useRef } from 'react';
import { Button } from '../kit/button.tsx';
import { DataTable, type DataTableProps } from '../kit/data-table.tsx';
import { useRowKeys } from '../kit/use-row-keys.ts';
import { Skeleton } from '../kit/waiting.tsx';
import { useText } from '../text/use-text.ts';
import { ProblemNotice } from './problem-notice.tsx';
import type { ListCall } from './use-list.ts';

interface ListStates<Item> {
  readonly list: ListCall<Item>;
  /** What stands there while the list has nothing: what it is for, and how it fills. */
  readonly empty: ReactNode;
  /** About as many grey lines as the list will have, while it is on its way. */
  readonly lines?: number;
}

/** A list with all its states: on its way, failed with a way to try again, empty, its rows, and a button for more of them. */
export function ListView<Item>({
  list,
  empty,
  lines = 6,
  children,
}: ListStates<Item> & { readonly children: (items: readonly Item[]) => ReactNode }) {
  const say = useText();
  const place = useRef<HTMLDivElement>(null);
  useRowKeys(place);
  if (list.error) return <ProblemNotice problem={list.error.problem} onRetry={list.refetch} />;
  if (list.isPending) return <Skeleton label={say('common:waiting')} lines={lines} />;
  if (list.items.length === 0) return empty;
  return (
    <div ref={place}>
      {children(list.items)}
      {list.more && (
        <Button look="quiet" busy={list.isLoadingMore} onClick={list.more}>
          {say('common:do.more')}
        </Button>
      )}
    </div>
  );
}

interface ListTableProps<Item> extends ListStates<Item>, Omit<DataTableProps<Item>, 'rows'> {
  /** The rows in another order than the list has them. */
  readonly inOrder?: (items: readonly Item[]) => readonly Item[];
}

/** The same as a table. */
export function ListTable<Item>({ list, empty, lines = 6, inOrder, ...table }: ListTableProps<Item>) {
  return (
    <ListView list={list} empty={empty} lines={lines}>
      {(items) => <DataTable {...table} rows={inOrder ? inOrder(items) : items} />}
    </ListView>
  );
}
