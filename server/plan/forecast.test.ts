import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Forecast, plan } from '../../contract/plan/plan.ts';
import { overview } from '../../contract/today/overview.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { defaultRetainer, engage, record } from '../../test/engage.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let hourly: { id: string; clientId: string };
let retained: { id: string; clientId: string };
let replaced: { id: string; clientId: string };

/** A consultant in July 2025: advice by the hour, a retainer since January, one that took the place of hourly work in May. */
beforeAll(async () => {
  world = await openWorld('2025-07-10T08:00:00Z');
  hourly = await engage(world, { title: 'Advice' });
  for (const [at, minutes] of [300, 330, 0, 290, 9_00, 310].entries())
    if (minutes > 0) await record(world, hourly.id, `2025-0${at + 1}-04T06:00:00Z`, minutes);
  await record(world, hourly.id, '2025-07-02T08:00:00Z', 120);
  retained = await engage(world, {
    kind: 'retainer',
    title: 'Care',
    retainer: { ...defaultRetainer, term: { periods: 9 } },
  });
  await record(world, retained.id, '2025-07-03T08:00:00Z', 600);
  replaced = await engage(world, { title: 'Before', startsOn: '2025-02-01' });
  await record(world, replaced.id, '2025-03-03T08:00:00Z', 600);
  const body = {
    clientId: replaced.clientId,
    kind: 'retainer',
    title: 'Since',
    startsOn: '2025-05-01',
    retainer: { feeMinor: 50_000, allowance: { unit: 'minutes', amount: 600 }, term: { periods: 3 } },
  };
  const drafted = await world.call(engagements.draft, { body });
  await world.call(engagements.activate, { params: { id: drafted.body.id } });
});
afterAll(() => world.close());

const ahead = async (months = 4) => (await world.call(plan.forecast, { query: { months } })).body;
const sourceOf = ({ sources }: Forecast, title: string, certainty: string) =>
  sources.find((source) => source.title === title && source.certainty === certainty);
const plain = (text?: string) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');

test('the month is what was worked and falls due, then what is agreed, and what is likely by its chance', async () => {
  const { months, currency } = await ahead();
  expect(currency).toBe('EUR');
  // The middle month of January to June is 305 minutes, of which 120 are worked: 508.33 − 200.00 at 60 %.
  expect(
    months.map(({ month, securedMinor, likelyMinor, openMinor }) => [
      month,
      securedMinor,
      likelyMinor,
      openMinor,
    ]),
  ).toEqual([
    ['2025-07', 370_000, 18_500, 0],
    ['2025-08', 300_000, 30_500 + 35_000, 0],
    ['2025-09', 300_000, 30_500 + 35_000, 0],
    ['2025-10', 0, 30_500 + 35_000 + 210_000, 0],
  ]);
});

test('the first month says the same as the sentence of Today', async () => {
  const { body } = await world.call(overview.today);
  expect(plain(body.sentence ?? '')).toContain('€3,700.00');
  expect((await ahead()).months[0]?.securedMinor).toBe(370_000);
});

test('hours are promised by allowances, planned by habit, and free up to the week times 52 over 12', async () => {
  const { months } = await ahead();
  expect(months[0]).toMatchObject({
    promisedMinutes: 1_200 + 600,
    plannedMinutes: 120 + 111,
    capacityMinutes: 10_400,
    freeMinutes: 10_400 - 1_800 - 231,
  });
  expect(months[3]).toMatchObject({ promisedMinutes: 0, plannedMinutes: 840 + 420 + 183 });
});

test('every figure says where it comes from', async () => {
  const forecast = await ahead();
  expect(plain(sourceOf(forecast, 'Advice', 'likely')?.because)).toBe(
    'The middle one of the last 6 full months: €508.34 and 5 h 05 worked. Counted at 60 %.',
  );
  expect(sourceOf(forecast, 'Care', 'secured')).toMatchObject({
    clientId: retained.clientId,
    engagementId: retained.id,
    percent: 100,
    because: 'Agreed until 30 September 2025, the last day of the term.',
    months: [7, 8, 9].map((month) => ({ month: `2025-0${month}`, amountMinor: 300_000, minutes: 1_200 })),
  });
  expect(sourceOf(forecast, 'Care', 'likely')?.because).toBe(
    'From 1 October 2025 on the next term has to be offered and accepted. Counted at 70 %.',
  );
  // The retainer took the place of the hourly work before it.
  expect(sourceOf(forecast, 'Before', 'likely')).toBeUndefined();
  expect(plain(sourceOf(forecast, 'Advice', 'secured')?.because)).toBe(
    '2 h worked this month that no charge holds yet.',
  );
});

