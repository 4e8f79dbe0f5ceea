import { expect, test } from 'vitest';
import { fold, textOf, tokensOf, wordsOf } from './tokens.ts';

test('folding drops case and diacritics and spells out the letters that do not decompose', () => {
  expect(fold('Réunion d’ÉQUIPE')).toBe("reunion d'equipe");
  expect(fold('Straße Ørsted Łódź Œuvre')).toBe('strasse orsted lodz oeuvre');
});

test('the words of a name are its letters and digits', () => {
  expect(wordsOf("O'Brien & Söhne, 3M")).toEqual(['o', 'brien', 'sohne', '3m']);
  expect(wordsOf('—!')).toEqual([]);
});

test('a token knows where it stands and folds without its closing punctuation', () => {
  expect(tokensOf('  Kestrel, 25m:')).toEqual([
    { typed: 'Kestrel,', folded: 'kestrel', start: 2, end: 10 },
    { typed: '25m:', folded: '25m', start: 11, end: 15 },
  ]);
});

test('text keeps what was typed with its spaces collapsed', () => {
  expect(textOf(tokensOf(' How  do\tI read?'))).toBe('How do I read?');
});

test('a token sheds the marks it ends in, and only those', () => {
  expect(tokensOf('yes,; a.b. ...').map(({ folded }) => folded)).toEqual(['yes', 'a.b', '']);
});

test('a token of a hundred thousand full stops and a letter is cut as fast as any other', () => {
  expect(tokensOf(`${'.'.repeat(500_000)}x`)).toHaveLength(1);
});
