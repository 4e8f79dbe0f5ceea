import type { z } from 'zod';
import { type Touchpoint, touchpoints } from '../../contract/clients/touchpoints.ts';
import { cursors } from '../../contract/cursors.ts';
import { isRefused } from '../../contract/refusals.ts';
import { type Actor, type Deps, newId, todayOf } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { put } from '../events/question.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { reads, writes } from '../http/mounted.ts';
import { abilitiesOn, may } from '../policy/may.ts';
import { getClient } from './list-clients.ts';
import { knowsLibraryLink, nextContacts } from './questions.ts';
import {
  findTouchpoint,
  insertTouchpoint,
  listTouchpointRows,
  markRemoved,
  type TouchpointRow,
} from './touchpoint-store.ts';

type View = z.output<typeof Touchpoint>;

/** Records a contact that took place, and moves the client's next check-ins. One in the future is refused: it may not come about. */
export const recordTouchpoint = writes(touchpoints.record, async (deps, actor, { params, body }) => {
  const { db, now } = deps;
  const client = await getClient(deps, actor, { params });
  if (isRefused(client)) return client;
  const today = todayOf(deps);
  if (body.on > today) return { refused: 'in-future', today };
  if (body.linkId !== undefined && !(await put(deps, actor, knowsLibraryLink, { linkId: body.linkId })))
    return { refused: 'not-found' };
  const row: TouchpointRow = {
    id: newId(),
    clientId: client.id,
    happenedOn: body.on,
    channel: body.channel,
    direction: body.direction,
    note: body.note || null,
    linkId: body.linkId ?? null,
    memberId: actor.memberId,
    createdAt: now.epochMilliseconds,
    removedAt: null,
  };
  await insertTouchpoint(db, row);
  await happened(deps, actor, 'touchpoint.recorded', row.id, { clientId: client.id, ...body });
  return {
    ...viewTouchpoint(deps, actor, row),
    next: await put(deps, actor, nextContacts, { clientId: client.id }),
  };
});

export const listTouchpoints = reads(touchpoints.list, async (deps, actor, { params, query }) => {
  const client = await getClient(deps, actor, { params });
  if (isRefused(client)) return client;
  const cursor = readCursor(query.cursor, cursors.byDay);
  const rows = await listTouchpointRows(deps.db, client.id, {
    limit: query.limit,
    after: cursor ? { on: cursor[0] ?? '', id: cursor[1] ?? '' } : null,
  });
  return pageOf(
    rows,
    query.limit,
    (row) => [row.happenedOn, row.id],
    (row) => viewTouchpoint(deps, actor, row),
  );
});

/** Undoes a contact that was recorded by mistake: the next check-ins are again where they were without it. */
export const removeTouchpoint = writes(touchpoints.remove, async (deps, actor, { params }) => {
  const { db, now } = deps;
  const row = await findTouchpoint(db, params.id);
  if (!row) return { refused: 'not-found' };
  if (!may(deps, actor, 'touchpoint.record', row))
    return { refused: 'not-allowed', ability: 'touchpoint.record' };
  if (!(await markRemoved(db, row.id, now.epochMilliseconds))) return { refused: 'not-found' };
  await happened(deps, actor, 'touchpoint.removed', row.id, { clientId: row.clientId });
  return viewTouchpoint(deps, actor, row);
});

function viewTouchpoint(deps: Deps, actor: Actor, row: TouchpointRow): View {
  return {
    id: row.id,
    clientId: row.clientId,
    on: row.happenedOn,
    note: row.note,
    channel: row.channel,
    direction: row.direction,
    abilities: abilitiesOn(deps, actor, 'touchpoint.record', row),
  };
}
