import { deepStrictEqual } from 'node:assert';
import type { Role } from '../contract/roles.ts';
import type { ReplyOf, Route } from '../contract/route.ts';
import type { Language } from '../locales/languages.ts';
import { createApp } from '../server/app.ts';
import type { App } from '../server/app-deps.ts';
import type { Database } from '../server/db/database.ts';
import { migrate } from '../server/db/migrate.ts';
import { newId } from '../server/deps.ts';
import { house } from '../server/house.ts';
import { hashKey } from '../server/http/authenticate.ts';
import { openAttempts } from '../server/practice/accounts/attempts.ts';
import { knownBrowser } from '../server/practice/accounts/known-browser.ts';
import { openAccounts } from '../server/practice/accounts/open-accounts.ts';
import { noProxies } from '../server/proxies.ts';
import { openTestDatabase } from './test-database.ts';

export interface Practiced {
  readonly practiceId: string;
  readonly memberId: string;
  readonly apiKey: string;
}

interface CallInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  /** Another caller than the world's own practice; null sends no key. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered<R extends Route> {
  readonly status: number;
  /** The reply, or a problem: tests look at `status` first and then at what they expect in it. */
  readonly body: ReplyOf<R> & Problem;
}

/** The members of a problem reply, so that a test may ask for them on any answer. */
export interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

export interface World extends Practiced {
  readonly app: App;
  readonly database: Database;
  fetch(request: Request): Promise<Response>;
  call<R extends Route>(route: R, input?: CallInput): Promise<Answered<R>>;
  /** Where the world's clock stands. */
  setNow(instant: string): void;
  addPractice(settings?: PracticeSettings): Promise<Practiced>;
  /** Somebody who works in the world's practice without owning it. */
  addMember(role?: Role): Promise<Practiced>;
  close(): Promise<void>;
}

interface PracticeSettings {
  readonly rehearsalNow?: string;
  readonly timeZone?: string;
  readonly currency?: string;
  readonly locale?: Language;
}

/** What the composition root gives a server of the tests. */
export function appOver(
  database: Database,
  clock: () => Temporal.Instant,
  installation: Partial<App> = {},
): App {
  const baseUrl = 'http://holdfast.test';
  const secret = 'the secret of a world that is gone after its test';
  return {
    database,
    accounts: openAccounts({
      database,
      baseUrl,
      proxies: noProxies,
      secret,
    }),
    attempts: openAttempts(database, secret),
    knownBrowser: knownBrowser(baseUrl, secret),
    clock,
    baseUrl,
    proxies: noProxies,
    openSignUp: false,
    setUpToken: null,
    largestImport: 1024 ** 3,
    seedDemo: async () => undefined,
    stopping: new AbortController().signal,
    house,
    log: (event, facts) => {
      if (event === 'fault') throw new Error(String(facts.stack));
    },
    ...installation,
  };
}

/**
 * A real server over a real database with a clock of its own, and one practice in Madrid that reads English.
 * @param now where the clock stands, an RFC 3339 instant.
 * @param installation what this installation was given otherwise than most.
 */
export async function openWorld(
  now = '2025-01-01T08:00:00Z',
  settings: PracticeSettings = {},
  installation: Partial<App> = {},
): Promise<World> {
  const { database, remove } = await openTestDatabase();
  await migrate(database);
  let clock = Temporal.Instant.from(now);
  const app = appOver(database, () => clock, installation);
  const hono = createApp(app);
  const fetchOnce = async (request: Request) => hono.fetch(request);
  const addPractice = (wanted: PracticeSettings = {}) => insertPractice(database, clock, wanted);
  const own = await addPractice(settings);
  return {
    ...own,
    app,
    database,
    fetch: fetchOnce,
    call: (route, input = {}) => callRoute(fetchOnce, own.apiKey, route, input),
    setNow: (instant) => {
      clock = Temporal.Instant.from(instant);
    },
    addPractice,
    addMember: (role = 'member') => insertMember(database, clock, own.practiceId, role),
    close: async () => {
      await database.close();
      await remove();
    },
  };
}

