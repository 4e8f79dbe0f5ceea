import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { practices } from '../../contract/practice/practices.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { addPagedClient } from '../../test/client-page.ts';
import { defaultRetainer, engage } from '../../test/engage.ts';
import { fieldsOf, sendForm } from '../../test/page-forms.ts';
import { draftProposal, sendProposal } from '../../test/proposals.ts';
import { openWorld, type Practiced, type World } from '../../test/world.ts';
import type { App } from '../app-deps.ts';
import type { SharedDb } from '../db/database.ts';
import { ofPractice, sharedOf } from '../db/of-practice.ts';
import { MOST_CLOSINGS } from '../work/lifecycle/close-due-period.ts';
import { catchUp } from './catch-up.ts';
import { runDueWork } from './run-due-work.ts';

const NOW = '2025-01-06T08:00:00Z';

let world: World;
beforeAll(async () => {
  world = await openWorld(NOW);
});
afterAll(() => world.close());

const now = Temporal.Instant.from(NOW);

const weekly = (startsOn: string) => ({
  kind: 'retainer',
  startsOn,
  retainer: { ...defaultRetainer, period: { every: 'week' } },
});

async function closedOf({ practiceId }: Pick<Practiced, 'practiceId'>): Promise<number> {
  const row = await world.database
    .read(practiceId)
    .selectFrom('periods')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('state', '=', 'closed')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Works for another practice, one write after the other, until something has happened. @returns how many were answered meanwhile. */
async function writesUntil(other: Practiced, happened: Promise<unknown>): Promise<number> {
  let isOver = false;
  const over = happened.finally(() => {
    isOver = true;
  });
  let written = 0;
  while (!isOver) {
    const body = { name: `Client in between ${written}` };
    const answered = await world.call(clients.add, { key: other.apiKey, body });
    expect(answered.status).toBe(201);
    if (!isOver) written += 1;
  }
  await over;
  return written;
}

test('activating a retainer of four years closes a few periods and leaves the rest to be caught up with', async () => {
  const practice = await world.addPractice();
  const { id } = await engage(world, weekly('2021-01-04'), practice.apiKey);
  expect(await closedOf(practice)).toBe(MOST_CLOSINGS);
  const get = () => world.call(engagements.get, { params: { id }, key: practice.apiKey });
  let answered = await get();
  // On a slow machine it takes longer than a call waits; a client then asks again, as it is told.
  while (answered.status === 503) answered = await get();
  expect(answered.body.openPeriodIndex).toBe(210);
  expect(await closedOf(practice)).toBe(209);
});

test('while one practice is caught up with, another one writes between any two closings', async () => {
  const [busy, other] = [await world.addPractice(), await world.addPractice()];
  await engage(world, weekly('2022-01-03'), busy.apiKey);
  const left = 157 - MOST_CLOSINGS;
  const written = await writesUntil(other, runDueWork(world.app, busy.practiceId, now));
  expect(await closedOf(busy)).toBe(157);
  expect(written).toBeGreaterThan(left / 4);
});

test('moving the clock of a rehearsal runs all that is due before it answers, and lets others in between', async () => {
  const rehearsal = await world.addPractice({ rehearsalNow: '2022-01-03T08:00:00Z' });
  const other = await world.addPractice();
  const { id } = await engage(world, weekly('2022-01-03'), rehearsal.apiKey);
  const moved = world.call(practices.setClock, { key: rehearsal.apiKey, body: { now: NOW } });
  const written = await writesUntil(other, moved);
  expect((await moved).status).toBe(200);
  expect(written).toBeGreaterThan(40);
  const statements = await world.call(retainers.statements, {
    params: { id },
    query: { limit: 500 },
    key: rehearsal.apiKey,
  });
  expect(statements.body.items.map(({ period }) => period.index)).toEqual(
    Array.from({ length: 157 }, (_none, position) => position + 1),
  );
});

test('a rehearsal whose retainer began in its past is caught up with before its next call is answered', async () => {
  const rehearsal = await world.addPractice({ rehearsalNow: NOW });
  const { id } = await engage(world, weekly('2024-01-01'), rehearsal.apiKey);
  const answered = await world.call(engagements.get, { params: { id }, key: rehearsal.apiKey });
  expect(answered.body.openPeriodIndex).toBe(54);
});

test('who has waited long enough hears how much is left and when to come back, and is answered once it is done', async () => {
  const practice = await world.addPractice();
  await engage(world, weekly('2022-01-03'), practice.apiKey);
  const waited = await catchUp(world.app, practice.practiceId, now, 1);
  expect(waited).toEqual({ refused: 'catching-up', engagements: 1, retryAfterSeconds: 3 });
  expect(await catchUp(world.app, practice.practiceId, now, 60_000)).toBeNull();
  expect(await closedOf(practice)).toBe(157);
});

test('a server that stops ends after the piece it is at, and its callers are told to come back', async () => {
  const practice = await world.addPractice();
  await engage(world, weekly('2022-01-03'), practice.apiKey);
  const stopping = new AbortController();
  const app: App = { ...world.app, stopping: stopping.signal };
  const running = runDueWork(app, practice.practiceId, now);
  stopping.abort();
  expect(await running).toBe(false);
  expect(await closedOf(practice)).toBeLessThan(MOST_CLOSINGS + 3);
  expect(await catchUp(app, practice.practiceId, now)).toMatchObject({ refused: 'catching-up' });
});

test('a closing reads as much after nine years of unpaid fees as after one', async () => {
  const practice = await world.addPractice();
  await engage(world, weekly('2016-01-04'), practice.apiKey);
  const read = countingRows(world.app);
  const rows: number[] = [];
  for (let closed = MOST_CLOSINGS; closed < 470; closed += 1) {
    const before = read.rows;
    // To the end of the next period, whose Sunday ends at midnight in Madrid.
    const until = Temporal.Instant.from('2016-01-03T23:30:00Z').add({ hours: 24 * 7 * (closed + 1) });
    await runDueWork(read.app, practice.practiceId, until);
    rows.push(read.rows - before);
  }
  const early = Math.max(...rows.slice(10, 60));
  const late = Math.max(...rows.slice(-50));
  expect(late).toBeLessThan(early * 1.2);
});

/** The same installation, whose transactions count the rows they read. */
function countingRows(app: App): { readonly app: App; readonly rows: number } {
  let rows = 0;
  const counting = (db: SharedDb): SharedDb =>
    db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        rows += result.rows.length;
        return result;
      },
    });
  const { database } = app;
  return {
    app: {
      ...app,
      database: {
        ...database,
        write: (id, work) => database.write(id, (db) => work(ofPractice(counting(sharedOf(db)), id))),
      },
    },
    get rows() {
      return rows;
    },
  };
}

