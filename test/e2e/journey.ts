import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { runCommand, startServer } from '../../bench/server-process.ts';
import type { Role } from '../../contract/roles.ts';
import { type Account, addColleague } from './colleague.ts';

export interface Journey {
  readonly url: string;
  /** The key of the rehearsal practice, when the journey has one. */
  readonly apiKey: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** Asks the API as the practice does. Fails the journey when the answer is no success. */
  api(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
  /** A page of its own without any session, as a client opens a link; `script: false` in a browser that runs none. */
  stranger(width?: number, wanted?: { readonly script: boolean }): Promise<Page>;
  /** A page of somebody else who works in the practice, signed in, in a browser of their own. */
  colleague(role: Role, name: string): Promise<Page>;
  close(): Promise<void>;
}

export const account: Account = { email: 'ines@vega.example', password: 'a quiet harbour' };

interface Wanted {
  /** Sets up a rehearsal practice whose clock stands here; without it the installation is new. */
  readonly now?: string;
  readonly width?: number;
}

/** A server of its own on a fresh data folder, and a browser that has never been there. */
export async function beginJourney({ now, width = 1280 }: Wanted = {}): Promise<Journey> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-journey-'));
  const env = { HOLDFAST_DATA: folder };
  const apiKey = now ? await setUpRehearsal(env, now) : '';
  const server = await startServer(env);
  const browser = await openBrowser();
  const context = await openContext(browser, server.url, width);
  return {
    url: server.url,
    apiKey,
    context,
    page: await context.newPage(),
    api: (method, path, body) => askApi(server.url, apiKey, method, path, body),
    stranger: async (strangerWidth = 375, { script } = { script: true }) =>
      (await openContext(browser, server.url, strangerWidth, script)).newPage(),
    async colleague(role, name) {
      const own = await openContext(browser, server.url, width);
      const page = await own.newPage();
      await signIn(page, await addColleague(folder, role, name));
      return page;
    },
    async close() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function setUpRehearsal(env: Readonly<Record<string, string>>, now: string): Promise<string> {
  const words = [
    '--name',
    'Estudio Vega',
    '--country',
    'ES',
    '--time-zone',
    'Europe/Madrid',
    '--currency',
    'EUR',
  ];
  const who = ['--locale', 'en', '--email', account.email, '--password', account.password];
  const set = await runCommand<{ apiKey: string }>(
    ['setup', ...words, ...who, '--json', '--rehearsal', '--now', now],
    env,
  );
  return set.apiKey;
}

function openBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: process.env.HOLDFAST_CHROMIUM ?? '/usr/bin/chromium', args });
}

async function openContext(
  browser: Browser,
  baseURL: string,
  width: number,
  javaScriptEnabled = true,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled,
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
  });
  // The machine of a test may be busy; a journey waits for what it names, never for a time.
  context.setDefaultTimeout(30_000);
  return context;
}

async function askApi(url: string, apiKey: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  expect(response.ok, JSON.stringify(answer)).toBe(true);
  return answer;
}

export async function signIn(page: Page, who: Account = account): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Mail address').fill(who.email);
  await page.getByLabel('Password', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Holds a page against WCAG 2.2 AA as far as a machine can; answers what it found, for a readable failure. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(found).toEqual([]);
}
