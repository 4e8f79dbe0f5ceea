import { readFileSync } from 'node:fs';
import type { Situation } from '../../../contract/asks/answers.ts';
import type { Locale } from '../../../contract/shapes.ts';
import { languages } from '../../../locales/languages.ts';

export interface BuiltInAnswer {
  readonly title: string;
  readonly text: string;
}

type Library = Readonly<Record<Situation, BuiltInAnswer>>;

/**
 * The texts Holdfast comes with. They are read as they are and never pass through the messages' formatter: their {variables}
 * are filled in by the library's own rules, and a practice may write any text in their place.
 */
const libraries = new Map(languages.map((language) => [language, readLibrary(language)]));

export function builtInAnswer(situation: Situation, language: Locale): BuiltInAnswer {
  const answer = libraries.get(language)?.[situation];
  if (answer === undefined) throw new Error(`No text for ${situation} in ${language}`);
  return answer;
}

function readLibrary(language: Locale): Library {
  const file = new URL(`../../../locales/${language}/asks/answers.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Library;
}
