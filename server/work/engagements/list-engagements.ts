import { cursors } from '../../../contract/cursors.ts';
import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import type { Engagement, engagements } from '../../../contract/work/engagements.ts';
import type { Actor, Deps } from '../../deps.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { findEngagement, readEngagement, viewEngagement } from './engagement.ts';
import { listEngagementRows } from './store.ts';

export async function listEngagements(
  deps: Deps,
  _actor: Actor,
  { query }: Pick<InputOf<typeof engagements.list>, 'query'>,
) {
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
}

export async function getEngagement(
  deps: Deps,
  _actor: Actor,
  { params }: Pick<InputOf<typeof engagements.get>, 'params'>,
): Promise<Engagement | Refused> {
  const engagement = await findEngagement(deps, params.id);
  return isRefused(engagement) ? engagement : viewEngagement(engagement);
}
