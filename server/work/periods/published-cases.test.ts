import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../../contract/clients/clients.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { openWorld, type World } from '../../../test/world.ts';
import { runDueWork } from '../../jobs/run-due-work.ts';

const h = (hours: number) => Math.round(hours * 60);

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterAll(() => world.close());

let clientCount = 0;

/** A rehearsal practice of its own with one active retainer on the published default terms, and a clock to move. */
async function openRetainer(
  terms: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
  now = '2025-01-01T08:00:00Z',
) {
  const practice = await world.addPractice({ rehearsalNow: now });
  const key = practice.apiKey;
  clientCount += 1;
  const client = await world.call(clients.add, { key, body: { name: `Client ${clientCount}` } });
  const drafted = await world.call(engagements.draft, {
    key,
    body: {
      clientId: client.body.id,
      kind: 'retainer',
      title: 'Advice',
      startsOn: '2025-01-01',
      ...more,
      retainer: {
        feeMinor: 300_000,
        allowance: { unit: 'minutes', amount: 1200 },
        overage: { rule: 'bill', rateMinor: 18_000 },
        ...terms,
      },
    },
  });
  expect(drafted.body).toMatchObject({ state: 'draft' });
  const id = drafted.body.id;
  const params = { id };
  const activated = await world.call(engagements.activate, { key, params });
  expect(activated.status).toBe(200);
  const all = { limit: 500 };
  return {
    key,
    id,
    async work(on: string, minutes: number) {
      const ids: string[] = [];
      for (let left = minutes, hour = 6; left > 0; left -= 1440, hour += 1) {
        const startedAt = `${on}T0${hour}:00:00Z`;
        const body = { engagementId: id, startedAt, minutes: Math.min(left, 1440) };
        const recorded = await world.call(timeEntries.record, { key, body });
        expect(recorded.status).toBe(201);
        ids.push(recorded.body.id);
      }
      return ids;
    },
    async moveTo(instant: string) {
      const until = Temporal.Instant.from(instant);
      await runDueWork(world.app, practice.practiceId, until);
      await world.database.writeShared((db) =>
        db
          .updateTable('practices')
          .set({ rehearsalNow: until.epochMilliseconds })
          .where('id', '=', practice.practiceId)
          .execute(),
      );
    },
    balance: async () => (await world.call(retainers.balance, { key, params })).body,
    statements: async () => (await world.call(retainers.statements, { key, params, query: all })).body.items,
    charges: async () => (await world.call(retainers.charges, { key, params, query: all })).body.items,
    post: (
      route: typeof retainers.topUp | typeof retainers.changeTerms | typeof retainers.pause,
      body: unknown,
    ) => world.call(route, { key, params, body }),
    void: (entryId: string) => world.call(timeEntries.void, { key, params: { id: entryId } }),
  };
}

const MONTHS = ['2025-02-01T08:00:00Z', '2025-03-01T08:00:00Z', '2025-04-01T08:00:00Z'] as const;
const sumOf = (items: readonly { kind: string; amountMinor: number }[], kind: string) =>
  items.filter((item) => item.kind === kind).reduce((sum, item) => sum + item.amountMinor, 0);

test('case 1: without carry-over the unused hours are forfeited and the next period opens at 20 h', async () => {
  const retainer = await openRetainer();
  await retainer.work('2025-01-10', h(12));
  await retainer.moveTo(MONTHS[0]);
  expect((await retainer.statements())[0]).toMatchObject({ used: h(12), forfeited: h(8), carriedOut: 0 });
  expect(await retainer.balance()).toMatchObject({
    remaining: h(20),
    period: { index: 2, startsOn: '2025-02-01' },
  });
  expect(sumOf(await retainer.charges(), 'fee')).toBe(600_000);
});

