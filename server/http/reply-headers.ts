import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * What every reply says to a browser, whoever answers: take the content for what it is called, share no window with pages of
 * other sites, and, where people reach Holdfast by https, never come by http again. It is said at the connection: reading the headers
 * of each reply to add three cost a sixth of a whole short call (J2).
 */
export function guardReplies(server: Server, baseUrl: string): void {
  const isSecure = baseUrl.startsWith('https:');
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    if (isSecure) response.setHeader('strict-transport-security', `max-age=${YEAR_SECONDS}`);
  });
}
