import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemItalian } from '@orama/stemmers/italian';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { type Language, perLanguage } from '../../locales/languages.ts';
import { clauseWords } from '../../locales/lexicon.ts';

/** A word of a text as typed, and the forms it is looked up by. */
export interface ClauseWord {
  readonly typed: string;
  /** The stem of what was typed, and of what it is without diacritics, where the two differ. */
  readonly stems: readonly string[];
  /** The concepts it may stand for. */
  readonly concepts: readonly string[];
}

const stemmers: Readonly<Record<Language, (word: string) => string>> = {
  en: stemEnglish,
  es: stemSpanish,
  fr: stemFrench,
  it: stemItalian,
};

const quiet = perLanguage(
  (language) => new Set(clauseWords[language].stopWords.flatMap((line) => line.split(' ')).map(fold)),
);
const conceptsByStem = perLanguage(indexConcepts);

/** The words of a text that carry weight in a language, in order: no stop words, no numbers. */
export function wordsOf(text: string, language: Language): readonly ClauseWord[] {
  return (text.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? []).flatMap((typed) => {
    if (typed.length < 2 || quiet[language].has(fold(typed))) return [];
    const stems = stemsOf(typed, language);
    const meant = stems.flatMap((stem) => conceptsByStem[language].get(stem) ?? []);
    return [{ typed, stems, concepts: [...new Set(meant)] }];
  });
}

/**
 * People leave accents out, and a stemmer needs them: both ways of writing a word are stemmed, then both are folded. Short
 * words the stemmers leave alone ("altas", "fotos"), so that their plural s is taken off here.
 */
function stemsOf(word: string, language: Language): readonly string[] {
  const lower = word.toLowerCase().normalize('NFC');
  const stemmed = [lower, fold(lower)].map((form) =>
    fold(stemmers[language](form)).replace(/(?<=\p{L}{3})s$/u, ''),
  );
  return [...new Set(stemmed)];
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

function indexConcepts(language: Language): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [concept, words] of Object.entries(clauseWords[language].concepts)) {
    for (const stem of words.split(' ').flatMap((word) => stemsOf(word, language))) {
      const known = index.get(stem) ?? [];
      if (!known.includes(`~${concept}`)) known.push(`~${concept}`);
      index.set(stem, known);
    }
  }
  return index;
}