test('an engagement, its periods and a proposal start ten years back at the earliest', async () => {
  const { body: client } = await world.call(clients.add, { body: { name: 'Long ago' } });
  const draft = (more: object) =>
    world.call(engagements.draft, {
      body: { clientId: client.id, title: 'Old', ...weekly('2024-01-01'), ...more },
    });
  for (const startsOn of ['1970-01-01', '2015-01-05']) {
    expect(await draft({ startsOn })).toMatchObject({
      status: 422,
      body: { code: 'starts-too-early', earliest: '2015-01-06' },
    });
  }
  const period = { every: 'week', anchorOn: '1970-12-31' };
  expect((await draft({ retainer: { ...defaultRetainer, period } })).body.code).toBe('starts-too-early');
  expect((await draft({ startsOn: '2015-01-06' })).status).toBe(201);
  await expect(draftProposal(world, client.id, { startsOn: '2010-01-01' })).rejects.toThrow(
    'starts-too-early',
  );
});

test('a draft from before the rule is not activated', async () => {
  const { body: client } = await world.call(clients.add, { body: { name: 'Older than the rule' } });
  const body = { clientId: client.id, title: 'Old', ...weekly('2024-01-01') };
  const { id } = (await world.call(engagements.draft, { body })).body;
  await world.database.write(world.practiceId, (db) =>
    db.updateTable('engagements').set({ startsOn: '0001-01-01' }).where('id', '=', id).execute(),
  );
  const activated = await world.call(engagements.activate, { params: { id } });
  expect(activated).toMatchObject({ status: 422, body: { code: 'starts-too-early' } });
});

test('a client signs a retainer that began years ago without waiting for what it catches up with', async () => {
  const practice = await world.addPractice();
  const client = await addPagedClient(world, { practice });
  const past = { startsOn: '2017-01-02', validUntil: '2025-02-01', period: { every: 'week' }, term: null };
  const { id } = await draftProposal(world, client.id, past, practice.apiKey);
  await sendProposal(world, id, practice.apiKey);
  const page = await client.read(`/proposals/${id}`);
  // What was due already does not stand in the way of a signature either.
  await engage(world, weekly('2022-01-03'), practice.apiKey);
  const form = { ...fieldsOf(page), name: 'Ana Ruiz', option: '0' };
  const answer = await sendForm(world, client, `/proposals/${id}/sign`, form);
  expect(answer.status).toBe(303);
  expect(await closedOf(practice)).toBe(2 * MOST_CLOSINGS);
});
