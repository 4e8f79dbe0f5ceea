import { type Answer, answers, Situation } from '../../../contract/asks/answers.ts';
import type { Locale } from '../../../contract/shapes.ts';
import { reads } from '../../http/mounted.ts';
import { variablesOf } from './answer-variables.ts';
import { builtInAnswer } from './built-in-answers.ts';
import { listOwnAnswers, listUses } from './store.ts';

/** All situations in one language, in the order of the contract; the practice's language when none is asked for. */
export const listAnswers = reads(answers.list, async (deps, _actor, { query }) => {
  const { db, practice } = deps;
  const language = query.language ?? practice.locale;
  const own = await listOwnAnswers(db, language);
  const uses = await listUses(db);
  return {
    items: Situation.options.map((situation) =>
      viewAnswer(
        situation,
        language,
        own.find((row) => row.situation === situation)?.text ?? null,
        uses.get(situation) ?? 0,
      ),
    ),
  };
});

/** @param ownText the practice's own words; null for the built-in ones. */
export function viewAnswer(
  situation: Situation,
  language: Locale,
  ownText: string | null,
  uses: number,
): Answer {
  const builtIn = builtInAnswer(situation, language);
  const text = ownText ?? builtIn.text;
  return {
    situation,
    language,
    title: builtIn.title,
    text,
    uses,
    isOwn: ownText !== null,
    variables: [...variablesOf(text).variables],
  };
}
