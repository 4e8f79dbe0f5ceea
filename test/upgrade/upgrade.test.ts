import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../../contract/route.ts';
import { routes } from '../../contract/routes.ts';
import { createApp } from '../../server/app.ts';
import { closedColumns } from '../../server/db/closed-columns.ts';
import { migrate } from '../../server/db/migrate.ts';
import { restoreTestDatabase } from '../test-database.ts';
import { appOver } from '../world.ts';

/**
 * The practice of the demo with a year of work, retainers under every overage rule and a proposal that was signed, as the version of
 * 30 November 2026 left it, and what its API said of them. Each engine has a database of its own, since ids differ.
 */
interface Before {
  readonly now: string;
  readonly practiceId: string;
  readonly apiKey: string;
  /** What was answered, by the path that was asked. */
  readonly expected: Readonly<Record<string, unknown>>;
}

const engine = process.env.HOLDFAST_TEST_DATABASE === 'postgres' ? 'postgres' : 'sqlite';
const before = JSON.parse(fixture(`${engine}.json`).toString()) as Before;
let opened: Awaited<ReturnType<typeof restoreTestDatabase>>;
let now = Temporal.Instant.from(before.now);
let send: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;

beforeAll(async () => {
  const content = fixture(engine === 'postgres' ? 'postgres.sql' : 'sqlite');
  opened = await restoreTestDatabase(before.practiceId, content);
  await migrate(opened.database);
  const hono = createApp(appOver(opened.database, () => now));
  send = async (method, path, body) => {
    const headers = { authorization: `Bearer ${before.apiKey}`, 'content-type': 'application/json' };
    const sent = body === undefined ? null : JSON.stringify(body);
    const url = `http://holdfast.test/api/v1${path}`;
    const answered = await hono.fetch(new Request(url, { method, headers, body: sent }));
    return { status: answered.status, body: JSON.parse(await answered.text()) };
  };
});
afterAll(async () => {
  await opened.database.close();
  await opened.remove();
});

function fixture(name: string): Buffer {
  return gunzipSync(readFileSync(new URL(`./before-rooms.${name}.gz`, import.meta.url)));
}

/** What an answer did not have in that version; everything else is as it was, to the byte. */
const ADDED = new Set(['setAside', 'abilities']);

function withoutAdded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAdded);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !ADDED.has(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutAdded(inner)]));
}

describe('a database of before the rooms', () => {
  test.each(Object.keys(before.expected))('%s answers what it answered', async (path) => {
    const { status, body } = await send('GET', path);
    expect([status, withoutAdded(body)]).toEqual([200, before.expected[path]]);
  });

  test('answers every list', async () => {
    const lists = Object.values(routes)
      .flatMap((group) => Object.values(group) as unknown as Route[])
      .filter(
        ({ method, path, replyType }) => method === 'get' && replyType === 'json' && !path.includes('{'),
      );
    const query = new URLSearchParams({ from: '2025-01-01', to: '2025-01-31', month: '2025-01' });
    const failed: string[] = [];
    for (const { path } of lists) {
      const { status } = await send('GET', `${path}?${query}`);
      if (status !== 200 && status !== 422) failed.push(`${path}: ${status}`);
    }
    expect(failed).toEqual([]);
  });

  test('holds no key and no private address in what it kept of replies', async () => {
    const kept = await opened.database
      .read(before.practiceId)
      .selectFrom('idempotencyKeys')
      .select('reply')
      .where('reply', 'is not', null)
      .execute();
    expect(kept).toEqual([]);
  });

  test('holds nothing in a closed column but what is on its list', async () => {
    const db = opened.database.read(before.practiceId);
    const { ref } = db.dynamic;
    const strays: string[] = [];
    // Tries to sign in are nobody's, and forgotten within a day.
    const { attempts: _nobodys, ...ofPractices } = closedColumns;
    for (const [table, columns] of Object.entries(ofPractices))
      for (const [column, values] of Object.entries(columns)) {
        const stray = await db
          .selectFrom(table as 'asks')
          .select(ref<'state'>(column))
          .where(ref(column), 'is not', null)
          .where(ref(column), 'not in', [...values])
          .executeTakeFirst();
        if (stray) strays.push(`${table}.${column}`);
      }
    expect(strays).toEqual([]);
  });

  test('goes on: a period closes with its statement, and time is recorded in the next', async () => {
    now = Temporal.Instant.from('2025-07-02T08:00:00Z');
    const listed = (await send('GET', '/engagements?limit=200')).body as {
      readonly items: readonly { readonly id: string; readonly title: string }[];
    };
    const { id = '' } = listed.items.find(({ title }) => title === 'Iguala bill') ?? {};
    const path = `/engagements/${id}/statements?limit=50`;
    const { items } = (await send('GET', path)).body as { readonly items: readonly unknown[] };
    const { items: known } = before.expected[path] as { readonly items: readonly unknown[] };
    expect(items.length).toBe(known.length + 1);
    const body = { engagementId: id, startedAt: '2025-07-02T07:00:00Z', minutes: 30 };
    expect((await send('POST', '/time-entries', body)).status).toBe(201);
  });
});
