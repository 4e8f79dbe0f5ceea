import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Forecast, plan } from '../../contract/plan/plan.ts';
import { proposals } from '../../contract/sales/proposals.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { renewals } from '../../contract/work/renewals.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { addPagedClient, type PagedClient } from '../../test/client-page.ts';
import { engage, record } from '../../test/engage.ts';
import { engageFree } from '../../test/free-work.ts';
import { draftProposal, sendProposal, signed } from '../../test/proposals.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let client: PagedClient;
beforeAll(async () => {
  world = await openWorld('2025-03-10T09:00:00Z');
  client = await addPagedClient(world, { language: 'en', name: 'Bodega Peñalba' });
});
afterAll(() => world.close());

const ahead = async (months = 6) => (await world.call(plan.forecast, { query: { months } })).body;
const plain = (text?: string) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');
/** The surest first. */
const of = ({ sources }: Forecast, title: string) =>
  sources.filter((source) => source.title === title).toSorted((one, other) => other.percent - one.percent);
const inMonths = (source?: Forecast['sources'][number]) =>
  source?.months.map(({ month, amountMinor, minutes }) => [month, amountMinor, minutes]);

test('a proposal counts once it was sent, at the option it recommends, and what follows its trial at both chances', async () => {
  const { id } = await draftProposal(world, client.id, { title: 'Guidance' });
  expect(of(await ahead(), 'Guidance')).toEqual([]);
  await sendProposal(world, id);
  const [trial, after] = of(await ahead(), 'Guidance');
  expect(trial).toMatchObject({
    clientId: client.id,
    clientName: 'Bodega Peñalba',
    engagementId: null,
    certainty: 'open',
    percent: 30,
  });
  expect(plain(trial?.because)).toBe(
    'Sent and not answered, open until 31 March 2025: “A consultation on top” for €1,000.00 a period. Counted at 30 %.',
  );
  expect(inMonths(trial)).toEqual([4, 5, 6].map((month) => [`2025-0${month}`, 100_000, 630]));
  expect(after).toMatchObject({ certainty: 'open', percent: 15 });
  expect(inMonths(after)).toEqual([7, 8].map((month) => [`2025-0${month}`, 100_000, 630]));
  const { months } = await ahead();
  expect(months.map(({ openMinor }) => openMinor)).toEqual([0, 30_000, 30_000, 30_000, 15_000, 15_000]);
  await world.call(proposals.withdraw, { params: { id } });
  expect(of(await ahead(), 'Guidance')).toEqual([]);
});

test('one that the client signed is open no more: it waits for our signature, at the option that was chosen', async () => {
  const more = { title: 'Signed', countersign: 'by-hand' };
  await signed(world, client, { option: '0' }, more);
  const [waiting] = of(await ahead(), 'Signed');
  expect(waiting).toMatchObject({ certainty: 'likely', percent: 100 });
  expect(inMonths(waiting)?.[0]).toEqual(['2025-04', 90_000, 600]);
  expect(plain(waiting?.because)).toBe(
    'Signed by the client: “Ten per cent less” for €900.00 a period. It waits for your signature alone.',
  );
});

test('free work takes the time it may, and after its review only perhaps', async () => {
  await engageFree(world, { title: 'Association', reviewOn: '2025-05-20' });
  const [promised, after] = of(await ahead(), 'Association');
  expect(promised).toMatchObject({
    certainty: 'secured',
    because: expect.stringMatching(/^Up to 2.h a month/),
  });
  expect(inMonths(promised)).toEqual([3, 4, 5].map((month) => [`2025-0${month}`, 0, 120]));
  expect(after).toMatchObject({ certainty: 'likely', percent: 90 });
  expect(inMonths(after)).toEqual([6, 7, 8].map((month) => [`2025-0${month}`, 0, 120]));
});

