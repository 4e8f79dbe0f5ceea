import { createInstance, type i18n } from 'i18next';
import ICU from 'i18next-icu';
import type { Language } from '../../locales/languages.ts';
import { firstLanguage, rememberLanguage } from './languages.ts';
import { type Namespace, roomOf } from './text-keys.ts';

const texts: i18n = createInstance();
const asked = new Map<string, Promise<void>>();
const arrived = new Set<string>();
const wanted = new Set<Namespace>(['common']);
const listeners = new Set<() => void>();
let current: Language = firstLanguage();

/** Sets up the texts and loads what the first paint needs, in the language of this browser. */
export async function startTexts(): Promise<void> {
  await texts.use(ICU).init({
    lng: current,
    fallbackLng: false,
    ns: [],
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = current;
  await loadTexts('common');
}

export function currentLanguage(): Language {
  return current;
}

/**
 * Switches the language once every text on screen has arrived in it, so that no half-translated page is shown. Each
 * language is its own set of files; the others are never fetched.
 */
export async function speak(language: Language): Promise<void> {
  rememberLanguage(language);
  if (language === current) return;
  await Promise.all([...wanted].map((namespace) => load(language, namespace)));
  await texts.changeLanguage(language);
  current = language;
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** Loads namespaces in the current language; a page's route does it while the page's script is on its way. */
export async function loadTexts(...namespaces: readonly Namespace[]): Promise<void> {
  for (const namespace of namespaces) wanted.add(namespace);
  await Promise.all(namespaces.map((namespace) => load(current, namespace)));
}

/** What is still missing of these namespaces, to wait for; null when all are there. */
export function missingTexts(language: Language, namespaces: readonly Namespace[]): Promise<unknown> | null {
  const missing = namespaces.filter((namespace) => !arrived.has(`${language}/${namespace}`));
  if (missing.length === 0) return null;
  for (const namespace of missing) wanted.add(namespace);
  // One promise per file, kept: React waits for the very same promise when it renders again.
  const [first] = missing;
  return missing.length === 1 && first ? load(language, first) : loadTogether(language, missing);
}

export function translate(
  language: Language,
  key: string,
  values?: Readonly<Record<string, unknown>>,
): string {
  return texts.t(key, { ...values, lng: language });
}

/** Whether there is such a text among those that have arrived. */
export function hasText(language: Language, key: string): boolean {
  return texts.exists(key, { lng: language });
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function loadTogether(language: Language, namespaces: readonly Namespace[]): Promise<void> {
  const name = `${language}/${namespaces.join('+')}`;
  const promise =
    asked.get(name) ?? Promise.all(namespaces.map((one) => load(language, one))).then(() => undefined);
  asked.set(name, promise);
  return promise;
}

function load(language: Language, namespace: Namespace): Promise<void> {
  const name = `${language}/${namespace}`;
  const promise = asked.get(name) ?? fetchTexts(language, namespace);
  asked.set(name, promise);
  // A file that did not arrive (the network was gone) is asked for again next time.
  promise.catch(() => asked.delete(name));
  return promise;
}

async function fetchTexts(language: Language, namespace: Namespace): Promise<void> {
  const room = roomOf[namespace];
  const file = (await import(`../../locales/${language}/${room}/${namespace}.json`)) as {
    readonly default: object;
  };
  texts.addResourceBundle(language, namespace, file.default);
  arrived.add(`${language}/${namespace}`);
}
