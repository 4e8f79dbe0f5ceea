import { BlockList, isIP } from 'node:net';

/**
 * Whose word is taken for where a request came from: that of so many proxies in a row, of those at certain addresses, or
 * nobody's. Everybody may send X-Forwarded-For; only a proxy that is known to stand before this server is believed.
 */
export type Proxies =
  | { readonly trust: 'none' }
  | { readonly trust: 'count'; readonly count: number }
  | { readonly trust: 'addresses'; readonly addresses: BlockList };

export const noProxies: Proxies = { trust: 'none' };

const MOST_PROXIES = 10;

/** Reads `1`, or addresses and networks with commas between them; undefined for anything else. */
export function parseProxies(text: string): Proxies | undefined {
  if (/^\d{1,2}$/.test(text)) {
    const count = Number(text);
    if (count > MOST_PROXIES) return undefined;
    return count === 0 ? noProxies : { trust: 'count', count };
  }
  const addresses = new BlockList();
  for (const part of text.split(',').map((each) => each.trim()))
    if (!addNetwork(addresses, part)) return undefined;
  return { trust: 'addresses', addresses };
}

/** Adds `10.0.0.7`, `10.0.0.0/8` or `fd00::/8`; false when it is none of these. */
function addNetwork(list: BlockList, text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  const widest = version === 6 ? 128 : 32;
  const prefix = bits === undefined ? widest : Number(bits);
  if (bits !== undefined && (!/^\d{1,3}$/.test(bits) || prefix > widest)) return false;
  list.addSubnet(address, prefix, familyOf(address));
  return true;
}

export function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
