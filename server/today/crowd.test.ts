import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { payments } from '../../contract/money/payments.ts';
import { plan } from '../../contract/plan/plan.ts';
import { portfolio } from '../../contract/portfolio/portfolio.ts';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import type { Route } from '../../contract/route.ts';
import { overview } from '../../contract/today/overview.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { makeCrowd } from '../../test/crowd.ts';
import { engage, record } from '../../test/engage.ts';
import { openWorld, type World } from '../../test/world.ts';

// A practice larger than any list is: 1,200 clients with 1,500 retainers, each 2 h over its 10 h, its fee overdue.
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
  await makeCrowd(world.database, world.practiceId, { clientId: first.clientId, engagementId: first.id }, of);
  world.setNow('2025-06-20T07:00:00Z');
});
afterAll(() => world.close());

/** How many a list has, read page by page to its end. */
async function countOf(route: Route, query: Readonly<Record<string, string>> = {}): Promise<number> {
  let [found, cursor] = [0, ''];
  for (;;) {
    const asked = { ...query, limit: 500, ...(cursor === '' ? {} : { cursor }) };
    const { status, body } = await world.call(route, { query: asked });
    expect(status).toBe(200);
    const page = body as unknown as {
      readonly items: readonly unknown[];
      readonly nextCursor: string | null;
    };
    found += page.items.length;
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

test('Today counts every item and every promised hour', async () => {
  const { body } = await world.call(overview.today);
  expect(body.items.length + body.more).toBe(2 * RETAINERS);
  const kinds = await world.call(overview.today, { query: { all: true } });
  const byKind = Map.groupBy(kinds.body.items, ({ kind }) => kind);
  expect([...byKind].map(([kind, items]) => [kind, items.length])).toEqual(
    expect.arrayContaining([
      ['charge-overdue', RETAINERS],
      ['retainer-over', RETAINERS],
    ]),
  );
  // The one that was worked for took 2 h more than it grants.
  expect(body.capacity.retainerMinutes).toBe(RETAINERS * 600 + 120);
  expect(body.money?.atRiskMinor).toBe(RETAINERS * FEE);
});

test('every list pages to its end', async () => {
  expect(await countOf(clients.list)).toBe(CLIENTS);
  expect(await countOf(engagements.list, { state: 'active' })).toBe(RETAINERS);
  expect(await countOf(payments.charges)).toBe(RETAINERS);
});

test('a client far down the list is found by its name', async () => {
  const { body } = await world.call(clients.list, { query: { search: `Client ${CLIENTS} of`, limit: 10 } });
  expect(body.items.map(({ name }) => name)).toEqual([`Client ${CLIENTS} of many`]);
});

test('the portfolio, the forecast and the gauge count every client', async () => {
  const map = await world.call(portfolio.get);
  expect(map.body.clients.length).toBe(CLIENTS);
  const ahead = await world.call(plan.forecast, { query: { months: 2 } });
  expect(ahead.body.months[1]?.promisedMinutes).toBe(RETAINERS * 600);
  const gauge = await world.call(proBono.gauge);
  expect(gauge.body.payingClients).toBe(CLIENTS);
});
