import { cursors } from '../../contract/cursors.ts';
import { overview } from '../../contract/today/overview.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { reads } from '../http/mounted.ts';
import { listMonthRows } from './months-store.ts';

/** Time by client of one month, out of the month's totals. */
export const listMonth = reads(overview.months, async (deps, _actor, { query }) => {
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
});
