import { clients } from '../../contract/clients/clients.ts';
import { nameKeyOf } from '../../core/clients/name-key.ts';
import { newId, todayOf } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { put } from '../events/question.ts';
import { writes } from '../http/mounted.ts';
import { mayHavePlaybook } from './questions.ts';
import { findClient, findClientByName, insertClient } from './store.ts';
import { viewClient } from './view-client.ts';

/** Adds a client. Refused when one already goes by that name: two clients nobody can tell apart would share each other's hours. */
export const addClient = writes(clients.add, async (deps, actor, { body }) => {
  const { db } = deps;
  const namesake = await findClientByName(db, body.name);
  if (namesake) return { refused: 'client-name-taken', name: namesake.name, clientId: namesake.id };
  if (body.referredByClientId && !(await findClient(db, body.referredByClientId))) {
    return { refused: 'unknown-client', clientId: body.referredByClientId };
  }
  const refusal = await put(deps, actor, mayHavePlaybook, { playbook: body.playbook });
  if (refusal) return refusal;
  const row = {
    id: newId(),
    name: body.name,
    nameKey: nameKeyOf(body.name),
    email: body.email ?? null,
    language: body.language ?? null,
    referredByClientId: body.referredByClientId ?? null,
    playbook: body.playbook ?? null,
    giftMinutesPerMonth: null,
    cadence: null,
    playbookSince: body.playbook ? todayOf(deps) : null,
    createdAt: deps.now.epochMilliseconds,
    archivedAt: null,
  };
  // Another call may have added the same name since it was looked for.
  if (!(await insertClient(db, row))) return { refused: 'client-name-taken', name: body.name };
  await happened(deps, actor, 'client.added', row.id, { name: row.name, playbook: row.playbook });
  return viewClient(row);
});
