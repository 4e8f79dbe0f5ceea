import { expect, test } from 'vitest';
import { matchesWords } from './match-words.ts';

test('Words are found by their beginnings, in any order and without accents', () => {
  expect(matchesWords('Bodega Peñalba, Website', 'penal bod')).toBe(true);
  expect(matchesWords('Bodega Peñalba', 'site')).toBe(false);
});

test('A piece from the middle of a word counts from three letters on', () => {
  expect(matchesWords('Kestrel Analytics', 'lyt')).toBe(true);
  expect(matchesWords('Kestrel Analytics', 'ly')).toBe(false);
});

test('Nothing typed fits everything', () => {
  expect(matchesWords('Kestrel', '  ')).toBe(true);
});
