import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../../locales/languages.ts';
import { tokensOf } from '../../text/tokens.ts';
import { isFunctionWord, readMeaning, wordFor } from './vocabulary.ts';

const read = (text: string, language: Language = 'en') => readMeaning(tokensOf(text), 0, language);

describe('channels and urgency are read in all four languages, whatever the locale', () => {
  test.each([
    ['email', 'email'],
    ['correo', 'email'],
    ['Courriel', 'email'],
    ['mail', 'email'],
    ['call', 'phone'],
    ['llamada', 'phone'],
    ['appel', 'phone'],
    ['chiamata', 'phone'],
    ['tel', 'phone'],
    ['teléfono', 'phone'],
    ['téléphone', 'phone'],
    ['meeting', 'meeting'],
    ['reunión', 'meeting'],
    ['réunion', 'meeting'],
    ['riunione', 'meeting'],
    ['chat', 'chat'],
  ])('%s is %s', (word, channel) => {
    for (const language of languages) {
      expect(read(word, language)).toEqual({ meaning: { channel }, length: 1 });
    }
  });

  test.each(['urgent', 'urgente', 'urgent!', 'ASAP'])('%s is urgent', (word) => {
    expect(read(word, 'it')).toEqual({ meaning: { urgent: true }, length: 1 });
  });
});

test('the longest phrase wins: a status call is not a call', () => {
  expect(read('status call')).toEqual({ meaning: { activity: 'status-call' }, length: 2 });
  expect(read('llamada de estado')).toEqual({ meaning: { activity: 'status-call' }, length: 3 });
  expect(read("point d'étape", 'fr')).toEqual({ meaning: { activity: 'status-call' }, length: 2 });
  expect(read('correo electrónico')).toEqual({ meaning: { channel: 'email' }, length: 2 });
});

test('a word that other languages use every day is a mark at home only', () => {
  expect(read('point', 'fr')).not.toBeNull();
  expect(read('point', 'en')).toBeNull();
  expect(read('stato', 'it')).not.toBeNull();
  expect(read('stato', 'fr')).toBeNull();
  expect(read('posta', 'it')).not.toBeNull();
  expect(read('consulta', 'es')).not.toBeNull();
  expect(read('consulta', 'it')).toBeNull();
});

test('every channel and activity is written with a word that reads back', () => {
  for (const language of languages) {
    for (const channel of ['email', 'phone', 'meeting', 'chat'] as const) {
      expect(read(wordFor(channel, language), language)?.meaning).toEqual({ channel });
    }
    for (const activity of ['status-call', 'consultation'] as const) {
      expect(read(wordFor(activity, language), language)?.meaning).toEqual({ activity });
    }
  }
});

test('prepositions are known in four languages', () => {
  expect(['for', 'para', 'pour', 'per'].every(isFunctionWord)).toBe(true);
  expect(isFunctionWord('pricing')).toBe(false);
});
