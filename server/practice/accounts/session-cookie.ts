import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The session cookie as better-auth writes it: the session's token and an HMAC over it. It is read here and not by
 * better-auth, because every request of the app carries it: two lines of crypto and one look into the database
 * instead of a library of 50 MB, which stays out of memory until somebody signs in. A test signs in through
 * better-auth and reads its cookie here, so that a change of its format is noticed.
 */
export interface SessionCookie {
  readonly name: string;
  readonly secure: boolean;
  readonly secret: string;
}

export function sessionCookie(baseUrl: string, secret: string): SessionCookie {
  const secure = baseUrl.startsWith('https:');
  return { name: `${secure ? '__Secure-' : ''}${cookiePrefix}.session_token`, secure, secret };
}

export const cookiePrefix = 'holdfast';

/** The token in the cookie of a request; null when there is none, or one that we did not sign. */
export function readSessionToken(cookie: SessionCookie, headers: Headers): string | null {
  const written = headers
    .get('cookie')
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${cookie.name}=`));
  if (!written) return null;
  const value = decode(written.slice(cookie.name.length + 1));
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const wanted = Buffer.from(signatureOf(cookie.secret, token));
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null;
}

/** The `Set-Cookie` value that gives a browser this session. */
export function writeSessionCookie(cookie: SessionCookie, token: string, maxAgeSeconds: number): string {
  const value = encodeURIComponent(`${token}.${signatureOf(cookie.secret, token)}`);
  const secure = cookie.secure ? '; Secure' : '';
  return `${cookie.name}=${value}; Max-Age=${maxAgeSeconds}; Path=/; HttpOnly${secure}; SameSite=Lax`;
}

function signatureOf(secret: string, token: string): string {
  return createHmac('sha256', secret).update(token).digest('base64');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
