import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInstance } from 'i18next';
import ICU from 'i18next-icu';
import { isLanguage, type Language, languageOf, languages, perLanguage } from './languages.ts';

/** Words a text, in whichever language: `say('refusals:unknown-client')`, with ICU values. */
export type SayOwn = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** The same, and in which language it does. */
export interface Say extends SayOwn {
  readonly language: Language;
}

const folder = fileURLToPath(new URL('./', import.meta.url));
const texts = createInstance();
await texts.use(ICU).init({
  lng: 'en',
  fallbackLng: 'en',
  supportedLngs: [...languages],
  ns: filesOf('en').map(namespaceOf),
  defaultNS: 'common',
  resources: Object.fromEntries(languages.map((language) => [language, resourcesOf(language)])),
  interpolation: { escapeValue: false },
  // Keys are codes with dots and dashes in them; a key that is missing must be seen, not shown half.
  keySeparator: '.',
  returnNull: false,
});

const says = perLanguage((language): Say => {
  const translate = texts.getFixedT(language);
  const say: SayOwn = (key, values) => translate(key, { ...values });
  return Object.assign(say, { language });
});

/** The words of one language, for the server, the client's pages and the command line. The web app loads its own, one language at a time. */
export function sayIn(language: string): Say {
  return says[isLanguage(language) ? language : 'en'];
}

/** The language of a terminal, as its environment names it: `es_ES.UTF-8` is Spanish; anything unknown reads English. */
export function languageOfEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  return languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
}

function resourcesOf(language: Language): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    filesOf(language).map((path) => [namespaceOf(path), JSON.parse(readFileSync(folder + path, 'utf8'))]),
  );
}

/** The message files of a language, in the folders of their rooms: `en/work/time.json`. What lies beside the rooms are no messages. */
function filesOf(language: Language): string[] {
  return readdirSync(folder + language, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && path.includes(sep))
    .map((path) => join(language, path));
}

/** A namespace is a file's name; the room it lies in is no part of it. */
function namespaceOf(path: string): string {
  return basename(path, '.json');
}
