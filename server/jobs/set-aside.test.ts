import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { practices } from '../../contract/practice/practices.ts';
import { overview } from '../../contract/today/overview.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { timeEntries } from '../../contract/work/time-entries.ts';
import { readPage } from '../../test/client-page.ts';
import { defaultRetainer, engage, record } from '../../test/engage.ts';
import { freshPractice } from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';
import { mounted } from '../app.ts';
import type { JsonText } from '../db/columns.ts';
import { startWorker } from './worker.ts';

const logged: { readonly event: string; readonly facts: Readonly<Record<string, unknown>> }[] = [];

let shared: World;
beforeAll(async () => {
  shared = await openWorld(
    '2025-01-08T08:00:00Z',
    {},
    {
      log: (event, facts) => {
        logged.push({ event, facts });
      },
    },
  );
});
afterAll(() => shared.close());

const monthly = { kind: 'retainer', retainer: defaultRetainer, startsOn: '2025-01-01', title: 'Advice' };

const damages = {
  'is no JSON any more': '{"feeMinor":',
  'is empty': '{}',
  'lacks its allowance': JSON.stringify({ ...defaultRetainer, allowance: null }),
};

/** A practice with a retainer whose agreement is damaged, and one that is sound. */
async function damaged(terms: string) {
  shared.setNow('2025-01-08T08:00:00Z');
  const world = await freshPractice(shared);
  const broken = await engage(world, monthly);
  const entry = await record(world, broken.id, '2025-01-07T09:00:00Z', 60);
  const sound = await engage(world, monthly);
  await setTerms(world, broken.id, terms);
  shared.setNow('2025-02-10T08:00:00Z');
  return { world, broken, sound, entryId: entry.body.id };
}

async function setTerms(world: World, id: string, retainer: string): Promise<void> {
  await world.database.write(world.practiceId, (db) =>
    db
      .updateTable('engagements')
      .set({ retainer: retainer as JsonText<'engagements.retainer'> })
      .where('id', '=', id)
      .execute(),
  );
}

async function termsOf(world: World, id: string): Promise<string> {
  const row = await world.database
    .read(world.practiceId)
    .selectFrom('engagements')
    .select('retainer')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.retainer ?? '';
}

