import type { Context } from 'hono';
import type { Refused } from '../../../contract/refusals.ts';
import type { Counted } from '../../accounts.ts';
import type { App } from '../../app-deps.ts';
import { callerAddress, peerOf } from '../../http/caller-address.ts';
import { networkOf } from './attempts.ts';

/** The endpoints that say whether a password or a code is right, and so can be used to guess one. */
const guessable = new Set([
  '/sign-in/email',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/get-totp-uri',
  '/two-factor/generate-backup-codes',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
]);

/** One guess: what it counts for, and what is told to be well when it was right. */
export interface Guess {
  readonly own: readonly Counted[];
  readonly address: readonly Counted[];
}

/**
 * What a call to the accounts guesses at; null when it guesses at nothing. An account that does not exist is counted like any other, so
 * that waiting tells nobody which ones do. A code is counted by the account library as well, account by account.
 */
export async function guessOf(app: App, context: Context, path: string): Promise<Guess | null> {
  if (context.req.method !== 'POST' || !guessable.has(path)) return null;
  const { headers } = context.req.raw;
  const caller = callerAddress(headers, peerOf(context), app.proxies);
  const address: Counted[] = caller === undefined ? [] : [{ kind: 'address', of: networkOf(caller) }];
  if (path !== '/sign-in/email') {
    const user = await app.accounts.userOf(headers);
    return user
      ? { own: [{ kind: 'account', of: `user ${user.userId}` }], address: [] }
      : { own: [], address };
  }
  const account = accountIn(await context.req.raw.clone().text());
  if (account === null) return { own: [], address };
  const browser = app.knownBrowser.idIn(headers, account);
  if (browser !== null) return { own: [{ kind: 'browser', of: `${account}\n${browser}` }], address: [] };
  return { own: [{ kind: 'account', of: account }], address };
}

/** Counts a guess as failed until its answer is known. */
export function beginGuess(app: App, guess: Guess): Promise<Refused | null> {
  return app.attempts.begin([...guess.own, ...guess.address], app.clock());
}

/** Takes a guess back that was right, or that nobody answered, and marks the browser as known to the account. */
export async function endGuess(app: App, guess: Guess, response: Response): Promise<Response> {
  const { attempts } = app;
  if (!response.ok) {
    if (response.status >= 500 || response.status === 429)
      await attempts.undo([...guess.own, ...guess.address], app.clock());
    return response;
  }
  const said = (await response.clone().json()) as Said | null;
  // The password was right and the second factor is still to come: were all forgotten now, a code could be guessed for ever.
  if (said?.twoFactorRedirect) {
    await attempts.undo([...guess.own, ...guess.address], app.clock());
    return response;
  }
  await attempts.forget(guess.own);
  await attempts.undo(guess.address, app.clock());
  if (typeof said?.user?.email !== 'string') return response;
  const known = new Response(response.body, response);
  known.headers.append('set-cookie', app.knownBrowser.write(accountOf(said.user.email)));
  return known;
}

interface Said {
  readonly twoFactorRedirect?: unknown;
  readonly user?: { readonly email?: unknown };
}

/** The account in the body of a sign-in, written in one way; null when there is none. */
function accountIn(text: string): string | null {
  try {
    const { email } = JSON.parse(text) as { readonly email?: unknown };
    return typeof email === 'string' ? accountOf(email) : null;
  } catch {
    return null;
  }
}

function accountOf(email: string): string {
  return email.trim().toLowerCase();
}
