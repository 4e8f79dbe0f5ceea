import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { sayIn } from '../../../locales/say.ts';
import type { Database } from '../../db/database.ts';
import { withoutHiding } from '../../db/hidden-failures.ts';
import { whyUnavailable } from '../../db/unavailable.ts';
import { newId } from '../../deps.ts';
import { callerAddress } from '../../http/caller-address.ts';
import { refusalReply } from '../../http/problem.ts';
import { readJson } from '../../http/read-json.ts';
import { refuseOtherSite } from '../../http/same-origin.ts';
import { logToStderr } from '../../log.ts';
import type { Proxies } from '../../proxies.ts';
import { cookiePrefix } from './session-cookie.ts';

export interface AuthSettings {
  readonly database: Database;
  readonly baseUrl: string;
  /** The proxies before this server, which say in X-Forwarded-For who really calls. */
  readonly proxies: Proxies;
  readonly secret: string;
}

/**
 * What of better-auth is reachable: everything else answers 404, what a later version of it may add too. Accounts are
 * made by our own sign-up alone, because an account without a practice would be of no use, and a second practice
 * must not come into being by itself.
 */
const reachable = new Set([
  'GET /get-session',
  'GET /list-sessions',
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /change-password',
  'POST /revoke-session',
  'POST /revoke-sessions',
  'POST /revoke-other-sessions',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/get-totp-uri',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
]);

const basePath = '/api/auth';
const WINDOW_SECONDS = 60;
/** Set by us alone, whatever the caller sends under this name. */
const addressHeader = 'x-holdfast-address';

export function createAuthHandler(settings: AuthSettings, sessionSeconds: number) {
  const auth = betterAuth(optionsOf(settings, sessionSeconds));
  return async (request: Request, peer: string | undefined): Promise<Response> => {
    const say = sayIn(request.headers.get('accept-language')?.slice(0, 2) ?? 'en');
    const path = new URL(request.url).pathname.slice(basePath.length);
    if (!reachable.has(`${request.method} ${path}`)) return refusalReply({ refused: 'not-found' }, say);
    const otherSite = refuseOtherSite(request, settings.baseUrl);
    if (otherSite) return refusalReply(otherSite, say);
    const headers = new Headers(request.headers);
    headers.delete(addressHeader);
    const address = callerAddress(headers, peer, settings.proxies);
    if (address) headers.set(addressHeader, address);
    // Read here: better-auth would take a body that breaks off, or is too large, for a fault of its own.
    const body = request.method === 'POST' ? await request.text() : null;
    const read = readJson(body ?? '', say);
    if (read instanceof Response) return read;
    const response = await withoutHiding(() =>
      auth.handler(new Request(request.url, { method: request.method, headers, body })),
    );
    if (response.status >= 500) throw new Error(`better-auth answered ${response.status}.`);
    if (response.status !== 429) return response;
    const retryAfterSeconds = Number(response.headers.get('x-retry-after')) || WINDOW_SECONDS;
    return refusalReply({ refused: 'too-many-requests', retryAfterSeconds }, say);
  };
}

function optionsOf(settings: AuthSettings, sessionSeconds: number) {
  return {
    appName: 'Holdfast',
    baseURL: settings.baseUrl,
    basePath,
    secret: settings.secret,
    database: { db: settings.database.accounts, type: settings.database.engine },
    user: { modelName: 'auth_users' },
    session: { modelName: 'auth_sessions', expiresIn: sessionSeconds, updateAge: 24 * 3600 },
    account: { modelName: 'auth_accounts' },
    verification: { modelName: 'auth_verifications' },
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128 },
    plugins: [twoFactor({ issuer: 'Holdfast', twoFactorTable: 'auth_two_factors' })],
    telemetry: { enabled: false },
    rateLimit: {
      enabled: true,
      window: WINDOW_SECONDS,
      max: 100,
      // Guesses are counted in the database, the same for every process (attempts.ts).
      customRules: { '/sign-in/*': false as const, '/change-password': false as const },
    },
    // Only a page of this installation comes this far (refuseOtherSite), so its origin is the one to trust.
    trustedOrigins: (request?: Request) => [request?.headers.get('origin')],
    advanced: {
      cookiePrefix,
      useSecureCookies: settings.baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // Said outright, because better-auth turns the check off by itself when it believes to be in a test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // Our migrations make the tables; looking at them at every start would only delay the first sign-in.
      database: { generateId: newId, validateSchema: false },
    },
    // What it meets is answered and logged where every failure is.
    onAPIError: { throw: true },
    logger: { level: 'error' as const, log: logUnlessAway },
  };
}

/** What the database failed with is logged once, with the answer; everything else that better-auth has to say stands in the log as it comes. */
function logUnlessAway(level: string, message: string, ...about: readonly unknown[]): void {
  if (about.some((each) => whyUnavailable(each) !== null)) return;
  const stacks = about.map((each) => (each instanceof Error ? each.stack : each));
  logToStderr('accounts', { level, message, about: stacks });
}
