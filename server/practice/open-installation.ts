import type { Context } from 'hono';
import type { Refused } from '../../contract/refusals.ts';
import type { App } from '../app-deps.ts';
import { callerAddress, peerOf } from '../http/caller-address.ts';
import { networkOf } from './accounts/attempts.ts';

/**
 * Where sign-up is open to all, one address opens so many practices and sessions of the demo, and then fewer and fewer. Elsewhere
 * the first one closes the door, and nothing has to be counted.
 */
export async function countOpenCall(
  app: App,
  context: Context,
  kind: 'sign-up' | 'demo',
  now: Temporal.Instant,
): Promise<Refused | null> {
  const address = callerAddress(context.req.raw.headers, peerOf(context), app.proxies);
  if (!app.openSignUp || address === undefined) return null;
  return app.attempts.begin([{ kind, of: networkOf(address) }], now);
}