test('a retainer without an end is bound as long as its notice takes, and a week’s allowance falls into its months', async () => {
  await engage(world, {
    kind: 'retainer',
    title: 'Open-ended',
    startsOn: '2025-03-01',
    retainer: { feeMinor: 20_000, allowance: { unit: 'minutes', amount: 310 } },
  });
  const [bound, after] = of(await ahead(), 'Open-ended');
  expect(inMonths(bound)).toEqual([3, 4].map((month) => [`2025-0${month}`, 20_000, 310]));
  expect(bound?.because).toBe('No end is agreed. With 30 days of notice it would last until 9 April 2025.');
  expect(after).toMatchObject({ certainty: 'likely', percent: 90 });
  expect(inMonths(after)).toEqual([5, 6, 7, 8].map((month) => [`2025-0${month}`, 20_000, 310]));
  await engage(world, {
    kind: 'retainer',
    title: 'Weekly',
    startsOn: '2025-01-06',
    retainer: {
      feeMinor: 7_000,
      allowance: { unit: 'minutes', amount: 70 },
      period: { every: 'week' },
      term: { periods: 52 },
    },
  });
  const [weekly] = of(await ahead(2), 'Weekly');
  // Five Mondays in March, four in April; ten minutes a day, the days before the tenth counted as well.
  expect(inMonths(weekly)).toEqual([
    ['2025-03', 35_000, 310],
    ['2025-04', 28_000, 300],
  ]);
});

test('pieces promise no time, and a pack is due in the month it is sold', async () => {
  const { id } = await engage(world, {
    kind: 'retainer',
    title: 'Articles',
    startsOn: '2025-03-01',
    retainer: { feeMinor: 50_000, allowance: { unit: 'deliverables', amount: 4 }, term: { periods: 2 } },
  });
  await world.call(retainers.topUp, { params: { id }, body: { amount: 1, priceMinor: 15_000 } });
  expect(inMonths(of(await ahead(), 'Articles')[0])).toEqual([
    ['2025-03', 65_000, 0],
    ['2025-04', 50_000, 0],
  ]);
});

test('a renewal that was agreed makes its term secured, at its new fee', async () => {
  const { id } = await engage(world, {
    kind: 'retainer',
    title: 'Renewed',
    startsOn: '2025-03-01',
    retainer: {
      feeMinor: 50_000,
      allowance: { unit: 'minutes', amount: 60 },
      term: { periods: 2, trial: true },
    },
  });
  const [, after] = of(await ahead(), 'Renewed');
  expect(after).toMatchObject({ certainty: 'likely', percent: 50 });
  const body = { periods: 3, feeMinor: 60_000 };
  expect((await world.call(renewals.renew, { params: { id }, body })).status).toBe(201);
  const [secured] = of(await ahead(), 'Renewed');
  expect(secured?.because).toBe('Agreed until 31 July 2025, the last day of the term.');
  expect(secured?.months.map(({ amountMinor }) => amountMinor)).toEqual([
    50_000, 50_000, 60_000, 60_000, 60_000,
  ]);
});

test('usual work ends with its engagement, and a month without any counts as nothing', async () => {
  const { id } = await engage(world, { title: 'Until May', startsOn: '2024-11-01', endsOn: '2025-05-10' });
  await record(world, id, '2024-11-05T09:00:00Z', 180);
  await record(world, id, '2024-12-05T09:00:00Z', 120);
  await record(world, id, '2025-02-05T09:00:00Z', 60);
  // November to February: 180, 120, 0 and 60.
  expect(inMonths(of(await ahead(), 'Until May')[0])).toEqual(
    [3, 4, 5].map((month) => [`2025-0${month}`, 15_000, 90]),
  );
});

test('usual work goes on until the retainer that takes its place begins', async () => {
  const { id, clientId } = await engage(world, { title: 'Soon a retainer', startsOn: '2024-09-01' });
  for (const month of ['2024-09', '2024-10', '2024-11', '2024-12', '2025-01', '2025-02'])
    await record(world, id, `${month}-03T09:00:00Z`, 60);
  const body = {
    clientId,
    kind: 'retainer',
    title: 'From June',
    startsOn: '2025-06-01',
    retainer: { feeMinor: 20_000, allowance: { unit: 'minutes', amount: 120 }, term: { periods: 3 } },
  };
  const drafted = await world.call(engagements.draft, { body });
  await world.call(engagements.activate, { params: { id: drafted.body.id } });
  const forecast = await ahead();
  expect(inMonths(of(forecast, 'Soon a retainer')[0])).toEqual(
    [3, 4, 5].map((month) => [`2025-0${month}`, 10_000, 60]),
  );
  expect(inMonths(of(forecast, 'From June')[0])).toEqual(
    [6, 7, 8].map((month) => [`2025-0${month}`, 20_000, 120]),
  );
});
