import { answers } from '../../../contract/asks/answers.ts';
import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import { getClient } from '../../clients/list-clients.ts';
import type { Actor, Deps } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { getAsk } from '../list-asks.ts';
import { addUse } from './store.ts';

/** Counts that an answer was copied or sent, in whatever language. */
export const countUse = writes(answers.use, async (deps, actor, { params, body }) => {
  const about = await refuseUnknown(deps, actor, body);
  if (about) return about;
  const uses = await addUse(deps.db, params.situation);
  await happened(deps, actor, 'answer.used', params.situation, body);
  return { uses };
});

/** Whom and what it was used for goes into the audit, so both have to be this practice's own, and the ask the client's. */
async function refuseUnknown(
  deps: Deps,
  actor: Actor,
  { clientId, askId }: InputOf<typeof answers.use>['body'],
): Promise<Refused | null> {
  if (clientId !== undefined) {
    const client = await getClient(deps, actor, { params: { id: clientId } });
    if (isRefused(client)) return client;
  }
  if (askId === undefined) return null;
  const ask = await getAsk(deps, actor, { params: { id: askId } });
  if (isRefused(ask)) return ask;
  return clientId === undefined || ask.clientId === clientId ? null : { refused: 'unknown-ask', askId };
}
