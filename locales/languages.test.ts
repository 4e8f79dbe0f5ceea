import { expect, test } from 'vitest';
import { firstLanguageOf, languageFacts, languageOf, languages, perLanguage } from './languages.ts';

test('a tag has a language, English where it is none of ours', () => {
  expect(['es-ES', 'FR', 'it_CH.UTF-8', 'en-US', 'de', ''].map(languageOf)).toEqual([
    ...['es', 'fr', 'it', 'en', 'en', 'en'],
  ]);
});

test('the first of the wanted languages that we speak is spoken', () => {
  expect(firstLanguageOf([null, 'de-DE', 'fr-CH', 'en'])).toBe('fr');
  expect(firstLanguageOf(['de', undefined])).toBeNull();
});

test('a language is told by facts that Intl and the clock know', () => {
  for (const { tag, country, timeZone } of Object.values(languageFacts)) {
    expect(Intl.DateTimeFormat.supportedLocalesOf(tag)).toEqual([tag]);
    expect(new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(country)).toBeDefined();
    expect(Intl.supportedValuesOf('timeZone')).toContain(timeZone);
  }
  expect(Object.keys(perLanguage((language) => language))).toEqual([...languages]);
});