describe.each(Object.entries(damages))('an agreement that %s', (_how, terms) => {
  test('is set aside alone: the practice answers, the other retainer goes on, and the log says why, once', async () => {
    logged.length = 0;
    const { world, broken, sound } = await damaged(terms);
    expect((await world.call(practices.get)).status).toBe(200);
    const other = await world.call(engagements.get, { params: { id: sound.id } });
    expect(other.body).toMatchObject({ openPeriodIndex: 2, setAside: null });
    const seen = await world.call(engagements.get, { params: { id: broken.id } });
    expect(seen.body).toMatchObject({ openPeriodIndex: 1, setAside: { since: '2025-02-01' } });
    await world.call(practices.get);
    expect(logged).toMatchObject([
      {
        event: 'due-work-set-aside',
        facts: { subjectId: broken.id, reference: seen.body.setAside?.reference },
      },
    ]);
  });

  test('leaves everything to be read, and exported', async () => {
    const { world, broken, entryId } = await damaged(terms);
    const { body: link } = await world.call(clients.openLink, { params: { id: broken.clientId } });
    const page = new URL(link.url).pathname;
    logged.length = 0;
    const ids: Readonly<Record<string, string>> = {
      engagements: broken.id,
      clients: broken.clientId,
      'time-entries': entryId,
    };
    const reads = mounted.filter(({ route }) => route.method === 'get' && route.access === 'practice');
    const failed: string[] = [];
    for (const { route } of reads) {
      const [, noun = ''] = route.path.split('/');
      const path = route.path
        .replace('{id}', ids[noun] ?? '-')
        .replace(/\{(?:index|periodIndex)\}/, '1')
        .replace(/\{\w+\}/g, '2025');
      const query = `month=2025-01&engagementId=${broken.id}`;
      const headers = { authorization: `Bearer ${world.apiKey}` };
      const answered = await world.fetch(
        new Request(`http://holdfast.test/api/v1${path}?${query}`, { headers }),
      );
      if (answered.status >= 500) failed.push(`${answered.status} ${path}`);
    }
    expect(failed).toEqual([]);
    const below = [
      '',
      `/agreements/${broken.id}`,
      `/statements/${broken.id}`,
      `/entries/${broken.id}`,
      '/ask',
    ];
    for (const path of below) {
      const { status } = await readPage(world, `${page}${path}`);
      if (status >= 500) failed.push(`${status} /p/…${path}`);
    }
    expect(failed).toEqual([]);
  });

  test('refuses a change of its numbers and says why, while a change beside it is taken', async () => {
    const { world, broken, sound } = await damaged(terms);
    const refused = await record(world, broken.id, '2025-02-10T07:00:00Z', 30);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'engagement-set-aside', engagementId: broken.id, since: '2025-02-01' },
    });
    expect(refused.body.detail).toContain('1 February 2025');
    expect((await record(world, sound.id, '2025-02-10T07:00:00Z', 30)).status).toBe(201);
  });

  test('stands on Today, first of all', async () => {
    const { world, broken } = await damaged(terms);
    const { body } = await world.call(overview.today);
    expect(body.items[0]).toMatchObject({ kind: 'set-aside', engagementId: broken.id });
    const { setAside } = (await world.call(engagements.get, { params: { id: broken.id } })).body;
    expect(body.items[0]?.because).toContain(setAside?.reference);
  });

  test('is caught up with by itself once it is mended', async () => {
    const { world, broken, sound } = await damaged(terms);
    await world.call(practices.get);
    await setTerms(world, broken.id, await termsOf(world, sound.id));
    const get = () => world.call(engagements.get, { params: { id: broken.id } });
    expect((await get()).body.openPeriodIndex).toBe(1);
    shared.setNow('2025-02-10T08:01:00Z');
    expect((await get()).body).toMatchObject({ openPeriodIndex: 2, setAside: null });
    expect((await record(world, broken.id, '2025-02-10T07:00:00Z', 30)).status).toBe(201);
    const { body } = await world.call(retainers.statements, { params: { id: broken.id } });
    expect(body.items[0]).toMatchObject({ used: 60, hash: expect.any(String) });
  });
});

test('what fails is tried again later and later, and never more often than every six hours in the end', async () => {
  const { world, broken } = await damaged('{}');
  const waits: number[] = [];
  for (let attempt = 0; attempt < 11; attempt += 1) {
    await world.call(practices.get);
    const due = await world.database.shared
      .selectFrom('dueWork')
      .select('attemptAt')
      .where('subjectId', '=', broken.id)
      .executeTakeFirstOrThrow();
    const next = Temporal.Instant.fromEpochMilliseconds(due.attemptAt);
    waits.push(next.since(world.app.clock()).total('minutes'));
    shared.setNow(next.toString());
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
});

test('the worker goes on with the practices behind one that fails', async () => {
  const first = await damaged('{}');
  const second = await freshPractice(shared);
  shared.setNow('2025-01-08T08:00:00Z');
  const { id } = await engage(second, monthly);
  shared.setNow('2025-02-10T08:00:00Z');
  const worker = startWorker(shared.app);
  const periodsOf = async (world: World, engagementId: string) =>
    world.database
      .read(world.practiceId)
      .selectFrom('periods')
      .select('periodIndex')
      .where('engagementId', '=', engagementId)
      .execute();
  await vi.waitUntil(async () => (await periodsOf(second, id)).length === 2, 10_000);
  await vi.waitUntil(async () => (await periodsOf(first.world, first.sound.id)).length === 2, 10_000);
  await worker.stop();
  expect(await periodsOf(first.world, first.broken.id)).toHaveLength(1);
});

test('a rehearsal with a damaged agreement moves its clock all the same', async () => {
  const rehearsal = await shared.addPractice({ rehearsalNow: '2025-01-08T08:00:00Z' });
  const world: World = {
    ...shared,
    ...rehearsal,
    call: (route, input = {}) => shared.call(route, { key: rehearsal.apiKey, ...input }),
  };
  const { id } = await engage(world, monthly, rehearsal.apiKey);
  await setTerms(world, id, '{}');
  const moved = await world.call(practices.setClock, { body: { now: '2025-04-01T08:00:00Z' } });
  expect(moved.status).toBe(200);
  expect((await world.call(timeEntries.list)).status).toBe(200);
});
