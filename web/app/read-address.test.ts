import { expect, test } from 'vitest';
import { readAddress } from './read-address.ts';

test('An address gives the texts it is asked for and nothing else', () => {
  const read = readAddress('clientId', 'kind');
  expect(read({ clientId: 'c1', kind: '', other: 'x' })).toEqual({ clientId: 'c1' });
  expect(read({ clientId: 42, kind: { $ne: 1 } })).toEqual({ clientId: '42' });
});
