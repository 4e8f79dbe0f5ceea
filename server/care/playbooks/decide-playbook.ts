import { playbooks } from '../../../contract/care/playbooks.ts';
import type { InputOf } from '../../../contract/route.ts';
import { setHandling } from '../../clients/set-handling.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { cadenceColumn } from './columns.ts';
import { cadenceOf, playbookInForce } from './playbook-in-force.ts';
import { readData } from './propose-playbook.ts';
import { findHandled, putDeclined } from './store.ts';

/**
 * Gives a client a playbook, or none: the member decides. What the data proposed and was not taken counts as declined, with the
 * evidence that stood behind it, so that it is not proposed again until that changes.
 */
export const decidePlaybook = writes(playbooks.decide, async (deps, actor, { params, body }) => {
  const { db } = deps;
  const client = await findHandled(db, params.id, 'lock');
  if (!client) return { refused: 'unknown-client', clientId: params.id };
  const playbook = body.playbook === null ? undefined : await playbookInForce(deps, body.playbook);
  if (body.playbook !== null && !playbook) return { refused: 'unknown-playbook', playbook: body.playbook };
  const isOther = body.playbook !== client.playbook;
  // Without a word on the cadence a client keeps its own intervals, unless the playbook they were agreed beside is another.
  const kept = isOther ? null : client.cadence;
  const cadence = body.cadence === undefined ? kept : cadenceColumn.writeOrNull(body.cadence);
  const isMoved = isOther || cadence !== client.cadence;
  const change = {
    playbook: body.playbook,
    cadence,
    playbookSince: isMoved ? todayOf(deps) : client.playbookSince,
  };
  await setHandling(db, client.id, change);
  await declineProposal(deps, client.id, body);
  await happened(deps, actor, 'client.playbook-decided', client.id, body);
  return { playbook: body.playbook, cadence: [...cadenceOf({ cadence }, playbook)] };
});

async function declineProposal(
  deps: Deps,
  clientId: string,
  { playbook, declines }: InputOf<typeof playbooks.decide>['body'],
): Promise<void> {
  // Taking a playbook away decides nothing about another; giving one decides against what the data says instead.
  if (declines === undefined && playbook === null) return;
  const { weighed, evidence } = await readData(deps, clientId);
  const declined = declines ?? weighed?.type ?? null;
  if (declined === null || declined === playbook) return;
  await putDeclined(deps.db, {
    clientId,
    playbook: declined,
    evidence,
    declinedAt: deps.now.epochMilliseconds,
  });
}
