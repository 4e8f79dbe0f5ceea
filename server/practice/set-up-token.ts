import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Refused } from '../../contract/refusals.ts';
import type { App } from '../app-deps.ts';
import { isLoopback, isLoopbackName, peerOf } from '../http/caller-address.ts';
import { hasOwnPractice } from './store.ts';

/** 126 bits, in letters that survive every mail and terminal. */
const LETTERS = 21;

/**
 * What lets somebody from another machine set up the practice of a new installation. It follows from the installation's
 * secret, so that every process of it prints and takes the same one, before a restart and after it, and none is stored.
 */
export function setUpTokenOf(secret: string): string {
  return createHmac('sha256', secret).update('set-up token').digest('base64url').slice(0, LETTERS);
}

/**
 * The address by which somebody at another machine sets up the practice: null when only this machine reaches the server, and once
 * there is a practice. In the fragment the token reaches no proxy and no log.
 * @param host the address the server listens on.
 */
export async function findSetUpUrl(
  { baseUrl, setUpToken, database }: App,
  host: string,
): Promise<string | null> {
  const isReached = !isLoopbackName(host) || !namesThisMachine(baseUrl);
  if (!isReached || setUpToken === null || (await hasOwnPractice(database.shared))) return null;
  return `${baseUrl}/#setup=${setUpToken}`;
}

/** Keeps whoever comes first from owning an installation that others can reach: they have to know what its start printed. */
export function refuseStranger(app: App, context: Context, given: string | undefined): Refused | null {
  if (!needsSetUpToken(app, context)) return null;
  const isRight = given !== undefined && isSame(given, app.setUpToken ?? '');
  return isRight ? null : { refused: 'set-up-token-needed' };
}

export function needsSetUpToken(app: App, context: Context): boolean {
  return app.setUpToken !== null && !callsFromHere(app, context);
}

/**
 * Whether a request was made at this machine. That its peer is this machine is not enough: a proxy here speaks for others, and
 * a page of another site reaches localhost by a name of its own that points at it.
 */
function callsFromHere(app: App, context: Context): boolean {
  const { headers, url } = context.req.raw;
  const peer = peerOf(context);
  if (peer === undefined || !isLoopback(peer)) return false;
  if (['x-forwarded-for', 'forwarded', 'via'].some((name) => headers.has(name))) return false;
  const origin = headers.get('origin');
  return [app.baseUrl, url, ...(origin === null ? [] : [origin])].every(namesThisMachine);
}

function namesThisMachine(address: string): boolean {
  return URL.canParse(address) && isLoopbackName(new URL(address).hostname);
}

function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', wanted, 'buffer'));
}
