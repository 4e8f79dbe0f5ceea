import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { ask, decide, quarterHours, scope } from '../../test/asks.ts';
import { defaultRetainer, engage, record } from '../../test/engage.ts';
import { importFreeYear } from '../../test/free-export.ts';
import { freshPractice } from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';

const AFTER_THE_YEAR = '2026-01-05T08:00:00Z';
let whole: World;
let world: World;
let free: Awaited<ReturnType<typeof importFreeYear>>;
beforeAll(async () => {
  whole = await openWorld(AFTER_THE_YEAR);
});
beforeEach(async () => {
  world = await freshPractice(whole);
  free = await importFreeYear(world);
});
afterAll(() => whole.close());

const ofQuiet = () => world.call(proBono.returns, { params: { id: free.quiet.clientId } });

async function sentBy(clientId: string, to: string): Promise<void> {
  const body = { referredByClientId: clientId };
  expect((await world.call(clients.change, { params: { id: to }, body })).status).toBe(200);
}

test('free hours stand at full value, by month, where nothing came back', async () => {
  const { body } = await ofQuiet();
  expect(body).toMatchObject({
    currency: 'EUR',
    givenMinutes: 240,
    givenMinor: 40_000,
    benefitsMinor: 0,
    referredMinor: 0,
    referred: [],
  });
  expect(body.months).toHaveLength(11);
  expect(body.months.slice(0, 3)).toEqual([
    { month: '2025-03', givenMinor: 20_000, returnedMinor: 0 },
    { month: '2025-04', givenMinor: 20_000, returnedMinor: 0 },
    { month: '2025-05', givenMinor: 0, returnedMinor: 0 },
  ]);
});

test('what came back is the worth of benefits and what referred clients paid: charges due and billed hours', async () => {
  const { quiet } = free;
  const hourly = await engage(world, { billing: quarterHours, hourlyRateMinor: 9_000, scope }, world.apiKey);
  await sentBy(quiet.clientId, hourly.clientId);
  await record(world, hourly.id, '2025-05-05T08:00', 60);
  // Billed by itself: a charge of its own, and no minutes of the month beside it.
  const asked = await ask(world, hourly.clientId, { minutes: 6, receivedAt: '2025-05-10T09:00:00Z' });
  await decide(world, asked.body.id, 'billed');
  const retainer = { ...defaultRetainer, term: { periods: 1, trial: true, renewal: 'none', noticeDays: 0 } };
  const monthly = await engage(
    world,
    { kind: 'retainer', startsOn: '2025-11-01', hourlyRateMinor: undefined, retainer },
    world.apiKey,
  );
  await sentBy(quiet.clientId, monthly.clientId);
  const mention = { kind: 'publicity', expected: 'A mention', dueOn: '2025-06-01' };
  const promised = await world.call(proBono.promise, { params: { id: quiet.id }, body: mention });
  const receipt = { on: '2025-06-03', evidence: 'Seen', worthMinor: 15_000 };
  await world.call(proBono.receive, { params: { id: promised.body.id }, body: receipt });
  const { body } = await ofQuiet();
  expect(body).toMatchObject({
    givenMinor: 40_000,
    benefitsMinor: 15_000,
    referredMinor: 311_250,
    referred: [
      { clientId: hourly.clientId, since: '2025-05-05', paidMinor: 11_250 },
      { clientId: monthly.clientId, since: '2026-01-05', paidMinor: 300_000 },
    ],
  });
  const returned = body.months.filter(({ returnedMinor }) => returnedMinor > 0);
  expect(returned.map(({ month, returnedMinor }) => [month, returnedMinor])).toEqual([
    ['2025-05', 11_250],
    ['2025-06', 15_000],
    ['2025-11', 300_000],
  ]);
});

test('a gift to a paying client counts as given; another client’s referrals do not come back here', async () => {
  const paid = await engage(world, { billing: quarterHours, hourlyRateMinor: 9_000, scope }, world.apiKey);
  await sentBy(free.growing.clientId, paid.clientId);
  await record(world, paid.id, '2025-05-05T08:00', 60);
  const asked = await ask(world, paid.clientId, { minutes: 6 });
  await decide(world, asked.body.id, 'gifted');
  const own = await world.call(proBono.returns, { params: { id: paid.clientId } });
  expect(own.body).toMatchObject({ givenMinutes: 6, givenMinor: 2_250, referredMinor: 0 });
  expect((await ofQuiet()).body.referredMinor).toBe(0);
  const other = await freshPractice(whole);
  const theirs = await other.call(proBono.returns, { params: { id: free.quiet.clientId } });
  expect(theirs.body.code).toBe('unknown-client');
});
