import { firstLanguageOf, type Language, languageFacts, languages } from '../../locales/languages.ts';

/** Every language under its own name, to choose from. */
export const languageChoices: readonly { readonly value: Language; readonly label: string }[] = languages.map(
  (value) => ({ value, label: languageFacts[value].name }),
);

const remembered = 'holdfast-language';

/** The language before anybody is known: the one this browser used last, else what the browser asks for. */
export function firstLanguage(): Language {
  return firstLanguageOf([localStorage.getItem(remembered), ...navigator.languages]) ?? 'en';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(remembered, language);
}
