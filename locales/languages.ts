/** The languages Holdfast speaks, told once. docs/decisions/0021-a-language-is-a-folder.md says what else a new one takes. */
export const languages = ['en', 'es', 'fr', 'it'] as const;
export type Language = (typeof languages)[number];

interface LanguageFacts {
  /** Its own name for itself, so that whoever is in the wrong one finds the way out. */
  readonly name: string;
  /** The tag that Intl writes numbers and dates by. */
  readonly tag: string;
  /** Where its reader most likely sits, when nothing else tells. */
  readonly country: string;
  readonly timeZone: string;
  /** Two languages that clients abroad read, in the demo. */
  readonly abroad: readonly [Language, Language];
  /** The first of a month, where it is counted otherwise than the days after it. */
  readonly firstOfMonth: string;
}

export const languageFacts: Readonly<Record<Language, LanguageFacts>> = {
  en: {
    name: 'English',
    // English as it is written in Europe: day before month, no comma before "and".
    tag: 'en-GB',
    country: 'IE',
    timeZone: 'Europe/Dublin',
    abroad: ['fr', 'es'],
    firstOfMonth: '1',
  },
  es: {
    name: 'Español',
    tag: 'es',
    country: 'ES',
    timeZone: 'Europe/Madrid',
    abroad: ['en', 'fr'],
    firstOfMonth: '1',
  },
  fr: {
    name: 'Français',
    tag: 'fr',
    country: 'FR',
    timeZone: 'Europe/Paris',
    abroad: ['en', 'it'],
    firstOfMonth: '1er',
  },
  it: {
    name: 'Italiano',
    tag: 'it',
    country: 'IT',
    timeZone: 'Europe/Rome',
    abroad: ['en', 'fr'],
    firstOfMonth: '1º',
  },
};

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text);
}

/** The first of these tags ('es-ES', 'fr_CH.UTF-8') that names a language of ours; null when none does. */
export function firstLanguageOf(tags: readonly (string | null | undefined)[]): Language | null {
  return tags.map((tag) => (tag ?? '').slice(0, 2).toLowerCase()).find(isLanguage) ?? null;
}

/** The language of a tag; English where it is none of ours. */
export function languageOf(tag: string): Language {
  return firstLanguageOf([tag]) ?? 'en';
}

/** Something made for each language. */
export function perLanguage<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  const made = languages.map((language) => [language, make(language)] as const);
  return Object.fromEntries(made) as Record<Language, T>;
}
