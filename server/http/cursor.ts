import { type CursorPart, readCursorText } from '../../contract/cursor-text.ts';

/** A cursor is opaque to the reader: the sort key of the last row shown. */
export function writeCursor(sortKey: readonly string[]): string {
  return Buffer.from(JSON.stringify(sortKey)).toString('base64url');
}

/** The sort key in a cursor. The contract has stopped every cursor that this list did not write (contract/cursors.ts). */
export function readCursor(
  cursor: string | undefined,
  parts: readonly CursorPart[],
): readonly string[] | null {
  return cursor === undefined ? null : readCursorText(cursor, parts);
}

/** Cuts a list that was read one row longer than wanted, and says where the next page starts. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  sortKey: (row: Row) => readonly string[],
  item: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    nextCursor: rows.length > limit && last ? writeCursor(sortKey(last)) : null,
  };
}
