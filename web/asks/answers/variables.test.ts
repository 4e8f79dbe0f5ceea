import { expect, test } from 'vitest';
import { unknownVariables, usedVariables } from './variables.ts';

test('The variables of a text are its names in braces, each once', () => {
  expect([...usedVariables('Hello {contact}, {ask} costs {price}. {contact}')]).toEqual([
    'contact',
    'ask',
    'price',
  ]);
  expect([...usedVariables('Nothing here, not even { this }')]).toEqual([]);
});

test('A misspelt variable is found before it is sent', () => {
  expect(unknownVariables('Hello {contact}, {prize} and {}')).toEqual(['prize', '']);
  expect(unknownVariables('Hello {client}')).toEqual([]);
});
