/** A cursor is opaque to the reader: the sort key of the last row shown. One that we did not write reads as none. */
export function writeCursor(sortKey: readonly string[]): string {
  return Buffer.from(JSON.stringify(sortKey)).toString('base64url');
}

export function readCursor(cursor: string | undefined, parts: number): readonly string[] | null {
  if (!cursor) return null;
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    // PostgreSQL takes no NUL in a text, so a cursor with one would be a fault instead of no cursor.
    const isPart = (part: unknown) => typeof part === 'string' && !part.includes('\0');
    const fits = Array.isArray(read) && read.length === parts && read.every(isPart);
    return fits ? (read as string[]) : null;
  } catch {
    return null;
  }
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
