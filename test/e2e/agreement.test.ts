import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey, signIn } from './journey.ts';

let journey: Journey;
let path: string;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-03-02T09:00:00Z' });
  const client = await journey.api('POST', '/clients', { name: 'Librería Kestrel', language: 'es' });
  const drafted = await journey.api('POST', '/engagements', {
    clientId: client.id,
    kind: 'hourly',
    title: 'Advice',
    startsOn: '2026-03-01',
    hourlyRateMinor: 12_000,
    scope: { problem: 'Nobody orders online.', included: ['A call a month'], excluded: ['Translations'] },
  });
  path = `/engagements/${drafted.id}`;
  await journey.api('POST', `${path}/activate`, {});
  await signIn(journey.page);
});
afterAll(() => journey?.close());

test('an agreement is built from its parts, read in two languages and compared', async () => {
  const { page } = journey;
  await page.goto(path);
  const document = page.getByRole('article', { name: /Acuerdo: Advice/ });
  await document.getByText('Nuestras facturas se pagan en un plazo de 30 días').waitFor();
  await page.getByLabel('Read in').selectOption({ label: 'English' });
  await page.getByText('Our invoices are payable within 30 days').waitFor();

  await page.getByRole('button', { name: 'Build the agreement' }).click();
  const panel = page.getByRole('dialog', { name: 'Build the agreement' });
  await panel.getByLabel('Round up to').selectOption('15');
  await panel.getByLabel('Invoices payable within').fill('14');
  await panel.getByLabel('Not included').fill('');
  await expectAccessible(page);
  await panel.getByLabel('Invoices payable within').press('Enter');
  await page.getByText('Version 3', { exact: true }).waitFor();
  await page.getByText('is rounded up to steps of 15 minutes').waitFor();
  await page.getByText('Our invoices are payable within 14 days').waitFor();
  expect(await page.getByText('The following is not part of this agreement').count()).toBe(0);

  await page.getByRole('button', { name: 'What changed in version 3' }).press('Enter');
  const changed = page.getByRole('article', { name: 'From version 2 to version 3' });
  await changed.locator('del', { hasText: '30' }).waitFor();
  await changed.locator('ins', { hasText: '14' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Read version 1' }).press('Enter');
  await page.getByText('Every minute counts as it was worked').waitFor();
});

test('an agreement is read on a phone without moving sideways, and as a sheet to sign', async () => {
  const { page } = journey;
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto(path);
  await page.getByRole('heading', { name: '1. Quién acuerda qué' }).waitFor();
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(beyond).toBeLessThanOrEqual(0);
  const print = page.getByRole('link', { name: 'Print or save as PDF' });
  await page.goto(String(await print.getAttribute('href')));
  await page.getByRole('heading', { name: 'Acuerdo: Advice' }).waitFor();
  await page.getByText('Versión 3, 2 de marzo de 2026').waitFor();
  expect(await page.getByText('Lugar y fecha').count()).toBe(2);
  await expectAccessible(page);
});
