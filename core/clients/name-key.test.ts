import { expect, test } from 'vitest';
import { nameKeyOf } from './name-key.ts';

test('a client is found without its accents, case and doubled spaces', () => {
  expect(nameKeyOf('  Fundación   FARO ')).toBe('fundacion faro');
});

test('two different names keep two different keys', () => {
  expect(nameKeyOf('Atelier Brun')).not.toBe(nameKeyOf('Atelier Brunn'));
});
