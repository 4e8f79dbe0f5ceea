import { cursors } from '../../contract/cursors.ts';
import type { InputOf } from '../../contract/route.ts';
import type { overview } from '../../contract/today/overview.ts';
import type { Actor, Deps } from '../deps.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { listMonthRows } from './months-store.ts';

/** Time by client of one month, out of the month's totals. */
export async function listMonth(
  deps: Deps,
  _actor: Actor,
  { query }: Pick<InputOf<typeof overview.months>, 'query'>,
) {
  const { month, limit } = query;
  const cursor = readCursor(query.cursor, cursors.byName);
  const after = cursor ? { nameKey: cursor[0] ?? '', id: cursor[1] ?? '' } : null;
  const rows = await listMonthRows(deps.db, { month, limit, after });
  const page = pageOf(
    rows,
    limit,
    (row) => [row.nameKey, row.clientId],
    ({ nameKey: _nameKey, ...shown }) => shown,
  );
  return { month, ...page };
}
