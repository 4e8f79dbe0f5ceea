import type { Hono } from 'hono';

const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * What every reply says to a browser, whoever answers: take the content for what it is called, share no window with pages of
 * other sites, and, where people reach Holdfast by https, never come by http again.
 */
export function guardReplies(hono: Hono, baseUrl: string): void {
  const isSecure = baseUrl.startsWith('https:');
  hono.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    headers.set('x-content-type-options', 'nosniff');
    headers.set('cross-origin-opener-policy', 'same-origin');
    if (isSecure) headers.set('strict-transport-security', `max-age=${YEAR_SECONDS}`);
  });
}
