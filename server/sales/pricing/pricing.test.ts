import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients } from '../../../contract/clients/clients.ts';
import { practices } from '../../../contract/practice/practices.ts';
import { candidates } from '../../../contract/sales/candidates.ts';
import { pricing } from '../../../contract/sales/pricing.ts';
import { usagePercentilesOf } from '../../../core/sales/pricing/usage-percentiles.ts';
import { engage, record } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';

/** January to December 2025 in billed minutes. */
const winery = [611, 563, 637, 604, 654, 576, 612, 572, 615, 650, 547, 580];
const tenHours = {
  minutes: 600,
  hourlyRateMinor: 10_000,
  discountPercent: 10,
  perks: [{ minutes: 30, label: 'Consultation' }],
};

let world: World;
let bodega: { id: string; clientId: string };
let newcomer: { id: string; clientId: string };
beforeAll(async () => {
  world = await openWorld('2026-01-05T08:00:00Z');
  bodega = await engage(world);
  await world.call(clients.change, { params: { id: bodega.clientId }, body: { language: 'es' } });
  for (const [month, minutes] of winery.entries()) {
    await record(world, bodega.id, `2025-${String(month + 1).padStart(2, '0')}-10T06:00:00Z`, minutes);
  }
  newcomer = await engage(world, { startsOn: '2025-08-01' });
  await record(world, newcomer.id, '2025-10-09T09:00:00Z', 120);
});
afterAll(() => world.close());

const compare = (body: Readonly<Record<string, unknown>>) =>
  world.call(pricing.compare, { body: { ...tenHours, ...body } });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('the first candidate of the practice is priced at 1,000, at 900, and at 1,000 with a consultation', async () => {
  const found = await world.call(candidates.list);
  expect(found.body.items[0]).toMatchObject({
    clientId: bodega.clientId,
    suggested: { amount: 600, feeMinor: 100_000 },
  });
  const { status, body } = await compare({ clientId: bodega.clientId });
  expect(status).toBe(200);
  expect(body.currency).toBe('EUR');
  expect(
    body.options.map(({ kind, listMinor, givenMinor, feeMinor, effectiveRateMinorPerHour, yearlyMinor }) => [
      ...[kind, listMinor, givenMinor, feeMinor, effectiveRateMinorPerHour, yearlyMinor],
    ]),
  ).toEqual([
    ['hourly', 100_000, 0, 100_000, 10_000, 1_200_000],
    ['discount', 100_000, 10_000, 90_000, 9_000, 1_080_000],
    ['value-added', 105_000, 5_000, 100_000, 9_524, 1_200_000],
  ]);
});

