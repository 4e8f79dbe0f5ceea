import { AnswerVariable, answers, type Situation } from '../../../contract/asks/answers.ts';
import type { Deps } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { variablesOf } from './answer-variables.ts';
import { viewAnswer } from './list-answers.ts';
import { listUses, putOwnAnswer, removeOwnAnswer } from './store.ts';

/**
 * Writes an answer in the practice's own words. A name in braces that nothing fills is refused: it would reach the client
 * as it stands.
 */
export const writeAnswer = writes(answers.write, async (deps, actor, { params, body }) => {
  const { situation, language } = params;
  const { unknown } = variablesOf(body.text);
  if (unknown !== null)
    return { refused: 'unknown-variable', variable: `{${unknown}}`, known: AnswerVariable.options };
  const { db, now } = deps;
  await putOwnAnswer(db, {
    situation,
    language,
    text: body.text,
    updatedAt: now.epochMilliseconds,
  });
  await happened(deps, actor, 'answer.written', `${situation}/${language}`, { text: body.text });
  return viewAnswer(situation, language, body.text, await usesOf(deps, situation));
});

/** Goes back to the built-in text. The practice's own words stay readable in the audit. */
export const restoreAnswer = writes(answers.restore, async (deps, actor, { params }) => {
  const { situation, language } = params;
  const removed = await removeOwnAnswer(deps.db, params);
  if (removed) await happened(deps, actor, 'answer.restored', `${situation}/${language}`, {});
  return viewAnswer(situation, language, null, await usesOf(deps, situation));
});

async function usesOf(deps: Deps, situation: Situation): Promise<number> {
  return (await listUses(deps.db)).get(situation) ?? 0;
}
