import type { html } from 'hono/html';
import { stylesheetSource } from './stylesheet.ts';

/** A piece of a page. Whatever is put into one as text is escaped. */
export type Html = ReturnType<typeof html>;

/**
 * What every answer below /p says. The address of a page is its key, so it must not be indexed, kept in a shared cache, or
 * told to the place a link leads to; and a page that may load and run nothing cannot be made to give its text away.
 */
const guards = {
  'cache-control': 'private, no-store',
  'content-security-policy': `default-src 'none'; style-src ${stylesheetSource}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow, noarchive',
} as const;

export async function pageReply(page: Html, language: string, status = 200): Promise<Response> {
  const headers = { ...guards, 'content-type': 'text/html; charset=utf-8', 'content-language': language };
  return new Response(String(await page), { status, headers });
}

/** Sends the reader on after something was done, so that reloading what they then see does it no second time. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { ...guards, location: path } });
}

/** A file to keep, as it is to be checked later. */
export function fileReply(text: string, fileName: string): Response {
  const headers = {
    ...guards,
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${fileName}"`,
  };
  return new Response(text, { headers });
}
