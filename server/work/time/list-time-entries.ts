import { cursors } from '../../../contract/cursors.ts';
import type { Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import type { TimeEntry, timeEntries } from '../../../contract/work/time-entries.ts';
import type { Actor, Deps } from '../../deps.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { findTimeEntry, listEntryRows } from './store.ts';
import { viewEntry } from './view-entry.ts';

export async function listTimeEntries(
  deps: Deps,
  actor: Actor,
  { query }: Pick<InputOf<typeof timeEntries.list>, 'query'>,
) {
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
}

export async function getTimeEntry(
  deps: Deps,
  actor: Actor,
  { params }: Pick<InputOf<typeof timeEntries.get>, 'params'>,
): Promise<TimeEntry | Refused> {
  const row = await findTimeEntry(deps.db, params.id);
  return row ? viewEntry(deps, actor, row) : { refused: 'unknown-time-entry', timeEntryId: params.id };
}