describe('the client’s own use', () => {
  test('is shown month by month from the first work on, quiet months after it as nothing', async () => {
    const { body } = await compare({ clientId: newcomer.clientId });
    expect(body.history).toEqual([
      { month: '2025-10', minutes: 120 },
      { month: '2025-11', minutes: 0 },
      { month: '2025-12', minutes: 0 },
    ]);
    expect(body.options.every(({ usage }) => usage === undefined)).toBe(true);
  });

  test('is resampled into years as the rules do it, the same for the same seed', async () => {
    const { body } = await compare({ clientId: bodega.clientId, runs: 1_000, seed: 7 });
    expect(body.history.map(({ minutes }) => minutes)).toEqual(winery);
    const overage = { rule: 'bill', rateMinor: 10_000, courtesyAmount: 0 } as const;
    const asked = { history: winery, hourlyRateMinor: 10_000, runs: 1_000, seed: 7 };
    const terms = { allowanceMinutes: 600, perkMinutes: 0, carry: null, overage };
    const [hourly, discount, valueAdded] = body.options;
    expect(discount?.usage).toEqual(usagePercentilesOf({ ...asked, terms: { ...terms, feeMinor: 90_000 } }));
    expect(valueAdded?.usage).toEqual(
      usagePercentilesOf({ ...asked, terms: { ...terms, feeMinor: 100_000, perkMinutes: 30 } }),
    );
    expect(hourly?.usage).toMatchObject({
      paidMinor: discount?.usage?.hourlyMinor,
      overageMonthsPerMille: 0,
      unusedMonthsPerMille: 0,
    });
    const again = await compare({ clientId: bodega.clientId, runs: 1_000, seed: 7 });
    expect(again.body).toEqual(body);
    const other = await compare({ clientId: bodega.clientId, runs: 1_000, seed: 8 });
    expect(other.body.options[1]?.usage).not.toEqual(discount?.usage);
  });

  test('changes with carry-over and with the overage rule', async () => {
    const asked = { clientId: bodega.clientId, runs: 500 };
    const strict = (await compare(asked)).body.options[1]?.usage;
    const carried = (await compare({ ...asked, carry: { capAmount: 300 } })).body.options[1]?.usage;
    expect(carried?.overageMinutes.middle).toBeLessThan(strict?.overageMinutes.middle ?? 0);
    const dear = await compare({ ...asked, overage: { rule: 'ask', rateMinor: 20_000 } });
    expect(dear.body.options[1]?.usage?.paidMinor.high).toBeGreaterThan(strict?.paidMinor.high ?? 0);
  });

  test('leaves others their turn while ten thousand years are drawn', async () => {
    let turns = 0;
    let isOver = false;
    const takeTurns = async () => {
      for (; !isOver; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    };
    const turned = takeTurns();
    const { body } = await compare({ clientId: bodega.clientId });
    isOver = true;
    await turned;
    expect(body.options[0]?.usage?.runs).toBe(10_000);
    expect(turns).toBeGreaterThan(100);
  });
});

describe('the ceiling', () => {
  test('is every paying client until the hours of the month are given out', async () => {
    const { body } = await compare({});
    expect(body.options[0]?.ceiling).toEqual({
      clients: 2,
      boundBy: 'clients',
      monthlyMinor: 200_000,
      yearlyMinor: 2_400_000,
    });
    const many = await compare({ clients: 50 });
    // 40 hours a week are 10,400 minutes a month: 17 times ten hours, 16 times ten and a half.
    expect(many.body.options.map(({ ceiling }) => [ceiling.clients, ceiling.boundBy])).toEqual([
      [17, 'capacity'],
      [17, 'capacity'],
      [16, 'capacity'],
    ]);
    const three = await compare({ minutes: 300, clients: 3, discountPercent: undefined, perks: [] });
    expect(three.body.options[0]?.ceiling.monthlyMinor).toBe(150_000);
  });

  test('is not bound by hours nobody has told of', async () => {
    const other = await world.addPractice();
    const key = other.apiKey;
    await world.call(practices.change, { key, body: { weeklyMinutes: null } });
    const { body } = await world.call(pricing.compare, { key, body: { ...tenHours, clients: 50 } });
    expect(body.options[0]?.ceiling).toMatchObject({ clients: 50, boundBy: 'unknown-capacity' });
  });
});

test('a perk has its worth for the client and its cost for the practice', async () => {
  const perks = [
    { label: 'Consultation', minutes: 30 },
    { label: 'Monthly report', valueMinor: 12_000, costMinor: 2_500 },
  ];
  const { body } = await compare({ perks });
  expect(body.options.map(({ costMinor }) => costMinor)).toEqual([0, 0, 7_500]);
  expect(body.options[2]).toMatchObject({ givenMinor: 17_000, feeMinor: 100_000 });
});

test('the answer speaks the client’s language, and names the rates', async () => {
  const spanish = await compare({ clientId: bodega.clientId });
  expect(plain(spanish.body.options[1]?.answer ?? '')).toMatch(/^90,00 € la hora es el precio de un mes/);
  const { body } = await compare({ perks: [{ label: 'Report', valueMinor: 5_000 }] });
  const [hourly, discount, valueAdded] = body.options.map(({ answer }) => plain(answer));
  expect(hourly).toContain('€100.00 is the price of a single hour');
  expect(discount).toContain('You take 10 h every month');
  expect(valueAdded).toContain('nothing has been taken off its price. What is added, Report, worth €50.00');
});

test('only what was asked for stands beside the price by the hour', async () => {
  const { body } = await world.call(pricing.compare, { body: { minutes: 600, hourlyRateMinor: 10_000 } });
  expect(body.options.map(({ kind }) => kind)).toEqual(['hourly']);
});

test('a client of another practice, or a question out of bounds, is refused', async () => {
  const other = await world.addPractice();
  const foreign = await world.call(pricing.compare, {
    key: other.apiKey,
    body: { ...tenHours, clientId: bodega.clientId },
  });
  expect([foreign.status, foreign.body.code]).toEqual([404, 'unknown-client']);
  expect((await compare({ discountPercent: 101 })).status).toBe(422);
  expect((await compare({ minutes: 0 })).status).toBe(422);
  expect((await compare({ runs: 1_000_000 })).status).toBe(422);
});
