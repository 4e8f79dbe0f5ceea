import type { Context, Hono } from 'hono';
import { isRefused, type Refused } from '../../../contract/refusals.ts';
import { sayIn } from '../../../locales/say.ts';
import type { App } from '../../app-deps.ts';
import { authenticate } from '../../http/authenticate.ts';
import { peerOf } from '../../http/caller-address.ts';
import { refusalReply } from '../../http/problem.ts';
import { refuseOtherSite } from '../../http/same-origin.ts';
import { beginGuess, endGuess, guessOf } from './count-guesses.ts';

const basePath = '/api/auth';

/** What a visitor of the demo may do with an account that is everybody's. */
const harmless = new Set(['GET /get-session', 'POST /sign-in/email', 'POST /sign-out']);

/** The endpoints of accounts below /api/auth: what guards them stands here, what they do is the account library's. */
export function mountAccounts(hono: Hono, app: App): void {
  hono.on(['GET', 'POST'], `${basePath}/*`, async (context) => {
    const otherSite = refuseOtherSite(context.req.raw, app.baseUrl);
    const refused = otherSite ?? (await refuseInDemo(app, context));
    if (refused) return refusalReply(refused, sayOf(context));
    const guess = await guessOf(app, context, context.req.path.slice(basePath.length));
    const tooOften = guess && (await beginGuess(app, guess));
    if (tooOften) return refusalReply(tooOften, sayOf(context));
    const response = await app.accounts.handle(context.req.raw, peerOf(context));
    return guess ? endGuess(app, guess, response) : response;
  });
}

/** In the demo one visitor would see the sessions of all others there, end them, or lock them out. */
async function refuseInDemo(app: App, context: Context): Promise<Refused | null> {
  const { method, headers } = context.req.raw;
  const call = `${method} ${context.req.path.slice(basePath.length)}`;
  if (harmless.has(call) || !headers.has('cookie')) return null;
  const caller = await authenticate(app, new Headers({ cookie: headers.get('cookie') ?? '' }));
  return isRefused(caller) || !caller.practice.isDemo ? null : { refused: 'not-in-demo' };
}

function sayOf(context: Context) {
  return sayIn(context.req.header('accept-language')?.slice(0, 2) ?? 'en');
}
