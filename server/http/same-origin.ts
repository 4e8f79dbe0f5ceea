import type { Refused } from '../../contract/refusals.ts';

/**
 * Whether a request was sent by a page of this installation, by one of another site, or by something that says
 * nothing of the kind (a program). A browser sets both headers itself and lets no page forge them. The host is
 * compared with the one the request was sent to, so that localhost, 127.0.0.1 and a name in the local network all
 * work unset; behind a proxy that changes the host, HOLDFAST_URL names the right one.
 */
export function senderOf(request: Request, baseUrl: string): 'own page' | 'other site' | 'unsaid' {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none' ? 'own page' : 'other site';
  const origin = request.headers.get('origin');
  if (origin === null) return 'unsaid';
  const isOwn = origin === baseUrl || hostOf(origin) === new URL(request.url).host;
  return isOwn ? 'own page' : 'other site';
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/**
 * Stops a page of another site from changing anything in the name of whoever is signed in here: a browser adds the
 * cookie to its requests by itself. `SameSite=Lax` alone would let every other program on localhost through, since
 * ports do not count there. An API key is never added by itself, so calls with one are free to come from anywhere.
 */
export function refuseOtherSite(request: Request, baseUrl: string): Refused | null {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  if (request.headers.has('authorization')) return null;
  const sender = senderOf(request, baseUrl);
  const isTrusted = sender === 'own page' || (sender === 'unsaid' && !request.headers.has('cookie'));
  return isTrusted ? null : { refused: 'other-site', url: baseUrl };
}
