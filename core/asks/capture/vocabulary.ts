import { type Language, perLanguage } from '../../../locales/languages.ts';
import { everyWord, lexicons, listed } from '../../../locales/lexicon.ts';
import { fold, type Token, withoutEnd } from '../../text/tokens.ts';

export type CapturedChannel = 'email' | 'phone' | 'meeting' | 'chat';
export type CapturedActivity = 'status-call' | 'consultation';

// Words that lead on to the next one. They never stand for an engagement, and a day behind one of them ("for Monday")
// is what the text is about, not when the work was done.
const functionWords = new Set(everyWord(lexicons, ({ line }) => line.functionWords).map(fold));

type Meaning =
  | { readonly channel: CapturedChannel }
  | { readonly activity: CapturedActivity }
  | { readonly urgent: true };

const MOST_WORDS = 3;
const meanings = perLanguage(meaningsIn);

// A consultant in Seville types "email" and "call" as readily as "correo": words are read in every language. Only those
// that are everyday words of another one ("point of sale", "è stato", "posta" for a Spaniard) are kept at home.
function meaningsIn(language: Language): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning>();
  const learn = (words: readonly string[], meaning: Meaning) => {
    for (const word of words) found.set(fold(word), meaning);
  };
  const wordsOf = (meant: CapturedChannel | CapturedActivity) => [
    ...everyWord(lexicons, ({ line }) => line.read[meant]),
    ...listed(lexicons[language].line.readAtHome[meant]),
  ];
  for (const channel of ['email', 'phone', 'meeting', 'chat'] as const) learn(wordsOf(channel), { channel });
  for (const activity of ['status-call', 'consultation'] as const) learn(wordsOf(activity), { activity });
  learn(
    everyWord(lexicons, ({ line }) => line.read.urgent),
    { urgent: true },
  );
  return found;
}

/** True for an article, a preposition or a conjunction, given folded. */
export function isFunctionWord(folded: string): boolean {
  return functionWords.has(folded);
}

/** The longest run of words at a token that names a channel, an activity or urgency; null when none does. */
export function readMeaning(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { readonly meaning: Meaning; readonly length: number } | null {
  for (let length = MOST_WORDS; length >= 1; length -= 1) {
    const words = tokens.slice(at, at + length).map((token) => withoutEnd(token.folded, '!'));
    const meaning = words.length === length ? meanings[language].get(words.join(' ')) : undefined;
    if (meaning !== undefined) return { meaning, length };
  }
  return null;
}

/** The word a channel or an activity is written with in a language; `readMeaning` reads it back. */
export function wordFor(meaning: CapturedChannel | CapturedActivity, language: Language): string {
  return lexicons[language].line.written[meaning];
}
