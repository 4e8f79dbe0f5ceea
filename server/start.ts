import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { UserError } from '../locales/user-error.ts';
import { createApp } from './app.ts';
import type { App, SeedDemo } from './app-deps.ts';
import { drainable } from './drain.ts';
import { house } from './house.ts';
import { isLoopbackName } from './http/caller-address.ts';
import { guardReplies } from './http/reply-headers.ts';
import { sweepUploadFolders } from './imports/upload-folder.ts';
import { startWorker } from './jobs/worker.ts';
import { calmly, type Log } from './log.ts';
import { openDatabase } from './open-database.ts';
import { openAttempts } from './practice/accounts/attempts.ts';
import { knownBrowser } from './practice/accounts/known-browser.ts';
import { openAccounts } from './practice/accounts/open-accounts.ts';
import { loadSecret } from './practice/accounts/secret.ts';
import { closeDemo } from './practice/close-demo.ts';
import { findSetUpUrl, setUpTokenOf } from './practice/set-up-token.ts';
import type { Settings } from './settings.ts';

export interface RunningServer {
  /** Where people reach it, without a slash at the end. */
  readonly url: string;
  /** The port it listens on, behind a proxy or not. */
  readonly port: number;
  /** The address by which somebody at another machine sets up a new installation; null when nobody may, or need. */
  readonly setUpUrl: string | null;
  /** Stops accepting, lets running requests finish, and closes the database; within ten seconds, whatever does not answer. */
  stop(): Promise<void>;
}

/** The worker ends after what it is at; whatever takes longer is undone by the database and done by whoever comes next. */
const MOST_AT_WORK_MS = 8_000;

/** The composition root: everything is opened here, in the order in which it is needed, and closed in the reverse. */
export async function startServer(
  settings: Settings,
  logged: Log,
  seedDemo: SeedDemo = async () => undefined,
): Promise<RunningServer> {
  const log = calmly(logged);
  await sweepUploadFolders(Date.now());
  const database = await openDatabase(settings, log);
  const stopping = new AbortController();
  try {
    const secret = loadSecret(settings.dataFolder, settings.secret);
    await closeDemo(database, settings.openSignUp, Temporal.Now.instant());
    warnOfProxy(settings, log);
    const { server, app, port } = await listen(settings, (listeningAt) => {
      const baseUrl = settings.url ?? listeningAt;
      return {
        database,
        accounts: openAccounts({
          database,
          baseUrl,
          proxies: settings.proxies,
          secret,
        }),
        attempts: openAttempts(database, secret),
        knownBrowser: knownBrowser(baseUrl, secret),
        clock: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
        baseUrl,
        proxies: settings.proxies,
        openSignUp: settings.openSignUp,
        setUpToken: settings.openSignUp ? null : setUpTokenOf(secret),
        largestImport: settings.largestImport,
        seedDemo,
        stopping: stopping.signal,
        house,
        log,
      };
    });
    const worker = startWorker(app);
    guardReplies(server, app.baseUrl);
    const drain = drainable(server);
    const stop = async () => {
      stopping.abort();
      const idle = Promise.race([worker.stop(), wait(MOST_AT_WORK_MS, undefined, { ref: false })]);
      await Promise.all([idle, drain()]);
      await database.close();
    };
    return { url: app.baseUrl, port, setUpUrl: await findSetUpUrl(app, settings.host), stop };
  } catch (failure) {
    await database.close();
    throw failure;
  }
}

/** This server speaks no TLS itself, so an https address is a proxy's; unnamed, everybody seems to call from there. */
function warnOfProxy({ url, proxies }: Settings, log: Log): void {
  if (!url?.startsWith('https:') || proxies.trust !== 'none') return;
  log('proxy-not-named', {
    level: 'warning',
    advice:
      'Name the proxy in HOLDFAST_PROXIES, or all callers count as one, in limits and in the evidence of a signature.',
  });
}

/** Where people at this machine reach it; every address of the machine, and its own, are called localhost. */
function listeningUrl(host: string, port: number): string {
  const isAny = host === '0.0.0.0' || host === '::';
  const name = isAny || isLoopbackName(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
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
        hostname: settings.host,
      },
      ({ port }) => {
        try {
          const app = makeApp(listeningUrl(settings.host, port));
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
      const values = { port: settings.port, host: settings.host };
      reject(known ? new UserError([{ key: `cli:start.${failure.code}`, values }]) : failure);
    });
  });
}
