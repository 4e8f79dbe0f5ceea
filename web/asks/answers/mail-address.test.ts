import { expect, test } from 'vitest';
import { mailAddressOf } from './mail-address.ts';

test('A letter goes into the mail link with its line ends and signs, and the address cannot add headers', () => {
  expect(mailAddressOf('ana@example.com', 'Hola:\n50 % & más')).toBe(
    'mailto:ana@example.com?body=Hola%3A%0D%0A50%20%25%20%26%20m%C3%A1s',
  );
  expect(mailAddressOf('a@b.com?bcc=c@d.com', '')).toBe('mailto:a@b.com%3Fbcc%3Dc@d.com?body=');
});
