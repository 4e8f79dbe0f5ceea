import { everyWord, lexicons } from '../../../locales/lexicon.ts';
import { readsAsQuestion } from '../../asks/reads-as-question.ts';
import { referralWords } from '../../imports/name-activity.ts';
import { foldText } from '../../text/fold-text.ts';

/** How a small question is announced. */
const ANNOUNCED = everyWord(lexicons, ({ questions }) => questions.small).map(foldText);

/** Whether the text of a contact is a question about how things are done or what they mean, told by its form and its words. */
export function readsAsBasicQuestion(text: string): boolean {
  if (readsAsQuestion(text)) return true;
  const folded = foldText(text);
  return ANNOUNCED.some((words) => holds(folded, words));
}

/** Whether a text names a referral, in the words of an import's tags. */
export function namesReferral(text: string): boolean {
  const folded = foldText(text);
  return referralWords.some((words) => holds(folded, words));
}

function holds(folded: string, words: string): boolean {
  return ` ${folded} `.includes(` ${words} `);
}
