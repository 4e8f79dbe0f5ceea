import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { Obstacle } from '../locales/obstacle.ts';
import { openAccounts } from './accounts/open-accounts.ts';
import { loadSecret } from './accounts/secret.ts';
import { createApp } from './app.ts';
import type { App, SeedDemo } from './http/app-deps.ts';
import { startWorker } from './jobs/worker.ts';
import type { Log } from './log.ts';
import { openDatabase } from './open-database.ts';
import type { Settings } from './settings.ts';

export interface RunningServer {
  /** Where people reach it, without a slash at the end. */
  readonly url: string;
  /** The port it listens on, behind a proxy or not. */
  readonly port: number;
  /** Stops accepting, lets running requests finish, and closes the database. */
  stop(): Promise<void>;
}

/** Requests that are still running after this long are cut off when the server stops. */
const PATIENCE_MS = 10_000;

/** The composition root: everything is opened here, in the order in which it is needed, and closed in the reverse. */
export async function startServer(
  settings: Settings,
  log: Log,
  seedDemo: SeedDemo = async () => undefined,
): Promise<RunningServer> {
  const database = await openDatabase(settings, log);
  try {
    const { server, app, port } = await listen(settings, (listeningAt) => {
      const baseUrl = settings.url ?? listeningAt;
      return {
        database,
        accounts: openAccounts({
          database,
          baseUrl,
          behindProxy: settings.url !== undefined,
          secret: loadSecret(settings.dataFolder, settings.secret),
        }),
        clock: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
        baseUrl,
        behindProxy: settings.url !== undefined,
        openSignUp: settings.openSignUp,
        largestImport: settings.largestImport,
        seedDemo,
        log,
      };
    });
    const worker = startWorker(app);
    const stop = async () => {
      await Promise.all([worker.stop(), closeServer(server)]);
      await database.close();
    };
    return { url: app.baseUrl, port, stop };
  } catch (failure) {
    await database.close();
    throw failure;
  }
}

/** Listens first and makes the app then, because with port 0 only the listening server knows its address. */
function listen(
  settings: Settings,
  makeApp: (url: string) => App,
): Promise<{ readonly server: Server; readonly app: App; readonly port: number }> {
  return new Promise((resolve, reject) => {
    let hono: Hono | undefined;
    const server = serve(
      {
        fetch: (request, env) => hono?.fetch(request, env) ?? new Response(null, { status: 503 }),
        port: settings.port,
        ...(settings.host ? { hostname: settings.host } : {}),
      },
      ({ port }) => {
        try {
          const app = makeApp(`http://localhost:${port}`);
          hono = createApp(app);
          resolve({ server: server as Server, app, port });
        } catch (failure) {
          server.close();
          reject(failure);
        }
      },
    );
    server.once('error', (failure: NodeJS.ErrnoException) => {
      const known = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(failure.code ?? '');
      const values = { port: settings.port, host: settings.host ?? '' };
      reject(known ? new Obstacle([{ key: `cli:start.${failure.code}`, values }]) : failure);
    });
  });
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const cutOff = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  // A connection that was busy when the server closed would stay open for the next request that never comes.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearTimeout(cutOff);
  clearInterval(idle);
}