test('case 2: all carries and a deficit is deducted from the next allowance', async () => {
  const terms = {
    allowance: { unit: 'minutes', amount: h(40) },
    carry: {},
    overage: { rule: 'deduct-next' },
  };
  const retainer = await openRetainer(terms);
  await retainer.work('2025-01-10', h(30));
  await retainer.moveTo(MONTHS[0]);
  expect((await retainer.balance()).remaining).toBe(h(50));
  await retainer.work('2025-02-10', h(60));
  expect((await retainer.balance()).remaining).toBe(-h(10));
  await retainer.moveTo(MONTHS[1]);
  expect((await retainer.balance()).remaining).toBe(h(30));
  expect(sumOf(await retainer.charges(), 'overage')).toBe(0);
});

test('case 3: a cap of 10 h with life 1 carries, forfeits and draws the carried lot first', async () => {
  const retainer = await openRetainer({ carry: { capAmount: 600, lifePeriods: 1 } });
  await retainer.work('2025-01-10', h(4));
  await retainer.moveTo(MONTHS[0]);
  expect((await retainer.statements())[0]).toMatchObject({ carriedOut: h(10), forfeited: h(6) });
  expect((await retainer.balance()).remaining).toBe(h(30));
  await retainer.work('2025-02-10', h(12));
  await retainer.moveTo(MONTHS[1]);
  const february = (await retainer.statements())[1];
  expect(february).toMatchObject({ carriedIn: h(10), used: h(12), carriedOut: h(10), forfeited: h(8) });
  expect(february?.entries[0]?.draws).toEqual([
    { lot: 'fresh:1', amount: h(10) },
    { lot: 'fresh:2', amount: h(2) },
  ]);
  expect((await retainer.balance()).remaining).toBe(h(30));
});

test('case 4: a lot expires after the one period of its life', async () => {
  const retainer = await openRetainer({
    allowance: { unit: 'minutes', amount: h(10) },
    carry: { lifePeriods: 1 },
  });
  await retainer.work('2025-01-10', h(4));
  await retainer.moveTo(MONTHS[0]);
  await retainer.work('2025-02-10', h(3));
  await retainer.moveTo(MONTHS[1]);
  expect((await retainer.statements())[1]).toMatchObject({ expired: h(3), carriedOut: h(10) });
  expect((await retainer.balance()).remaining).toBe(h(20));
});

test('cases 5 to 7: overage is billed, deducted, or waived first within the courtesy', async () => {
  const billed = await openRetainer();
  await billed.work('2025-01-10', h(26.5));
  await billed.moveTo(MONTHS[0]);
  expect(sumOf(await billed.charges(), 'overage')).toBe(117_000);
  const deducted = await openRetainer({ overage: { rule: 'deduct-next' } });
  await deducted.work('2025-01-10', h(26.5));
  await deducted.moveTo(MONTHS[0]);
  expect((await deducted.balance()).remaining).toBe(h(13.5));
  expect(sumOf(await deducted.charges(), 'overage')).toBe(0);
  const waived = await openRetainer({ overage: { rule: 'bill', rateMinor: 18_000, courtesyAmount: 120 } });
  await waived.work('2025-01-10', h(23.25));
  await waived.moveTo(MONTHS[0]);
  expect((await waived.statements())[0]).toMatchObject({ overage: h(3.25), waived: h(2) });
  const charge = (await waived.charges()).find((item) => item.kind === 'overage');
  expect(charge?.amountMinor).toBe(22_500);
  expect(charge?.because).toContain('360');
});

test('case 8: a top-up absorbs earlier overage unless sold from now on', async () => {
  const absorbing = await openRetainer();
  await absorbing.work('2025-01-10', h(23));
  expect((await absorbing.post(retainers.topUp, { amount: 600, priceMinor: 140_000 })).status).toBe(201);
  expect(await absorbing.balance()).toMatchObject({
    overage: 0,
    remaining: h(7),
    opening: { toppedUp: 600 },
  });
  const later = await openRetainer();
  await later.work('2025-01-01', h(23));
  await later.moveTo('2025-01-20T08:00:00Z');
  await later.post(retainers.topUp, { amount: 600, priceMinor: 140_000, absorbs: false });
  expect(await later.balance()).toMatchObject({ overage: h(3), remaining: h(10) });
  await later.moveTo(MONTHS[0]);
  expect(sumOf(await later.charges(), 'overage')).toBe(54_000);
  expect(sumOf(await later.charges(), 'top-up')).toBe(140_000);
});

