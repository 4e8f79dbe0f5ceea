import { cursors } from '../../../contract/cursors.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { reads } from '../../http/mounted.ts';
import { findTimeEntry, listEntryRows } from './store.ts';
import { viewEntry } from './view-entry.ts';

export const listTimeEntries = reads(timeEntries.list, async (deps, actor, { query }) => {
  const { limit, engagementId, clientId, memberId, from, to } = query;
  const cursor = readCursor(query.cursor, cursors.byDay);
  const rows = await listEntryRows(deps.db, {
    limit,
    engagementId,
    clientId,
    memberId,
    from,
    to,
    after: cursor ? { workedOn: cursor[0] ?? '', id: cursor[1] ?? '' } : null,
    voided: query.voided ?? false,
  });
  return pageOf(
    rows,
    limit,
    (row) => [row.workedOn, row.id],
    (row) => viewEntry(deps, actor, row),
  );
});

export const getTimeEntry = reads(timeEntries.get, async (deps, actor, { params }) => {
  const row = await findTimeEntry(deps.db, params.id);
  return row ? viewEntry(deps, actor, row) : { refused: 'unknown-time-entry', timeEntryId: params.id };
});
