import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import { clients } from '../../contract/clients/clients.ts';
import { plan } from '../../contract/plan/plan.ts';
import { portfolio } from '../../contract/portfolio/portfolio.ts';
import { timeEntries } from '../../contract/work/time-entries.ts';
import { defaultRetainer, engage, record } from '../../test/engage.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let good: { id: string; clientId: string };
let low: { id: string; clientId: string };
let tiring: { id: string; clientId: string };
let free: { id: string; clientId: string };

/** Four clients in July 2025: a retainer, cheap work, dear work with calls every day, and free work with unbilled questions. */
beforeAll(async () => {
  world = await openWorld('2025-07-10T08:00:00Z');
  good = await engage(world, { kind: 'retainer', title: 'Care', retainer: defaultRetainer });
  low = await engage(world, { hourlyRateMinor: 5_000 });
  tiring = await engage(world, { hourlyRateMinor: 30_000, startsOn: '2025-06-01' });
  free = await engage(world, { hourlyRateMinor: 5_000 });
  await world.call(clients.change, {
    params: { id: low.clientId },
    body: { referredByClientId: good.clientId },
  });
  await record(world, good.id, '2025-07-03T08:00:00Z', 600);
  await record(world, low.id, '2025-03-03T08:00:00Z', 1_200);
  for (let day = 1; day <= 28; day += 1)
    await record(world, tiring.id, `2025-06-${String(day).padStart(2, '0')}T10:00:00Z`, 30, {
      activity: 'status-call',
      channel: 'phone',
      urgent: true,
    });
  await record(world, free.id, '2025-06-05T08:00:00Z', 60);
  for (const minutes of [5, 6, 19])
    await record(world, tiring.id, '2025-06-03T06:00:00Z', minutes, { channel: 'email' });
  const ask = { clientId: free.clientId, engagementId: free.id, channel: 'email', minutes: 60 };
  for (let count = 0; count < 3; count += 1) {
    const body = { ...ask, receivedAt: '2025-07-01T08:00:00Z', text: 'Could you also translate it?' };
    const { body: asked } = await world.call(asks.capture, { body });
    await world.call(asks.decide, { params: { id: asked.id }, body: { decision: 'gifted' } });
  }
});
afterAll(() => world.close());

