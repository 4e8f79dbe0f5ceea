import { cursors } from '../../../contract/cursors.ts';
import { isRefused } from '../../../contract/refusals.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { reads } from '../../http/mounted.ts';
import { findEngagement, readEngagement, viewEngagement } from './engagement.ts';
import { listEngagementRows } from './store.ts';

export const listEngagements = reads(engagements.list, async (deps, _actor, { query }) => {
  const { limit, clientId, state, kind, imported, convertedFromId } = query;
  const beforeId = readCursor(query.cursor, cursors.byId)?.[0] ?? null;
  const rows = await listEngagementRows(deps.db, {
    limit,
    beforeId,
    clientId,
    state,
    kind,
    imported,
    convertedFromId,
  });
  return pageOf(
    rows,
    limit,
    (row) => [row.id],
    (row) => viewEngagement(readEngagement(row)),
  );
});

export const getEngagement = reads(engagements.get, async (deps, _actor, { params }) => {
  const engagement = await findEngagement(deps, params.id);
  return isRefused(engagement) ? engagement : viewEngagement(engagement);
});
