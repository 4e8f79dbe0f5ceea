import { everyWord, lexicons } from '../../../locales/lexicon.ts';
import { fold, tokensOf } from '../../text/tokens.ts';
import { comparedNames, matchName, type Named } from './names.ts';

export type LineKind = 'time' | 'ask';

export interface LineOfKind {
  readonly kind: LineKind;
  /** The line without what named its kind, for `readTimeLine` or `readAskLine`. */
  readonly line: string;
}

/** The words a line may begin with to be an ask, folded; in any language, as all other words of a line. */
const leads = new Set(everyWord(lexicons, ({ line }) => line.ask).map(fold));

/**
 * Tells an ask from worked time: a line that begins with `?` or with the word for an ask, or that ends in a question mark,
 * is an ask; every other is time. A client whose name begins with that word keeps it: `demande 25m` is time for a client
 * called "Demande SARL", unless a second client follows (docs/capture-line.md, "Time or an ask").
 */
export function kindOfLine(line: string, clients: readonly Named[]): LineOfKind {
  const text = line.trim();
  const marked = /^[?¿]+\s*/.exec(text);
  if (marked !== null) return { kind: 'ask', line: text.slice(marked[0].length) };
  const [first, second] = tokensOf(text);
  if (first !== undefined && leads.has(first.folded) && !isClientName(text, clients)) {
    return { kind: 'ask', line: text.slice(second?.start ?? first.end) };
  }
  return { kind: /[?？]["'”’»)\]]*$/.test(text) ? 'ask' : 'time', line: text };
}

function isClientName(line: string, clients: readonly Named[]): boolean {
  const tokens = tokensOf(line);
  const names = comparedNames(clients);
  const how = { prefixFrom: 1, reserved: () => false };
  const found = matchName(tokens, 0, names, how);
  if (found === null) return false;
  const isWhole = found.by === 'whole-name' || found.by === 'word';
  return isWhole || matchName(tokens, 1, names, how) === null;
}
