import { expect, test } from 'vitest';
import { wordsIn } from './words.ts';

test('days are said as people say them: the first in French and Italian, a vowel in Italian', () => {
  const fr = wordsIn('fr', '2025-06-12');
  expect([fr.onDay('2025-07-01'), fr.onDay('2025-07-02')]).toEqual(['le 1er juillet', 'le 2 juillet']);
  const it = wordsIn('it', '2025-06-12');
  expect(it.onDay('2025-07-01')).toBe('il 1º luglio');
  expect(['2025-07-08', '2025-07-11', '2025-07-18'].map(it.untilDay)).toEqual([
    'fino all’8 luglio',
    'fino all’11 luglio',
    'fino al 18 luglio',
  ]);
  expect(wordsIn('es', '2025-06-12').byDay('2025-06-30')).toBe('hasta el 30 de junio');
  expect(wordsIn('en', '2025-06-12').untilDay('2025-05-31')).toBe('until 31 May');
});

test('a year is named where it is not the one we are in', () => {
  const { day, shortDay } = wordsIn('en', '2025-06-12');
  expect([day('2025-01-01'), day('2026-01-01')]).toEqual(['1 January', '1 January 2026']);
  expect([shortDay('2025-01-01'), shortDay('2024-12-31')]).toEqual(['1 Jan', '31 Dec 2024']);
});

test('a period is a month by its name, and else its first and last day', () => {
  const { period } = wordsIn('en', '2025-06-12');
  expect(period('2025-02-01', '2025-03-01')).toBe('February 2025');
  expect(period('2025-04-11', '2025-05-11')).toBe('11 April – 10 May 2025');
  expect(period('2025-12-20', '2026-01-20')).toBe('20 December 2025 – 19 January 2026');
  expect(wordsIn('fr', '2025-06-12').period('2025-04-01', '2025-07-01')).toBe('1er avril – 30 juin 2025');
});
