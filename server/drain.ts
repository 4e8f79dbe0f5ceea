import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Requests that are still running after this long are cut off: with what the database needs to close, it stays below ten seconds. */
const PATIENCE_MS = 8_000;

/** As long as a connection without a request stays open for one that may be on its way already. */
const LAST_WORDS_MS = 500;

/**
 * Watches the requests of a server, so that it can be closed without cutting any off.
 * @returns the way to close it: no new connections, the running requests finish, and each answer says that it is the last one.
 */
export function drainable(server: Server): () => Promise<void> {
  const running = new Set<ServerResponse>();
  let isDraining = false;
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    if (isDraining) response.setHeader('connection', 'close');
    running.add(response);
    response.once('close', () => running.delete(response));
  });
  return async () => {
    isDraining = true;
    for (const response of running) if (!response.headersSent) response.setHeader('connection', 'close');
    const cutOff = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    // The close of the HTTP server would cut idle connections at once, also those whose next request is just arriving.
    const closed = new Promise<void>((resolve) => {
      NetServer.prototype.close.call(server, () => resolve());
    });
    await Promise.race([closed, wait(LAST_WORDS_MS, undefined, { ref: false })]);
    // A connection that was busy until now would stay open for the next request that never comes.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    await closed;
    clearTimeout(cutOff);
    clearInterval(idle);
  };
}
