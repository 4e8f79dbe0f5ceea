import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey, signIn } from './journey.ts';

const year = fileURLToPath(new URL('../../server/imports/fixtures/toggl-detailed.csv', import.meta.url));

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-01-01T08:00:00Z' });
});
afterAll(() => journey?.close());

interface Listed {
  readonly items: readonly Record<string, unknown>[];
}

test('an imported year becomes a retainer, three months and statements that the client can check', async () => {
  const { page } = journey;
  await signIn(page);

  await page.goto('/imports');
  await page.locator('input[type=file]').setInputFiles(year);
  await expectVisible('Nothing is written yet.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Import 761 rows' }).click();
  await page.getByRole('heading', { name: 'These look like retainers' }).waitFor();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Make a retainer for Bodega Almirante' }).click();
  await page.getByLabel('Title').fill('Shop advice');
  await expectVisible('10 h a month for €1,000.00');
  await page.getByLabel('Rate past the allowance').fill('120');
  await page.getByRole('button', { name: 'Create and activate' }).click();
  await page.getByRole('heading', { name: 'Shop advice' }).waitFor();
  await expectAccessible(page);
  const engagementId = page.url().split('/').at(-1) ?? '';

  for (const [month, minutes] of [
    ['01', 540],
    ['02', 690],
    ['03', 600],
  ] as const) {
    const startedAt = `2026-${month}-10T09:00:00Z`;
    await journey.api('POST', '/time-entries', {
      engagementId,
      startedAt,
      minutes,
      note: `Advice in month ${month}`,
    });
    const next = `2026-0${Number(month) + 1}-01T08:00:00Z`;
    await journey.api('PUT', '/clock', { now: next });
  }
  const statements = (await journey.api(
    'GET',
    `/engagements/${engagementId}/statements`,
  )) as unknown as Listed;
  expect(statements.items.map((item) => [item.used, item.forfeited, item.overage])).toEqual([
    [540, 60, 0],
    [690, 0, 90],
    [600, 0, 0],
  ]);
  await page.reload();
  await page.getByRole('heading', { name: 'Statements' }).waitFor();
  await expectAccessible(page);

  const clients = (await journey.api('GET', '/clients?search=bodega')) as unknown as Listed;
  await page.goto(`/clients/${String(clients.items[0]?.id)}`);
  await page.getByRole('button', { name: 'Create a link' }).click();
  const address = await page.getByLabel('Address of the private page').inputValue();
  await expectAccessible(page);

  const client = await journey.stranger();
  await client.goto(new URL(address).pathname);
  await client.getByText('Shop advice').first().waitFor();
  await expectAccessible(client);
  const file = await journey.context.request.get(
    `${new URL(address).pathname}/statements/${engagementId}/2.json`,
  );
  const path = join(tmpdir(), `holdfast-statement-${engagementId}.json`);
  writeFileSync(path, await file.body());
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ results: { used: 690, overage: 90 } });

  async function expectVisible(text: string): Promise<void> {
    await page.getByText(text).first().waitFor();
  }
});

test('the engagement page says the pace and what is left after three months', async () => {
  const { page } = journey;
  const engagements = (await journey.api('GET', '/engagements?kind=retainer')) as unknown as Listed;
  await page.goto(`/engagements/${String(engagements.items[0]?.id)}`);
  await page.getByRole('heading', { name: 'Shop advice' }).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
});