test('shares of the last twelve months say on whom income and hours depend', async () => {
  const { concentration } = await ahead();
  // 2,100,000 of fees; 2,250 minutes at 100.00; 600 minutes and three fees of 500.00.
  expect(concentration.income.map(({ clientId, share, level }) => [clientId, share, level])).toEqual([
    [retained.clientId, 0.771, 'high'],
    [hourly.clientId, 0.138, 'low'],
    [replaced.clientId, 0.092, 'low'],
  ]);
  expect(concentration.hours.map(({ clientId, share, level }) => [clientId, share, level])).toEqual([
    [hourly.clientId, 0.652, 'high'],
    [retained.clientId, 0.174, 'low'],
    [replaced.clientId, 0.174, 'low'],
  ]);
});

describe('what if', () => {
  const ifSo = async (body: object) => world.call(plan.whatIf, { body: { months: 4, ...body } });

  test('a client left: from that month on nothing of theirs comes, and the others weigh more', async () => {
    const { body } = await ifSo({ lose: [{ clientId: retained.clientId, fromMonth: '2025-09' }] });
    expect(body.months.map(({ securedMinor }) => securedMinor)).toEqual([370_000, 300_000, 0, 0]);
    expect(body.months.map(({ promisedMinutes }) => promisedMinutes)).toEqual([1_800, 1_200, 0, 0]);
    expect(body.concentration.income.map(({ share }) => share)).toEqual([0.6, 0.4]);
  });

  test('a client came: certain ones are secured, others likely', async () => {
    const gained = { title: 'New', fromMonth: '2025-08', feeMinor: 100_000, minutes: 600 };
    const { body } = await ifSo({ gain: [gained, { ...gained, title: 'Maybe', percent: 50 }] });
    const now = await ahead();
    expect(body.months.map(({ securedMinor, likelyMinor }) => [securedMinor, likelyMinor])).toEqual(
      now.months.map(({ securedMinor, likelyMinor }, at) =>
        at === 0 ? [securedMinor, likelyMinor] : [securedMinor + 100_000, likelyMinor + 50_000],
      ),
    );
    expect(sourceOf(body, 'New', 'secured')).toMatchObject({ clientId: null, clientName: null });
  });

  test('other chances change what is likely, and nothing is kept', async () => {
    const { body } = await ifSo({ probabilities: { usualWork: 0, renewal: 0, afterTrial: 0 } });
    expect(body.months.map(({ likelyMinor }) => likelyMinor)).toEqual([0, 0, 0, 0]);
    expect((await ahead()).probabilities.usualWork).toBe(60);
  });

  test('an unknown client is refused', async () => {
    const { status, body } = await ifSo({ lose: [{ clientId: 'nobody', fromMonth: '2025-09' }] });
    expect([status, body.code]).toEqual([404, 'unknown-client']);
  });
});

test('another practice sees nothing of it', async () => {
  const other = await world.addPractice();
  const { body } = await world.call(plan.forecast, { key: other.apiKey });
  expect(body.months).toHaveLength(12);
  expect(body.sources).toEqual([]);
  expect(body.concentration).toEqual({ income: [], hours: [] });
});

test('what is assumed is set for the practice: its chances, and how long the money lasts', async () => {
  expect((await world.call(plan.settings)).body).toEqual({
    probabilities: { goesOn: 90, renewal: 70, afterTrial: 50, usualWork: 60, proposal: 30 },
    reserveMinor: null,
    monthlyCostMinor: null,
  });
  expect((await ahead()).runway).toBeNull();
  const body = {
    probabilities: { goesOn: 80, renewal: 100, afterTrial: 50, usualWork: 50, proposal: 20 },
    reserveMinor: 150_000,
    monthlyCostMinor: 350_000,
  };
  expect((await world.call(plan.setSettings, { body })).body).toEqual(body);
  const forecast = await ahead();
  // 1,500 + 3,700 − 3,500, then 50 less twice, then nothing is secured.
  expect(forecast.runway).toEqual({
    reserveMinor: 150_000,
    monthlyCostMinor: 350_000,
    months: 3,
    isWhole: false,
  });
  expect(forecast.months[3]?.likelyMinor).toBe(300_000 + 50_000 + 25_417);
  const wrong = { ...body, probabilities: { ...body.probabilities, renewal: 101 } };
  expect((await world.call(plan.setSettings, { body: wrong })).status).toBe(422);
});
