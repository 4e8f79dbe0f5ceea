import { clients } from '../../contract/clients/clients.ts';
import { nameKeyOf } from '../../core/clients/name-key.ts';
import type { ClientsTable } from '../db/tables.ts';
import { todayOf } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { put } from '../events/question.ts';
import { writes } from '../http/mounted.ts';
import { mayHavePlaybook } from './questions.ts';
import { findClient, findClientByName, updateClient } from './store.ts';
import { viewClient } from './view-client.ts';

/** Changes what is known of a client. An archived client keeps its history and leaves the lists. */
export const changeClient = writes(clients.change, async (deps, actor, { params, body }) => {
  const { db } = deps;
  const row = await findClient(db, params.id);
  if (!row) return { refused: 'unknown-client', clientId: params.id };
  const referrer = body.referredByClientId;
  if (referrer && (referrer === row.id || !(await findClient(db, referrer)))) {
    return { refused: 'unknown-client', clientId: referrer };
  }
  if (body.name !== undefined) {
    const namesake = await findClientByName(db, body.name);
    if (namesake && namesake.id !== row.id)
      return { refused: 'client-name-taken', name: namesake.name, clientId: namesake.id };
  }
  const refusal = await put(deps, actor, mayHavePlaybook, { playbook: body.playbook });
  if (refusal) return refusal;
  const { archived, ...given } = body;
  const isHandledAnew = body.playbook !== undefined && body.playbook !== row.playbook;
  const change: Partial<ClientsTable> = {
    ...(given as Partial<ClientsTable>),
    ...(body.name === undefined ? {} : { nameKey: nameKeyOf(body.name) }),
    // Intervals of its own were agreed beside the playbook it had.
    ...(isHandledAnew ? { playbookSince: todayOf(deps), cadence: null } : {}),
    ...(archived === undefined
      ? {}
      : { archivedAt: archived ? (row.archivedAt ?? deps.now.epochMilliseconds) : null }),
  };
  if (Object.keys(change).length === 0) return viewClient(row);
  await updateClient(db, row.id, change);
  await happened(deps, actor, 'client.changed', row.id, body);
  return viewClient({ ...row, ...change });
});
