import { readFileSync } from 'node:fs';
import { Situation } from '../../../contract/asks/answers.ts';
import type { PlaybookText } from '../../../contract/care/playbooks.ts';
import type { Locale } from '../../../contract/shapes.ts';
import { BUILT_IN } from '../../../core/care/playbooks/built-in.ts';
import { type ClientType, TYPES } from '../../../core/care/playbooks/weigh.ts';
import { languages } from '../../../locales/languages.ts';

interface PlaybookWords {
  readonly name: string;
  readonly signs: readonly string[];
  readonly steps: readonly string[];
}

type Texts = { readonly 'built-in': Readonly<Record<ClientType, PlaybookWords>> };
export type Playbooked = ReturnType<typeof PlaybookText.parse>;

const words = new Map(languages.map((language) => [language, readWords(language)]));

export function isBuiltIn(key: string): key is ClientType {
  return (TYPES as readonly string[]).includes(key);
}

/** A built-in playbook in one language: what it does is the same in every one. */
export function builtInPlaybook(key: ClientType, language: Locale): Playbooked {
  const worded = words.get(language)?.[key];
  if (!worded) throw new Error(`No words for the playbook ${key} in ${language}`);
  const { cadence, limits, answers, offers, isOnboarding, isNurture } = BUILT_IN[key];
  return {
    name: worded.name,
    signs: [...worded.signs],
    steps: [...worded.steps],
    limits,
    cadence: cadence.map((interval) => ({ ...interval })),
    answers: answers.map((answer) => Situation.parse(answer)),
    offers: [...offers],
    isOnboarding,
    isNurture,
  };
}

function readWords(language: Locale): Texts['built-in'] {
  const file = new URL(`../../../locales/${language}/care/playbooks.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as Texts)['built-in'];
}
