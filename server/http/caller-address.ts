import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The address the request came from; none when it did not come over a socket, as in tests. */
export function peerOf(context: Context): string | undefined {
  return context.env?.incoming ? getConnInfo(context).remote.address : undefined;
}

/** Who really calls: behind a proxy the address it says, else the peer's own. */
export function callerAddress(
  headers: Headers,
  peer: string | undefined,
  behindProxy: boolean,
): string | undefined {
  return (behindProxy ? lastForwardedFor(headers) : undefined) ?? peer;
}

/** The proxy appends the address it sees; what stands before it was sent by the caller and may be anything. */
function lastForwardedFor(headers: Headers): string | undefined {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || undefined;
}
