import { use, useCallback, useSyncExternalStore } from 'react';
import type { Language } from '../../locales/languages.ts';
import type { Namespace, TextKey } from './text-keys.ts';
import { currentLanguage, hasText, missingTexts, onLanguageChange, translate } from './texts.ts';

/** Values a text takes: numbers and dates are written the reader's way by the text itself (`{count, plural, …}`). */
export type TextValues = Readonly<Record<string, string | number | boolean | Date>>;

/** Words a text in the reader's language: `say('clients:list.title')`. */
export type Say = (key: TextKey, values?: TextValues) => string;

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage);
}

/** A promise that React sees has been kept, so that it never waits for it. */
const nothingMissing: Promise<unknown> = Object.assign(Promise.resolve(), {
  status: 'fulfilled',
  value: undefined,
});

/**
 * The texts of these namespaces (`common` is always there). Waits, by suspending, until they have arrived; a route that
 * loads them beforehand with `loadTexts` does not wait.
 */
export function useText(...namespaces: readonly Namespace[]): Say {
  const language = useLanguage();
  // Called in every rendering, also when all is there: React counts how often a component asks to wait.
  use(missingTexts(language, namespaces) ?? nothingMissing);
  return useCallback<Say>((key, values) => translate(language, key, values), [language]);
}

/** Words a text that need not be there, such as the hint of a field: undefined where it is not. */
export type SayIfAny = (key: string, values?: TextValues) => string | undefined;

export function useTextIfAny(namespace: Namespace): SayIfAny {
  useText(namespace);
  const language = useLanguage();
  return useCallback<SayIfAny>(
    (key, values) => (hasText(language, key) ? translate(language, key, values) : undefined),
    [language],
  );
}
