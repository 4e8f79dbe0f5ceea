import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practices } from '../../../contract/practice/practices.ts';
import { pricing } from '../../../contract/sales/pricing.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { timeEntries } from '../../../contract/work/time-entries.ts';
import { engage } from '../../../test/engage.ts';
import { openWorld, type Practiced, type World } from '../../../test/world.ts';

/** Days and minutes of half a year, with a busy spring; the last day is a long one across a month's end in local time. */
const worked: readonly (readonly [startedAt: string, minutes: number])[] = [
  ...([['2025-01-08T09:00:00Z', 247] as const, ['2025-01-20T09:00:00Z', 95] as const] as const),
  ...([['2025-02-03T08:00:00Z', 501] as const, ['2025-02-03T17:00:00Z', 7] as const] as const),
  ...([['2025-03-05T08:00:00Z', 642] as const, ['2025-03-31T22:30:00Z', 60] as const] as const),
  ...([['2025-05-12T08:00:00Z', 333] as const, ['2025-06-18T08:00:00Z', 480] as const] as const),
];
const billing = { incrementMinutes: 15, minimumMinutes: 30, roundPer: 'day' } as const;

let world: World;
let rehearsal: Practiced;
beforeAll(async () => {
  world = await openWorld('2025-01-01T06:00:00Z');
  rehearsal = await world.addPractice({ rehearsalNow: '2025-01-01T06:00:00Z' });
});
afterAll(() => world.close());

const offers = {
  'nothing carried, overage billed': { carry: null, overage: { rule: 'bill', rateMinor: 12_000 } },
  'a capped carry-over and a courtesy': {
    carry: { capAmount: 120, lifePeriods: 1 },
    overage: { rule: 'bill', rateMinor: 9_000, courtesyAmount: 30 },
  },
  'all carried, overage deducted': { carry: {}, overage: { rule: 'deduct-next', rateMinor: 9_000 } },
} as const;

describe('a replay shows what a real retainer with the same entries came to', () => {
  for (const [name, { carry, overage }] of Object.entries(offers)) {
    test(name, async () => {
      const practice = await world.addPractice({ rehearsalNow: '2025-01-01T06:00:00Z' });
      const key = practice.apiKey;
      const hourly = await engage(world, { billing }, key);
      const terms = { feeMinor: 45_000, allowance: { unit: 'minutes', amount: 360 }, carry, overage };
      const perks = [{ label: 'Consultation', amount: 30 }];
      const retainer = await engage(world, { kind: 'retainer', billing, retainer: { ...terms, perks } }, key);
      for (const [startedAt, minutes] of worked) {
        const now = Temporal.Instant.from(startedAt).add({ minutes }).toString();
        await world.call(practices.setClock, { key, body: { now } });
        for (const { id } of [hourly, retainer]) {
          const body = { engagementId: id, startedAt, minutes };
          expect((await world.call(timeEntries.record, { key, body })).status).toBe(201);
        }
      }
      await world.call(practices.setClock, { key, body: { now: '2025-07-02T08:00:00Z' } });
      const { status, body } = await world.call(pricing.replay, {
        key,
        params: { id: hourly.clientId },
        body: { amount: 360, feeMinor: 45_000, perkMinutes: 30, carry, overage },
      });
      expect(status).toBe(200);
      const params = { id: retainer.id };
      const statements = await world.call(retainers.statements, { key, params, query: { limit: 500 } });
      const charges = await world.call(retainers.charges, { key, params, query: { limit: 500 } });
      const real = statements.body.items.map((statement) => {
        const { period, granted, carriedIn, used, overage, forfeited, expired, carriedOut } = statement;
        const ofPeriod = charges.body.items.filter(({ periodIndex }) => periodIndex === period.index);
        const paidMinor = ofPeriod.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        return {
          month: period.startsOn.slice(0, 7),
          granted,
          carriedIn,
          used,
          overage,
          lost: forfeited + expired,
          carriedOut,
          paidMinor,
        };
      });
      expect(real).toHaveLength(6);
      expect(
        body.months.map((month) => ({
          month: month.month,
          granted: month.grantedMinutes,
          carriedIn: month.carriedInMinutes,
          used: month.usedMinutes,
          overage: month.overageMinutes,
          lost: month.lostMinutes,
          carriedOut: month.carriedOutMinutes,
          paidMinor: month.paidMinor,
        })),
      ).toEqual(real);
      expect(body.total.paidMinor).toBe(real.reduce((sum, { paidMinor }) => sum + paidMinor, 0));
      expect(body.total.usedMinutes).toBe(real.reduce((sum, { used }) => sum + used, 0));
    });
  }
});

test('what the same work cost by the hour is its billed minutes at the rate it was worked for', async () => {
  const client = await hourlyClient(['2025-01-08T09:00:00Z', 50], ['2025-01-09T09:00:00Z', 20]);
  const { body } = await replayOf(client.clientId, { amount: 60, feeMinor: 9_000 });
  expect(body.months).toEqual([
    {
      month: '2025-01',
      grantedMinutes: 60,
      carriedInMinutes: 0,
      usedMinutes: 70,
      unusedMinutes: 0,
      carriedOutMinutes: 0,
      lostMinutes: 0,
      overageMinutes: 10,
      feeMinor: 9_000,
      overageMinor: 1_667,
      paidMinor: 10_667,
      hourlyMinor: 11_667,
    },
  ]);
  expect(body.because).toBe(
    'Over 1 full month the retainer would have cost €106.67, against €116.67 by the hour. 1 month went past what it held, by 10\u00a0min; nothing would have lapsed. The time worked is the same on both sides.',
  );
});

test('without a whole month of work there is nothing to look back on', async () => {
  const { clientId } = await engage(world, {}, rehearsal.apiKey);
  const refused = await replayOf(clientId, { amount: 60, feeMinor: 9_000 });
  expect([refused.status, refused.body.code]).toEqual([409, 'no-history']);
  const unknown = await replayOf('nobody', { amount: 60, feeMinor: 9_000 });
  expect([unknown.status, unknown.body.code]).toEqual([404, 'unknown-client']);
});

test('a voided entry is no part of it', async () => {
  const client = await hourlyClient(['2025-01-08T12:00:00Z', 50], ['2025-01-09T12:00:00Z', 20]);
  const key = rehearsal.apiKey;
  const { body } = await world.call(timeEntries.list, { key, query: { clientId: client.clientId } });
  await world.call(timeEntries.void, { key, params: { id: body.items[0]?.id ?? '' } });
  const replayed = await replayOf(client.clientId, { amount: 60, feeMinor: 9_000 });
  expect(replayed.body.total).toMatchObject({ usedMinutes: 50, overageMinutes: 0, lostMinutes: 10 });
});

async function hourlyClient(...entries: readonly (readonly [string, number])[]) {
  const key = rehearsal.apiKey;
  await world.call(practices.setClock, { key, body: { now: '2025-02-03T08:00:00Z' } });
  const client = await engage(world, {}, key);
  for (const [startedAt, minutes] of entries) {
    const body = { engagementId: client.id, startedAt, minutes };
    expect((await world.call(timeEntries.record, { key, body })).status).toBe(201);
  }
  return client;
}

function replayOf(id: string, body: Readonly<Record<string, unknown>>) {
  return world.call(pricing.replay, { key: rehearsal.apiKey, params: { id }, body });
}