async function callRoute<R extends Route>(
  fetchOnce: (request: Request) => Promise<Response>,
  ownKey: string,
  route: R,
  input: CallInput,
): Promise<Answered<R>> {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(input.params?.[name] ?? ''),
  );
  const query = new URLSearchParams(
    Object.entries(input.query ?? {}).map(([name, value]) => [name, String(value)]),
  );
  const headers = new Headers(input.headers);
  const key = input.key === undefined ? ownKey : input.key;
  if (key !== null) headers.set('authorization', `Bearer ${key}`);
  if (input.idempotencyKey) headers.set('idempotency-key', input.idempotencyKey);
  const request: RequestInit = { method: route.method.toUpperCase(), headers };
  if (input.body instanceof FormData) request.body = input.body;
  else if (route.bodyType !== 'none') {
    headers.set('content-type', 'application/json');
    request.body = JSON.stringify(input.body ?? {});
  }
  const response = await fetchOnce(new Request(`http://holdfast.test/api/v1${path}?${query}`, request));
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const body = isJson && text !== '' ? JSON.parse(text) : text || null;
  if (response.ok && route.replyType === 'json') holdAgainst(route, body);
  return { status: response.status, body } as Answered<R>;
}

/** Every reply of every test is what the contract says of it: nothing else, and nothing more. */
function holdAgainst(route: Route, body: unknown): void {
  const read = route.reply.safeParse(body);
  const name = `${route.method} ${route.path}`;
  if (!read.success)
    throw new Error(`The reply of ${name} is not what its schema says. ${read.error.message}`);
  deepStrictEqual(body, read.data, `The reply of ${name} holds what its schema does not know.`);
}

async function insertPractice(
  database: Database,
  now: Temporal.Instant,
  settings: PracticeSettings,
): Promise<Practiced> {
  const practiceId = newId();
  await database.writeShared((db) =>
    db
      .insertInto('practices')
      .values({
        id: practiceId,
        name: 'Estudio Vega',
        country: 'ES',
        timeZone: settings.timeZone ?? 'Europe/Madrid',
        currency: settings.currency ?? 'EUR',
        locale: settings.locale ?? 'en',
        hourlyRateMinor: 10_000,
        weeklyMinutes: 2_400,
        payingClients: null,
        giftMinutesPerMonth: 15,
        payingClientsPerPlace: 4,
        proBonoPlacesAtLeast: 1,
        proBonoSharePercent: 10,
        plan: null,
        paymentGraceDays: 7,
        workingDays: null,
        fitWeights: null,
        rehearsalNow: settings.rehearsalNow
          ? Temporal.Instant.from(settings.rehearsalNow).epochMilliseconds
          : null,
        isDemo: 0,
        createdAt: now.epochMilliseconds,
      })
      .execute(),
  );
  return insertMember(database, now, practiceId, 'owner');
}

async function insertMember(
  database: Database,
  now: Temporal.Instant,
  practiceId: string,
  role: Role,
): Promise<Practiced> {
  const memberId = newId();
  const apiKey = `hf_test_${newId()}`;
  const createdAt = now.epochMilliseconds;
  const name = role === 'owner' ? 'Inés Vega' : 'Luna';
  await database.writeShared(async (db) => {
    const member = {
      practiceId,
      id: memberId,
      userId: null,
      name,
      email: null,
      role,
      locale: null,
      createdAt,
    };
    await db.insertInto('members').values(member).execute();
    const key = {
      practiceId,
      id: newId(),
      memberId,
      name: 'test',
      hash: hashKey(apiKey),
      lastCharacters: apiKey.slice(-4),
      createdAt,
      revokedAt: null,
    };
    await db.insertInto('apiKeys').values(key).execute();
  });
  return { practiceId, memberId, apiKey };
}
