/** Words that open a question, in the four languages, without diacritics. */
const OPENERS =
  /^(?:who|what|when|where|why|which|how|is|are|was|were|does|do|did|should|will|has|have|may i|quien|que|cuando|donde|por que|cual|cuales|como|cuanto|cuanta|cuantos|cuantas|hay|es|qui|quoi|quand|ou|pourquoi|quel|quelle|quels|quelles|comment|combien|est ce|qu est ce|chi|cosa|che cosa|quando|dove|perche|quale|quali|come|quanto|quanta|quanti|quante|c e|devo|dois je|tengo que)\b/;

/** A polite request for work ("could you…?") ends in a question mark and is no question. */
const REQUESTS =
  /\b(?:(?:can|could|would|will) (?:you|we)|would it be possible|(?:me |nos )?(?:puedes|puede|podeis|pueden|podrias|podria|podriais|podriamos|podemos)|(?:pouvez|pourriez|peux|pourrais) (?:vous|tu)|(?:est ce que )?(?:vous pouvez|vous pourriez|tu peux|tu pourrais|on peut|on pourrait)|(?:ci |mi |lo |la )?(?:puoi|puo|potete|potresti|potrebbe|potreste|possiamo|potremmo|riesci|riesce|riuscite))\b/;

/** Unless what is asked for is to be told something. */
const TELLING =
  /\b(?:tell|explain|say|remind|confirm|advise|clarify|decir\w*|dices|explic\w*|recordar\w*|confirm\w*|aconsejar\w*|aclarar\w*|dire|dirmi|dirci|expliquer|rappeler|conseiller|preciser|spieg\w*|ricordar\w*|consigliar\w*|chiarir\w*)\b/;

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
