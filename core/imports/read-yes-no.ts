import { languages } from '../../locales/languages.ts';
import { everyWord, exportWords, listed } from '../../locales/lexicon.ts';
import { foldText } from '../text/fold-text.ts';

const yes = new Set(['1', ...everyWord(exportWords, (words) => words.yes).map(foldText)]);
const no = new Set(['0', ...everyWord(exportWords, (words) => words.no).map(foldText)]);
/** The very word for no, which may stand before another: "no facturable". */
const denials = languages.map((language) => `${listed(exportWords[language].no)[0]} `);

/** Reads yes or no in any of the languages; null when the cell is empty or says neither. */
export function readYesNo(text: string): boolean | null {
  if (text === 'Yes') return true;
  if (text === 'No') return false;
  const folded = foldText(text);
  if (yes.has(folded)) return true;
  return no.has(folded) || denials.some((denial) => folded.startsWith(denial)) ? false : null;
}
