import { expect, test } from 'vitest';
import { chooseLanguage } from './languages.ts';

test('The first of the wanted languages that we speak is spoken', () => {
  expect(chooseLanguage([null, 'de-DE', 'fr-CH', 'en'])).toBe('fr');
});

test('Who wants none of ours reads English', () => {
  expect(chooseLanguage(['de', 'pt-BR'])).toBe('en');
});
