import type { answers } from '../../contract/answers.ts';
import type { InputOf } from '../../contract/route.ts';
import { recordAudit } from '../db/audit.ts';
import type { Actor, Deps } from '../deps.ts';
import { addUse } from './store.ts';

/** Counts that an answer was copied or sent, in whatever language. */
export async function countUse(
  deps: Deps,
  actor: Actor,
  { params, body }: Pick<InputOf<typeof answers.use>, 'params' | 'body'>,
): Promise<{ uses: number }> {
  const uses = await addUse(deps.db, deps.practice.id, params.situation);
  await recordAudit(deps, actor, 'use', 'answer', params.situation, body);
  return { uses };
}
