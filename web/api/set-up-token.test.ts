import { expect, test } from 'vitest';
import { readSetUpToken } from './set-up-token.ts';

test('A token is read from the address that was printed, and as it is', () => {
  expect(readSetUpToken('https://practice.example.com/#setup=aB3_-x')).toBe('aB3_-x');
  expect(readSetUpToken(' aB3_-x\n')).toBe('aB3_-x');
  expect(readSetUpToken('#setup=aB3_-x')).toBe('aB3_-x');
});

test('What cannot be a token is none', () => {
  for (const text of ['', 'https://practice.example.com/', '#setup=', 'a b', 'a'.repeat(65)])
    expect(readSetUpToken(text)).toBeNull();
});
