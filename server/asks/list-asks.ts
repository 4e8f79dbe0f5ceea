import { type Ask, asks } from '../../contract/asks/asks.ts';
import { cursors } from '../../contract/cursors.ts';
import { isRefused } from '../../contract/refusals.ts';
import type { ChangeOrder } from '../../contract/work/change-orders.ts';
import { isSet } from '../db/columns.ts';
import type { Actor, Deps } from '../deps.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { reads } from '../http/mounted.ts';
import { findChangeOrder, viewChangeOrder } from '../work/change-orders/change-order.ts';
import { suggestionColumn } from './columns.ts';
import type { AskToJudge } from './gather-facts.ts';
import { listQueue } from './list-queue.ts';
import { type AskRow, findAsk, listAskRows } from './store.ts';
import { judgeAsk } from './suggest.ts';
import { viewAsk } from './view-ask.ts';

/** Asks with the suggestion each had when it was last captured, changed or decided: a list judges nothing anew. */
export const listAsks = reads(asks.list, async (deps, actor, { query }) => {
  if (query.order === 'queue') return listQueue(deps, actor, query);
  const { limit, state, clientId, engagementId, decision } = query;
  const cursor = readCursor(query.cursor, cursors.asksReceived);
  const rows = await listAskRows(deps.db, {
    limit,
    state,
    clientId,
    engagementId,
    decision,
    after: cursor ? { receivedAt: Number(cursor[0]), id: cursor[1] ?? '' } : null,
  });
  return pageOf(
    rows,
    limit,
    (row) => [String(row.receivedAt), row.id],
    (row) => viewAsk(deps, actor, row),
  );
});

/** One ask. While it is open its suggestion is made anew: an allowance may have been used up since it came. */
export const getAsk = reads(asks.get, async (deps, actor, { params }) => {
  const row = await findAsk(deps.db, params.id);
  if (!row) return { refused: 'unknown-ask', askId: params.id };
  return viewDecided(deps, actor, row.state === 'open' ? await judgeAnew(deps, row) : row);
});

/** An open ask with the suggestion as it would be made now. What cannot be judged any more keeps the one it had. */
export async function judgeAnew(deps: Deps, row: AskRow): Promise<AskRow> {
  const judged = await judgeAsk(deps, judgeable(row));
  if (isRefused(judged)) return row;
  const { suggested, engagementId } = judged;
  return {
    ...row,
    engagementId,
    suggestion: suggestionColumn.write(suggested),
    valueMinor: suggested.valueMinor,
  };
}

/** An ask on record as a suggestion looks at it. */
export function judgeable(row: AskRow): AskToJudge & { readonly receivedAt: number } {
  const { clientId, engagementId, text, minutes, receivedOn, receivedAt } = row;
  return {
    clientId,
    engagementId,
    text,
    minutes,
    receivedOn,
    receivedAt,
    urgent: isSet(row.urgent),
    isCaptured: true,
  };
}

export async function viewDecided(
  deps: Deps,
  actor: Actor,
  row: AskRow,
): Promise<Ask & { readonly changeOrder: ChangeOrder | null }> {
  const found = row.changeOrderId === null ? null : await findChangeOrder(deps, row.changeOrderId);
  const changeOrder = found === null || isRefused(found) ? null : viewChangeOrder(deps, found);
  return { ...viewAsk(deps, actor, row), changeOrder };
}
