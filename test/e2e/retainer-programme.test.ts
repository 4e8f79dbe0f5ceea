import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, type Journey, signIn } from './journey.ts';

const year = fileURLToPath(new URL('../../server/imports/fixtures/toggl-detailed.csv', import.meta.url));

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-01-02T08:00:00Z' });
});
afterAll(() => journey?.close());

interface Listed {
  readonly items: readonly Record<string, unknown>[];
}
const list = async (path: string) => ((await journey.api('GET', path)) as unknown as Listed).items;

test('a candidate becomes a signed trial, three periods, and six months more', async () => {
  const { page, api } = journey;
  await signIn(page);
  await page.goto('/imports');
  await page.locator('input[type=file]').setInputFiles(year);
  await page.getByRole('button', { name: 'Import 761 rows' }).click();
  await page.getByRole('heading', { name: 'These look like retainers' }).waitFor();

  await page.goto('/');
  await page.getByRole('link', { name: 'Price the retainer' }).click();
  await page.getByRole('heading', { name: 'Over Bodega Almirante’s own months' }).waitFor();
  const option = (name: string) =>
    page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });
  expect(await option('Value added instead').innerText()).toMatch(/€1,000 a month[\s\S]*€95\.24/);
  await page.getByRole('link', { name: 'Propose these to the client' }).first().click();

  await page.getByLabel('Title').fill('Shop advice, every month');
  await page.getByRole('radio', { name: 'A trial' }).check({ force: true });
  await page.getByLabel('Starts on').fill('2026-02-01');
  await page.getByRole('button', { name: 'Save and look at it' }).click();
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByRole('button', { name: 'Remind' }).waitFor();
  const [proposal] = await list('/proposals');
  const path = new URL(String(proposal?.url)).pathname;

  const client = await journey.stranger(375, { script: false });
  await client.goto(path);
  await client
    .getByLabel(/Value added instead|95|Consul/)
    .first()
    .waitFor();
  await client.getByRole('radio').last().check();
  await client.getByRole('textbox').first().fill('Ana Ruiz');
  await client.getByRole('button', { name: /Accept and sign|Aceptar y firmar/ }).dblclick();
  await client.getByText(/Ana Ruiz (accepted and signed|aceptó y firmó)/).waitFor();
  await client.context().close();

  const signed = await api('GET', `/proposals/${proposal?.id}`);
  expect(signed).toMatchObject({ state: 'accepted' });
  const engagementId = String(signed.engagementId);
  expect(await api('GET', `/engagements/${engagementId}`)).toMatchObject({
    kind: 'retainer',
    state: 'active',
    startsOn: '2026-02-01',
    retainer: { feeMinor: 100_000, term: { periods: 3, trial: true } },
  });

  for (const month of ['02', '03', '04']) {
    await api('PUT', '/clock', { now: `2026-${month}-10T08:00:00Z` });
    await api('POST', '/time-entries', {
      engagementId,
      startedAt: `2026-${month}-10T07:00:00Z`,
      minutes: 615,
    });
  }
  await api('PUT', '/clock', { now: '2026-04-20T08:00:00Z' });
  await page.goto('/');
  await page.getByText('Bodega Almirante').first().waitFor();
  await page.goto(`/engagements/${engagementId}#renewal-path`);
  await page.getByRole('button', { name: 'Renew: 6 months' }).click();
  await page.getByRole('button', { name: 'Agree on the term' }).click();
  await page.getByText('Renewed for 6 periods').first().waitFor();

  const forecast = (await api('GET', '/forecast?months=6')) as unknown as {
    readonly months: readonly { readonly month: string; readonly securedMinor: number }[];
  };
  await api('PUT', '/clock', { now: '2026-08-02T08:00:00Z' });
  const fees = (await list(`/engagements/${engagementId}/charges`)).filter(({ kind }) => kind === 'fee');
  expect(fees.map(({ dueOn, amountMinor }) => [dueOn, amountMinor])).toEqual(
    ['02', '03', '04', '05', '06', '07', '08'].map((month) => [`2026-${month}-01`, 100_000]),
  );
  const statements = await list(`/engagements/${engagementId}/statements`);
  expect(statements.slice(0, 3).map(({ used, overage }) => [used, overage])).toEqual([
    [615, 0],
    [615, 0],
    [615, 0],
  ]);
  // What was called secured in April has come true.
  for (const month of ['2026-05', '2026-06', '2026-07', '2026-08']) {
    expect(forecast.months.find((each) => each.month === month)?.securedMinor).toBe(100_000);
  }
});
