import { describe, expect, test } from 'vitest';
import { kindOfLine } from './line-kind.ts';

const clients = [
  { id: 'k', name: 'Kestrel Ltd' },
  { id: 'd', name: 'Demande SARL' },
  { id: 'a', name: 'Askania' },
];

describe('a line is an ask', () => {
  test.each([
    ['kestrel 6m email how do I read the numbers?', 'kestrel 6m email how do I read the numbers?'],
    ['kestrel ¿cómo leo los números?', 'kestrel ¿cómo leo los números?'],
    ['kestrel comment lire les chiffres ?', 'kestrel comment lire les chiffres ?'],
    ['kestrel she wrote “is it ready?”', 'kestrel she wrote “is it ready?”'],
    ['? kestrel a second logo', 'kestrel a second logo'],
    ['?kestrel a second logo', 'kestrel a second logo'],
    ['ask kestrel a second logo', 'kestrel a second logo'],
    ['Ask: kestrel a second logo', 'kestrel a second logo'],
    ['pregunta kestrel un segundo logo', 'kestrel un segundo logo'],
    ['Petición kestrel un segundo logo', 'kestrel un segundo logo'],
    ['question kestrel un second logo', 'kestrel un second logo'],
    ['richiesta kestrel un secondo logo', 'kestrel un secondo logo'],
    ['domanda: kestrel un secondo logo', 'kestrel un secondo logo'],
    ['demande: kestrel un second logo', 'kestrel un second logo'],
    ['?', ''],
    ['ask', ''],
  ])('%s', (line, left) => {
    const others = clients.filter(({ id }) => id === 'k');
    expect(kindOfLine(line, others)).toEqual({ kind: 'ask', line: left });
  });
});

describe('a line is worked time', () => {
  test.each([
    'kestrel 25m email pricing',
    'kestrel 25m why? because!',
    'demande 25m maquette',
    'ask 25m pricing',
  ])('%s', (line) => {
    expect(kindOfLine(line, clients)).toEqual({ kind: 'time', line });
  });

  test('unless the word is only the beginning of a name and another client follows', () => {
    expect(kindOfLine('ask kestrel pricing', clients)).toEqual({ kind: 'ask', line: 'kestrel pricing' });
  });
});
