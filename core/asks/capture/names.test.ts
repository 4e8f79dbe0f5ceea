import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../text/tokens.ts';
import { comparedNames, matchName, withinOneSlip } from './names.ts';

const names = [
  'Bodega Ribera',
  'Müller & Söhne',
  "O'Brien Partners",
  'Ana',
  'Ana Martín',
  'Anabel López',
  'Acme Consulting',
  'Acme Labs',
  'Smith - Jones Ltd',
  'Studio 54',
  'Fundación Faro',
];
const clients = names.map((name, index) => ({ id: `c${index}`, name }));
const match = (text: string, reserved: (at: number) => boolean = () => false) => {
  const found = matchName(tokensOf(text), 0, comparedNames(clients), { prefixFrom: 1, reserved });
  return found && [found.by, found.length, ...found.matches.map((client) => client.name)];
};

describe('a client is found', () => {
  test.each([
    ['bodega ribera 25m', 'whole-name', 2, 'Bodega Ribera'],
    ['BODEGA 25m', 'word', 1, 'Bodega Ribera'],
    ['ribera 25m', 'word', 1, 'Bodega Ribera'],
    ['bod 25m', 'prefix', 1, 'Bodega Ribera'],
    ['bodgea 25m', 'typo', 1, 'Bodega Ribera'],
    ['fundacion 25m', 'word', 1, 'Fundación Faro'],
    ['muller 25m', 'word', 1, 'Müller & Söhne'],
    ['müller & söhne 25m', 'whole-name', 3, 'Müller & Söhne'],
    ['muller sohne 25m', 'whole-name', 2, 'Müller & Söhne'],
    ["o'brien 25m", 'word', 1, "O'Brien Partners"],
    ['obrien 25m', 'prefix', 1, "O'Brien Partners"],
    ['smith - jones 25m', 'word', 3, 'Smith - Jones Ltd'],
    ['studio 54 25m', 'whole-name', 2, 'Studio 54'],
  ])('in %s by %s', (text, by, length, name) => {
    expect(match(text)).toEqual([by, length, name]);
  });
});

test('a whole name goes before a name it begins', () => {
  expect(match('ana 25m')).toEqual(['whole-name', 1, 'Ana']);
  expect(match('ana martin 25m')).toEqual(['whole-name', 2, 'Ana Martín']);
});

test('two words that fit one name go before one word that fits another', () => {
  expect(match('ana lopez 25m')).toEqual(['prefix', 2, 'Anabel López']);
});

test('several names that fit equally are all given, in a fixed order', () => {
  expect(match('acme 25m')).toEqual(['word', 1, 'Acme Consulting', 'Acme Labs']);
  expect(match('a 25m')).toEqual([
    'prefix',
    1,
    'Acme Consulting',
    'Acme Labs',
    'Ana',
    'Ana Martín',
    'Anabel López',
  ]);
});

test('the beginning of a further word decides between several names', () => {
  expect(match('acme c 25m')).toEqual(['prefix', 2, 'Acme Consulting']);
  expect(match('acme la 25m')).toEqual(['word', 1, 'Acme Consulting', 'Acme Labs']);
  expect(match('acme con Pedro')).toEqual(['word', 1, 'Acme Consulting', 'Acme Labs']);
});

test('a word with a meaning of its own does not decide by its beginning', () => {
  expect(match('acme lab', (at) => at === 1)).toEqual(['word', 1, 'Acme Consulting', 'Acme Labs']);
});

test('the text behind a clear name is left alone, even where it begins like the next word of it', () => {
  expect(match('bodega rib of beef')).toEqual(['word', 1, 'Bodega Ribera']);
  expect(match('ribera bodega')).toEqual(['word', 1, 'Bodega Ribera']);
});

test('nobody is found for a name that is not there, or is too short for a slip', () => {
  expect(match('kestrel 25m')).toBeNull();
  expect(match('anx 25m')).toBeNull();
  expect(match('// 25m')).toBeNull();
  expect(match('')).toBeNull();
});

test('two clients of the same name cannot be told apart', () => {
  const twins = [
    { id: 'b', name: 'Kestrel' },
    { id: 'a', name: 'kestrel' },
  ];
  const found = matchName(tokensOf('kestrel'), 0, comparedNames(twins), {
    prefixFrom: 1,
    reserved: () => false,
  });
  expect(found?.matches.map((client) => client.id)).toEqual(['a', 'b']);
});

test('one slip is a letter more, less, another, or two exchanged', () => {
  expect(
    ['bodega', 'bodga', 'bodegaa', 'bodeha', 'bodgea'].every((word) => withinOneSlip(word, 'bodega')),
  ).toBe(true);
  expect(['bdga', 'bodegaab', 'bgodea', 'xodegx'].some((word) => withinOneSlip(word, 'bodega'))).toBe(false);
});
