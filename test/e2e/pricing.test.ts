import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey, signIn } from './journey.ts';

/** January to December 2025 in minutes: about ten hours a month. */
const winery = [611, 563, 637, 604, 654, 576, 612, 572, 615, 650, 547, 580];

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-01-05T09:00:00Z' });
});
afterAll(() => journey?.close());

async function workAYear(): Promise<void> {
  const client = await journey.api('POST', '/clients', { name: 'Bodega Almirante', language: 'es' });
  const drafted = await journey.api('POST', '/engagements', {
    clientId: client.id,
    kind: 'hourly',
    title: 'Advice',
    startsOn: '2025-01-01',
    hourlyRateMinor: 10_000,
  });
  await journey.api('POST', `/engagements/${drafted.id}/activate`, {});
  for (const [month, minutes] of winery.entries()) {
    const startedAt = `2025-${String(month + 1).padStart(2, '0')}-10T07:00:00Z`;
    await journey.api('POST', '/time-entries', { engagementId: drafted.id, startedAt, minutes });
  }
}

test('a retainer is priced from Today over the client’s own year', async () => {
  const { page } = journey;
  await signIn(page);
  await page.goto('/engagements/pricing');
  await page.getByText('Hours and a price for one of them are all it takes.').waitFor();
  await expectAccessible(page);

  await workAYear();
  await page.goto('/');
  await page.getByRole('link', { name: 'Price the retainer' }).click();
  await page.getByRole('heading', { name: 'Side by side' }).waitFor();
  const option = (name: string) =>
    page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });
  expect(await option('By the hour').innerText()).toContain('€1,000 a month');
  expect(await option('10% off').innerText()).toMatch(/€900 a month[\s\S]*€90\.00/);
  expect(await option('Value added instead').innerText()).toMatch(/€1,000 a month[\s\S]*€95\.24/);
  expect(await option('10% off').innerText()).toContain('la hora es el precio de un mes');
  await page.getByRole('heading', { name: 'Over Bodega Almirante’s own months' }).waitFor();
  await page.getByText('Over 12 full months the retainer would have cost').waitFor();
  await expectAccessible(page);

  await page.getByLabel('Discount to compare with').fill('25');
  await option('25% off').waitFor();
  expect(await option('25% off').innerText()).toContain('€750 a month');
});

test('the price fits a phone', async () => {
  const { page } = journey;
  await page.setViewportSize({ width: 375, height: 800 });
  await page.reload();
  await page.getByText('Over 12 full months the retainer would have cost').waitFor();
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(beyond).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await page.getByText('Month by month', { exact: true }).click();
  await page.getByRole('cell', { name: 'December 2025' }).waitFor();
});