test('case 9: a partial first period is charged and granted by days', async () => {
  const april = await openRetainer(
    { period: { every: 'month', anchorOn: '2025-04-01' } },
    { startsOn: '2025-04-16' },
    '2025-04-16T08:00:00Z',
  );
  expect(sumOf(await april.charges(), 'fee')).toBe(150_000);
  expect((await april.balance()).opening.granted).toBe(600);
  const february = await openRetainer(
    { period: { every: 'month', anchorOn: '2025-02-01' } },
    { startsOn: '2025-02-10' },
    '2025-02-10T08:00:00Z',
  );
  expect(sumOf(await february.charges(), 'fee')).toBe(203_571);
  expect((await february.balance()).opening.granted).toBe(814);
});

test('case 14: late hours change what was forfeited and leave the next period alone', async () => {
  const retainer = await openRetainer({ carry: { capAmount: 600, lifePeriods: 1 } });
  await retainer.work('2025-01-10', h(4));
  await retainer.moveTo(MONTHS[0]);
  await retainer.work('2025-01-20', h(5));
  const [january] = await retainer.statements();
  expect(january).toMatchObject({ used: h(4), carriedOut: h(10), forfeited: h(6) });
  expect((await retainer.balance()).remaining).toBe(h(30));
  expect(sumOf(await retainer.charges(), 'overage')).toBe(0);
});

test('case 15: late hours give the forfeited hour back before anything is billed', async () => {
  const retainer = await openRetainer();
  await retainer.work('2025-01-10', h(19));
  await retainer.moveTo(MONTHS[0]);
  await retainer.work('2025-01-20', h(3));
  const late = (await retainer.charges()).filter((item) => item.kind === 'overage');
  expect(late).toMatchObject([{ amountMinor: 36_000, periodIndex: 2, forPeriodIndex: 1 }]);
});

test('case 16: hours voided after closing are credited', async () => {
  const retainer = await openRetainer();
  await retainer.work('2025-01-10', h(21));
  const [voided] = await retainer.work('2025-01-11', h(3));
  await retainer.moveTo(MONTHS[0]);
  expect(sumOf(await retainer.charges(), 'overage')).toBe(72_000);
  const before = JSON.stringify(await retainer.statements());
  expect((await retainer.void(voided ?? '')).status).toBe(200);
  expect(sumOf(await retainer.charges(), 'credit')).toBe(-54_000);
  expect(JSON.stringify(await retainer.statements())).toBe(before);
});

test('case 17: a change of plan now is charged by days and keeps what was used', async () => {
  const retainer = await openRetainer({}, { startsOn: '2025-03-01' }, '2025-03-01T08:00:00Z');
  await retainer.work('2025-03-10', 900);
  await retainer.moveTo('2025-03-17T08:00:00Z');
  const allowance = { unit: 'minutes', amount: 1800 };
  const changed = await retainer.post(retainers.changeTerms, {
    effective: 'now',
    feeMinor: 450_000,
    allowance,
  });
  expect(changed.status).toBe(201);
  expect(sumOf(await retainer.charges(), 'proration')).toBe(72_581);
  expect(await retainer.balance()).toMatchObject({ opening: { granted: 1490 }, remaining: 590 });
});

test('case 18: a pause extends the period, or is credited by days', async () => {
  const extended = await openRetainer({}, { startsOn: '2025-04-01' }, '2025-04-01T08:00:00Z');
  await extended.post(retainers.pause, { from: '2025-04-11', until: '2025-04-21', mode: 'extend' });
  expect((await extended.balance()).period.endsBefore).toBe('2025-05-11');
  const prorated = await openRetainer({}, { startsOn: '2025-04-01' }, '2025-04-01T08:00:00Z');
  await prorated.post(retainers.pause, { from: '2025-04-11', until: '2025-04-21', mode: 'prorate' });
  expect(sumOf(await prorated.charges(), 'credit')).toBe(-100_000);
  expect((await prorated.balance()).remaining).toBe(800);
});
