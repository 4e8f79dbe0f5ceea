import { expect, test } from 'vitest';
import { callerAddress } from './caller-address.ts';

const forwarded = new Headers({ 'x-forwarded-for': '203.0.113.9, 198.51.100.7' });

test('without a proxy the peer is who calls, whatever it claims', () => {
  expect(callerAddress(forwarded, '192.0.2.1', false)).toBe('192.0.2.1');
});

test('behind a proxy it is the address the proxy itself has seen', () => {
  expect(callerAddress(forwarded, '192.0.2.1', true)).toBe('198.51.100.7');
  expect(callerAddress(new Headers(), '192.0.2.1', true)).toBe('192.0.2.1');
});
