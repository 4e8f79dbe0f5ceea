import { everyWord, type Lexicon, lexicons } from '../../locales/lexicon.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/tokens.ts';

const phrases = (name: keyof Lexicon['questions']) =>
  anyOf(everyWord(lexicons, ({ questions }) => questions[name]).map(fold));

/** Words that open a question. */
const OPENERS = new RegExp(`^${phrases('openers')}\\b`);
/** A polite request for work ("could you…?") ends in a question mark and is no question. */
const REQUESTS = new RegExp(`\\b${phrases('requests')}\\b`);
/** Unless what is asked for is to be told something. */
const TELLING = new RegExp(`\\b${phrases('telling')}\\b`);

/**
 * Whether a text asks to know something, rather than for something to be done: it opens or ends like a question, and is
 * not a polite request for work. Used where nobody has said how long an answer takes.
 */
export function readsAsQuestion(text: string): boolean {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return folded.split(/(?<=[.!?…])\s|\n/u).some((sentence) => {
    // A greeting stands before the question more often than not, so that each part may open one.
    const parts = sentence.split(/[,;:¿!–—]/u).map((part) => part.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
    if (REQUESTS.test(parts.join(' '))) return TELLING.test(parts.join(' '));
    return /[?¿]/u.test(sentence) || parts.some((part) => OPENERS.test(part));
  });
}