const map = async () => (await world.call(portfolio.get)).body;
const of = async ({ clientId }: { readonly clientId: string }) => {
  const client = (await map()).clients.find((each) => each.clientId === clientId);
  if (!client) throw new Error('not on the map');
  return client;
};
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('The map', () => {
  test('tells the effective rate from the income of twelve months over all hours', async () => {
    const { from, to, currency, medianRateMinorPerHour } = await map();
    expect([from, to, currency]).toEqual(['2024-08-01', '2025-07-10', 'EUR']);
    // One fee of July: a retainer activated today is charged for the period that runs.
    expect(await of(good)).toMatchObject({ minutes: 600 });
    expect(await of(low)).toMatchObject({
      incomeMinor: 100_000,
      minutes: 1_200,
      effectiveRateMinorPerHour: 5_000,
      leakageMinor: 0,
    });
    expect(await of(tiring)).toMatchObject({ incomeMinor: 435_000, effectiveRateMinorPerHour: 30_000 });
    expect(medianRateMinorPerHour).toBeGreaterThan(5_000);
  });

  test('says what to do with each client, and why', async () => {
    expect(await of(good)).toMatchObject({ quadrant: 'duplicate' });
    expect(await of(low)).toMatchObject({ quadrant: 'nurture' });
    expect(await of(tiring)).toMatchObject({ quadrant: 'adjust' });
    expect(await of(free)).toMatchObject({ quadrant: 'let-go' });
    expect(plain((await of(low)).because)).toContain('€50.00 an hour over all hours is below the middle of');
  });

  test('makes the fit up of parts that each have their reason', async () => {
    const { parts, fit, relation } = await of(tiring);
    expect(parts.map(({ key }) => key)).toEqual([
      ...['rate', 'leakage', 'punctuality', 'strain', 'loyalty', 'referrals'],
    ]);
    const strain = parts.find(({ key }) => key === 'strain');
    expect(strain?.score).toBeLessThanOrEqual(20);
    expect(strain?.text).toBe('31 questions and calls in 6 weeks, of which 28 urgent and 28 status calls.');
    expect(fit).toBeGreaterThan(relation);
    const referrals = (await of(good)).parts.find(({ key }) => key === 'referrals');
    expect(referrals).toMatchObject({ score: 60, text: '1 client came through this one.' });
    const leaked = (await of(free)).parts.find(({ key }) => key === 'leakage');
    expect(leaked).toMatchObject({ score: 0 });
    expect(plain(leaked?.text ?? '')).toBe('€150.00 given away or never billed.');
  });

  test('has the same leakage as the leakage of each client', async () => {
    const { clients: shown, from, to } = await map();
    for (const { clientId, leakageMinor } of shown) {
      const { body } = await world.call(asks.leakage, { params: { id: clientId }, query: { from, to } });
      expect(leakageMinor).toBe(body.total.gifted.minor + body.total.unclaimed.minor);
    }
  });

  test('has the same shares as the forecast', async () => {
    const { concentration } = await map();
    const { body } = await world.call(plan.forecast);
    expect(concentration).toEqual(body.concentration);
    expect(concentration.hours.map(({ clientId }) => clientId)[0]).toBe(low.clientId);
  });

  test('is silent about what the best share while they are few', async () => {
    expect((await map()).profile).toEqual([]);
  });

  test('leaves an archived client out, and keeps its share', async () => {
    const gone = await engage(world, { hourlyRateMinor: 10_000 });
    await record(world, gone.id, '2025-05-05T08:00:00Z', 60);
    await world.call(clients.change, { params: { id: gone.clientId }, body: { archived: true } });
    const { clients: shown, concentration } = await map();
    expect(shown.map(({ clientId }) => clientId)).not.toContain(gone.clientId);
    expect(concentration.income.map(({ clientId }) => clientId)).toContain(gone.clientId);
  });

  test('is empty in a new practice, and never another practice’s', async () => {
    const { apiKey: key } = await world.addPractice();
    const { body } = await world.call(portfolio.get, { key });
    expect(body.clients).toEqual([]);
    expect(body.medianRateMinorPerHour).toBe(0);
  });
});

describe('The weights', () => {
  test('change the fit at once and are kept', async () => {
    const weights = { rate: 100, leakage: 0, punctuality: 0, strain: 0, loyalty: 0, referrals: 0 };
    const before = await of(tiring);
    const set = await world.call(portfolio.setWeights, { body: weights });
    expect(set.status).toBe(200);
    expect(set.body.weights).toEqual(weights);
    const after = await of(tiring);
    expect(after.fit).toBeGreaterThan(before.fit);
    expect(after.fit).toBe(after.parts[0]?.score);
    await world.call(portfolio.setWeights, { body: {} });
    expect(await of(tiring)).toEqual(before);
  });

  test('are whole numbers up to a hundred', async () => {
    for (const rate of [-1, 101, 1.5, 'many', null]) {
      const { status, body } = await world.call(portfolio.setWeights, { body: { rate } });
      expect([status, body.code, body.errors[0]?.path]).toEqual([422, 'invalid-input', 'rate']);
    }
  });
});

test('what the best clients share is told from eight clients on, four of them the best', async () => {
  const { apiKey: key } = await world.addPractice();
  const referrer = await engage(world, { hourlyRateMinor: 2_000 }, key);
  const entry = (id: string) => ({
    key,
    body: { engagementId: id, startedAt: '2025-06-05T08:00:00Z', minutes: 600 },
  });
  await world.call(timeEntries.record, entry(referrer.id));
  for (let count = 0; count < 9; count += 1) {
    const isBest = count < 5;
    const made = await engage(world, { hourlyRateMinor: isBest ? 20_000 : 3_000 }, key);
    await world.call(timeEntries.record, entry(made.id));
    const body = { referredByClientId: referrer.clientId, playbook: 'savvy' };
    if (isBest) await world.call(clients.change, { key, params: { id: made.clientId }, body });
  }
  const { body } = await world.call(portfolio.get, { key });
  expect(body.profile.map(({ trait, value, lift }) => [trait, value, lift])).toEqual([
    ['playbook', 'savvy', 2],
    ['source', 'referral', 2],
  ]);
  expect(body.profile[1]?.text).toBe('5 of your 5 best clients came through a referral; of all 10, 5 did.');
});
