export const languages = ['en', 'es', 'fr', 'it'] as const;
export type Language = (typeof languages)[number];

/** Every language by its own name, so that whoever is in the wrong one finds the way out. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
};

const remembered = 'holdfast-language';

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text);
}

/** The first of the browser's languages that we speak, else English. */
export function chooseLanguage(wanted: readonly (string | null | undefined)[]): Language {
  return wanted.map((tag) => (tag ?? '').slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

/** The language before anybody is known: the one this browser used last, else what the browser asks for. */
export function firstLanguage(): Language {
  return chooseLanguage([localStorage.getItem(remembered), ...navigator.languages]);
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(remembered, language);
}
