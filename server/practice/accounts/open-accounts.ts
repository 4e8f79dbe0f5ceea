import { randomBytes } from 'node:crypto';
import type { Accounts } from '../../accounts.ts';
import type { Database } from '../../db/database.ts';
import { newId } from '../../deps.ts';
import type { Proxies } from '../../proxies.ts';
import { isoText } from './add-account.ts';
import { readSessionToken, sessionCookie, writeSessionCookie } from './session-cookie.ts';
import { extendSession, findSession, insertSession } from './store.ts';

/** A session lives this long after it was last used. */
export const SESSION_SECONDS = 30 * 24 * 3600;
const RENEWED_AFTER_SECONDS = 24 * 3600;

/**
 * Opens the accounts of an installation. Sessions are looked up at every call and never cached: one indexed row costs
 * less than checking a signed copy of it, and a session that was revoked is gone at once, in every process.
 */
export function openAccounts(settings: {
  readonly database: Database;
  readonly baseUrl: string;
  readonly proxies: Proxies;
  readonly secret: string;
}): Accounts {
  const { database, baseUrl, secret } = settings;
  const cookie = sessionCookie(baseUrl, secret);

  async function sessionOf(headers: Headers) {
    const token = readSessionToken(cookie, headers);
    const session = token === null ? null : await findSession(database.shared, token);
    if (token === null || !session || session.expiresAt <= Date.now()) return null;
    return { token, ...session };
  }
  const handler = lazily(async () => {
    const { createAuthHandler } = await import('./better-auth.ts');
    return createAuthHandler(settings, SESSION_SECONDS);
  });
  return {
    userOf: async (headers) => {
      const session = await sessionOf(headers);
      return session && { userId: session.userId };
    },
    async openSession(userId, db) {
      const now = Temporal.Now.instant();
      const token = randomBytes(24).toString('base64url');
      const expiresAt = isoText(now.add({ seconds: SESSION_SECONDS }));
      const row = { id: newId(), token, userId, at: isoText(now), expiresAt };
      await (db ? insertSession(db, row) : database.writeShared((own) => insertSession(own, row)));
      return new Headers({ 'set-cookie': writeSessionCookie(cookie, token, SESSION_SECONDS) });
    },
    async renewSession(headers) {
      const session = await sessionOf(headers);
      const now = Temporal.Now.instant();
      const left = session ? (session.expiresAt - now.epochMilliseconds) / 1000 : SESSION_SECONDS;
      if (!session || left > SESSION_SECONDS - RENEWED_AFTER_SECONDS) return new Headers();
      const expiresAt = isoText(now.add({ seconds: SESSION_SECONDS }));
      await database.writeShared((db) => extendSession(db, session.token, isoText(now), expiresAt));
      return new Headers({ 'set-cookie': writeSessionCookie(cookie, session.token, SESSION_SECONDS) });
    },
    handle: async (request, address) => (await handler())(request, address),
  };
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
