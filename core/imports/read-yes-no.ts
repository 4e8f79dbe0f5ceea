import { foldText } from '../text/fold-text.ts';

const yes = new Set(
  'yes y true 1 x si s oui o vrai vero verdadero billable facturable fatturabile'.split(' '),
);
const no = new Set('no n false 0 non faux falso nonbillable'.split(' '));

/** Reads yes or no in English, Spanish, French or Italian; null when the cell is empty or says neither. */
export function readYesNo(text: string): boolean | null {
  if (text === 'Yes') return true;
  if (text === 'No') return false;
  const folded = foldText(text);
  if (yes.has(folded)) return true;
  return no.has(folded) || folded.startsWith('non ') || folded.startsWith('no ') ? false : null;
}
