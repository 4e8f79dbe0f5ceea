import type { Context } from 'hono';
import type { App } from '../app-deps.ts';
import { senderOf } from '../http/same-origin.ts';

/** A text of 2,000 letters, each of them escaped, and the fields beside it. */
const MOST_BYTES = 16 * 1024;

/**
 * What a form of a page sends; or why it is not read. The size is looked at while the body comes in, so that nothing large
 * is ever held or parsed.
 */
export async function readForm(
  context: Context,
  app: App,
): Promise<URLSearchParams | 'elsewhere' | 'too-large'> {
  const request = context.req.raw;
  if (isFromElsewhere(request, app.baseUrl)) return 'elsewhere';
  const body = await readBody(request);
  return body === null ? 'too-large' : new URLSearchParams(body);
}

/**
 * Whether a page of another site sent it. The address of a page is its key and no cookie goes along, so a stranger's page
 * could send nothing without knowing it; this stops one that does. A page that tells nobody where it is has the origin
 * `null` in a browser that sends no Sec-Fetch-Site (plain http in the local network), which says nothing either way.
 */
function isFromElsewhere(request: Request, baseUrl: string): boolean {
  if (senderOf(request, baseUrl) !== 'other site') return false;
  return request.headers.has('sec-fetch-site') || request.headers.get('origin') !== 'null';
}

async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return null;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of request.body ?? []) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
