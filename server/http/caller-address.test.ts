import { expect, test } from 'vitest';
import { noProxies, type Proxies, parseProxies } from '../proxies.ts';
import { callerAddress, isLoopbackName } from './caller-address.ts';

const proxiesOf = (text: string): Proxies => {
  const proxies = parseProxies(text);
  if (proxies === undefined) throw new Error(`${text} is not understood`);
  return proxies;
};
const callerOf = (peer: string, forwarded: string | null, proxies: Proxies) =>
  callerAddress(new Headers(forwarded === null ? {} : { 'x-forwarded-for': forwarded }), peer, proxies);

const invented = '203.0.113.9, 198.51.100.7';

test('where no proxy is named the peer is who calls, whatever it claims', () => {
  expect(callerOf('192.0.2.1', invented, noProxies)).toBe('192.0.2.1');
  expect(callerOf('192.0.2.1', invented, proxiesOf('0'))).toBe('192.0.2.1');
});

test('behind one proxy it is the address the proxy itself has seen', () => {
  expect(callerOf('192.0.2.1', invented, proxiesOf('1'))).toBe('198.51.100.7');
  expect(callerOf('192.0.2.1', null, proxiesOf('1'))).toBe('192.0.2.1');
});

test('behind two in a row it is the one that the outer has seen, and never one further out', () => {
  expect(callerOf('192.0.2.1', `10.9.9.9, ${invented}`, proxiesOf('2'))).toBe('203.0.113.9');
  expect(callerOf('192.0.2.1', '198.51.100.7', proxiesOf('2'))).toBe('198.51.100.7');
});

test('only a proxy at a named address is believed', () => {
  const proxies = proxiesOf('127.0.0.1, 10.0.0.0/8, fd00::/8');
  expect(callerOf('127.0.0.1', invented, proxies)).toBe('198.51.100.7');
  expect(callerOf('127.0.0.1', '203.0.113.9, 10.1.2.3', proxies)).toBe('203.0.113.9');
  expect(callerOf('fd00::7', '2001:db8::1', proxies)).toBe('2001:db8::1');
  expect(callerOf('198.51.100.1', invented, proxies)).toBe('198.51.100.1');
  expect(callerOf('11.0.0.1', invented, proxies)).toBe('11.0.0.1');
});

test('an address is read with its port and in brackets; what is none is not believed', () => {
  const proxies = proxiesOf('1');
  expect(callerOf('127.0.0.1', '203.0.113.9:51234', proxies)).toBe('203.0.113.9');
  expect(callerOf('127.0.0.1', '[2001:db8::1]:443', proxies)).toBe('2001:db8::1');
  expect(callerOf('127.0.0.1', '::ffff:203.0.113.9', proxies)).toBe('203.0.113.9');
  for (const nothing of ['unknown', '', '<script>', '300.1.1.1'])
    expect(callerOf('127.0.0.1', nothing, proxies)).toBe('127.0.0.1');
});

test.each(['11', '-1', 'nginx', '10.0.0.0/33', '10.0.0.0/', '10.0.0.1,', '10.0.0.0/8/8', '1,2'])(
  '%s names no proxies',
  (text) => expect(parseProxies(text)).toBeUndefined(),
);

test('the names of this machine are told from those that somebody else may point at it', () => {
  for (const name of ['localhost', 'LOCALHOST', 'hf.localhost', '127.0.0.1', '127.1.2.3', '[::1]'])
    expect(isLoopbackName(name)).toBe(true);
  for (const name of ['practice.example.com', 'localhost.evil.example', '192.168.1.5', '127.evil.example'])
    expect(isLoopbackName(name)).toBe(false);
});
