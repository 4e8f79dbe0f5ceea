import { afterAll, beforeAll, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import { clients } from '../../contract/clients/clients.ts';
import { calendar } from '../../contract/doors/calendar.ts';
import { payments } from '../../contract/money/payments.ts';
import { plan } from '../../contract/plan/plan.ts';
import { portfolio } from '../../contract/portfolio/portfolio.ts';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import type { Route } from '../../contract/route.ts';
import { overview } from '../../contract/today/overview.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { ask } from '../../test/asks.ts';
import { copyRow, makeCrowd } from '../../test/crowd.ts';
import { engage, record } from '../../test/engage.ts';
import { everyPage } from '../../test/every-page.ts';
import { engageFree } from '../../test/free-work.ts';
import { freshPractice } from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';

// A practice larger than any list is: 1,200 clients who each asked once, with 1,500 retainers, each 2 h over its 10 h, its fee overdue.
const CLIENTS = 1_200;
const RETAINERS = 1_500;
const FEE = 100_000;

let world: World;

beforeAll(async () => {
  world = await openWorld('2025-06-01T07:00:00Z');
  const first = await engage(world, {
    kind: 'retainer',
    startsOn: '2025-06-01',
    retainer: {
      feeMinor: FEE,
      allowance: { unit: 'minutes', amount: 600 },
      overage: { rule: 'bill', rateMinor: 12_000 },
    },
  });
  expect((await record(world, first.id, '2025-06-02T08:00', 720)).status).toBe(201);
  const of = { clients: CLIENTS, withTwo: RETAINERS - CLIENTS };
  const made = { clientId: first.clientId, engagementId: first.id };
  const clientIds = await makeCrowd(world.database, world.practiceId, made, of);
  const asked = await ask(world, first.clientId, { receivedAt: '2025-06-03T09:00:00Z' });
  await world.database.write(world.practiceId, (db) =>
    copyRow(db, 'asks', asked.body.id, CLIENTS - 1, (at) => ({ clientId: clientIds[at + 1] ?? '' })),
  );
  world.setNow('2025-06-20T07:00:00Z');
});
afterAll(() => world.close());

const countOf = async (route: Route, query: Readonly<Record<string, string>> = {}) =>
  (await everyPage(world, route, { query })).length;

test('Today counts every item and every promised hour', async () => {
  const { body } = await world.call(overview.today);
  expect(body.items.length + body.more).toBe(2 * RETAINERS + CLIENTS);
  const kinds = await world.call(overview.today, { query: { all: true } });
  const byKind = Map.groupBy(kinds.body.items, ({ kind }) => kind);
  expect([...byKind].map(([kind, items]) => [kind, items.length])).toEqual(
    expect.arrayContaining([
      ['charge-overdue', RETAINERS],
      ['retainer-over', RETAINERS],
      ['ask', CLIENTS],
    ]),
  );
  // The one that was worked for took 2 h more than it grants.
  expect(body.capacity.retainerMinutes).toBe(RETAINERS * 600 + 120);
  expect(body.money?.atRiskMinor).toBe(RETAINERS * FEE);
});

test('every list pages to its end', async () => {
  expect(await countOf(clients.list)).toBe(CLIENTS);
  expect(await countOf(engagements.list, { state: 'active' })).toBe(RETAINERS);
  expect(await countOf(engagements.list, { search: 'of many' })).toBe(RETAINERS - 2);
  expect(await countOf(payments.charges)).toBe(RETAINERS);
  expect(await countOf(asks.list, { order: 'queue' })).toBe(CLIENTS);
});

test('a client far down the list is found by its name, and so is its work', async () => {
  const query = { search: `Client ${CLIENTS} of`, limit: 10 };
  const people = await world.call(clients.list, { query });
  expect(people.body.items.map(({ name }) => name)).toEqual([`Client ${CLIENTS} of many`]);
  const work = await world.call(engagements.list, { query });
  expect(work.body.items.map(({ clientName }) => clientName)).toEqual([`Client ${CLIENTS} of many`]);
});

test('leakage counts what every client asked, and so does its file', async () => {
  const query = { from: '2025-06-01', to: '2025-06-20' };
  const { body } = await world.call(asks.practiceLeakage, { query });
  expect(body.clients.length).toBe(CLIENTS);
  expect(body.total.asked.count).toBe(CLIENTS);
  const headers = { authorization: `Bearer ${world.apiKey}` };
  const address = `http://holdfast.test/api/v1/leakage/export?${new URLSearchParams(query)}`;
  const file = await world.fetch(new Request(address, { headers }));
  expect((await file.text()).trimEnd().split('\r\n').length).toBe(1 + CLIENTS);
});

test('the calendar has the end of every period', async () => {
  const { body } = await world.call(calendar.open);
  const feed = await (await world.fetch(new Request(body.url ?? ''))).text();
  expect(feed.split('DTSTART;VALUE=DATE:20250630').length - 1).toBe(RETAINERS);
});

test('the gauge counts all free work', async () => {
  const other = await freshPractice(world);
  const free = await engageFree(other);
  await world.database.write(other.practiceId, (db) => copyRow(db, 'engagements', free.id, CLIENTS - 1));
  const { body } = await other.call(proBono.gauge);
  expect([body.active, body.engagements.length]).toEqual([CLIENTS, CLIENTS]);
});

test('the portfolio, the forecast and the gauge count every client', async () => {
  const map = await world.call(portfolio.get);
  expect(map.body.clients.length).toBe(CLIENTS);
  const ahead = await world.call(plan.forecast, { query: { months: 2 } });
  expect(ahead.body.months[1]?.promisedMinutes).toBe(RETAINERS * 600);
  const gauge = await world.call(proBono.gauge);
  expect(gauge.body.payingClients).toBe(CLIENTS);
});
