import { cursors } from '../../../contract/cursors.ts';
import { isRefused } from '../../../contract/refusals.ts';
import { engagements, type ListedEngagement } from '../../../contract/work/engagements.ts';
import { nameKeyOf } from '../../../core/clients/name-key.ts';
import { clientHeads } from '../../clients/client-heads.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { reads } from '../../http/mounted.ts';
import { findEngagement, readEngagement, viewEngagement } from './engagement.ts';
import { type EngagementRow, listEngagementRows, listMonthMinutes, listTitles } from './store.ts';

export const listEngagements = reads(engagements.list, async (deps, _actor, { query }) => {
  const { limit, clientId, state, kind, imported, convertedFromId, search } = query;
  const beforeId = readCursor(query.cursor, cursors.byId)?.[0] ?? null;
  const found = search === undefined ? undefined : await idsFound(deps, search);
  const rows = await listEngagementRows(deps.db, {
    limit,
    beforeId,
    clientId,
    state,
    kind,
    imported,
    convertedFromId,
    ids: found && query.ids ? query.ids.filter((id) => found.includes(id)) : (found ?? query.ids),
  });
  const view = await viewerOf(deps, rows);
  return pageOf(rows, limit, (row) => [row.id], view);
});

/**
 * The engagements with each word of a text in their title or their client's name, without case or accents, as clients are found. Neither database folds
 * accents alike, so the titles are read: one row of two texts an engagement.
 */
async function idsFound(deps: Deps, search: string): Promise<readonly string[]> {
  const words = nameKeyOf(search).split(' ');
  const titles = await listTitles(deps.db);
  return titles.flatMap(({ id, title, nameKey }) => {
    const key = `${nameKey} ${nameKeyOf(title)}`;
    return words.every((word) => key.includes(word)) ? [id] : [];
  });
}

async function viewerOf(
  deps: Deps,
  rows: readonly EngagementRow[],
): Promise<(row: EngagementRow) => ListedEngagement> {
  const heads = await clientHeads(deps, [...new Set(rows.map((row) => row.clientId))]);
  const worked = await listMonthMinutes(deps.db, todayOf(deps).slice(0, 7), rows);
  const minutes = new Map(worked.map((row) => [row.engagementId, row.actualMinutes]));
  return (row) => ({
    ...viewEngagement(readEngagement(row)),
    clientName: heads.get(row.clientId)?.name ?? '',
    monthMinutes: minutes.get(row.id) ?? 0,
  });
}

export const getEngagement = reads(engagements.get, async (deps, _actor, { params }) => {
  const engagement = await findEngagement(deps, params.id);
  return isRefused(engagement) ? engagement : viewEngagement(engagement);
});
