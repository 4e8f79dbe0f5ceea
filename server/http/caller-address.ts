import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { familyOf, type Proxies } from '../proxies.ts';

/** The address the request came from; none when it did not come over a socket, as in tests. */
export function peerOf(context: Context): string | undefined {
  const peer = context.env?.incoming ? getConnInfo(context).remote.address : undefined;
  return peer && (addressIn(peer) ?? peer);
}

/**
 * Who really calls: the peer itself, or whom the proxies that are trusted say they speak for. Each proxy appends the address
 * it sees, so the header is read from its end; what stands before the entries of our own proxies was sent by the caller
 * and may be anything.
 */
export function callerAddress(
  headers: Headers,
  peer: string | undefined,
  proxies: Proxies,
): string | undefined {
  if (proxies.trust === 'none') return peer;
  const said = headers.get('x-forwarded-for')?.split(',').reverse() ?? [];
  let caller = peer;
  for (const [position, entry] of said.entries()) {
    const isBelieved =
      proxies.trust === 'count' ? position < proxies.count : isAmong(proxies.addresses, caller);
    const address = addressIn(entry);
    if (!isBelieved || address === undefined) return caller;
    caller = address;
  }
  return caller;
}

function isAmong(
  addresses: Extract<Proxies, { trust: 'addresses' }>['addresses'],
  address: string | undefined,
): boolean {
  return address !== undefined && isIP(address) !== 0 && addresses.check(address, familyOf(address));
}

/** The address in `203.0.113.9`, `203.0.113.9:443`, `[2001:db8::1]:443` or `::ffff:203.0.113.9`; undefined when there is none. */
function addressIn(text: string): string | undefined {
  const trimmed = text.trim();
  const withoutPort = /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed)?.[1] ?? /^([\d.]+):\d+$/.exec(trimmed)?.[1];
  const address = (withoutPort ?? trimmed).replace(/^::ffff:(?=[\d.]+$)/i, '');
  return isIP(address) === 0 ? undefined : address;
}

/** Whether an address is this machine's own, which no other machine can send from. */
export function isLoopback(address: string): boolean {
  return /^127\.\d+\.\d+\.\d+$/.test(address) || address === '::1';
}

/** Whether a name in an address, such as `localhost:4747` without its port, stands for this machine wherever it is looked up. */
export function isLoopbackName(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name.endsWith('.localhost') || isLoopback(name);
}
