import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey } from './journey.ts';

let journey: Journey;
let path: string;
let linkId: string;
let clientId: string;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-01-01T08:00:00Z' });
  const client = await journey.api('POST', '/clients', { name: 'Fundación Faro', language: 'es' });
  clientId = String(client.id);
  const drafted = await journey.api('POST', '/engagements', {
    clientId,
    kind: 'retainer',
    title: 'Asesoría continua',
    startsOn: '2026-01-01',
    billing: { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' },
    retainer: {
      feeMinor: 300_000,
      allowance: { unit: 'minutes', amount: 1200 },
      carry: { capAmount: 600, lifePeriods: 1 },
      overage: { rule: 'bill', rateMinor: 18_000, courtesyAmount: 120 },
    },
  });
  const engagementId = String(drafted.id);
  await journey.api('POST', `/engagements/${engagementId}/activate`, {});
  const work = (startedAt: string, minutes: number, note: string) =>
    journey.api('POST', '/time-entries', { engagementId, startedAt, minutes, note, channel: 'email' });
  await work('2026-01-12T09:00:00Z', 900, 'Puesta en marcha');
  await journey.api('PUT', '/clock', { now: '2026-02-12T08:00:00Z' });
  await work('2026-02-10T09:00:00Z', 6, '¿Cómo leo las cifras?');
  await work('2026-02-11T06:00:00Z', 1440, 'Migración');
  await work('2026-02-11T07:00:00Z', 300, 'Migración, segunda parte');
  const link = await journey.api('POST', `/clients/${clientId}/links`);
  linkId = String(link.id);
  path = new URL(String(link.url)).pathname;
});
afterAll(() => journey?.close());

async function expectToFit(page: Page): Promise<void> {
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(beyond).toBeLessThanOrEqual(0);
}

test.each([
  [375, 'light'],
  [1280, 'dark'],
] as const)(
  'a client reads the page at %i pixels in %s, to the file of a statement',
  async (width, colorScheme) => {
    const page = await journey.stranger(width);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: 'Fundación Faro' }).waitFor();
    await page.getByText('29 h 15 de uso, 4 h 15 por encima de lo incluido en el periodo').waitFor();
    await page.getByText('5 h que vienen de enero, todo usado').waitFor();
    await page.getByRole('img', { name: /usado de lo incluido/ }).waitFor();
    await expectAccessible(page);
    await expectToFit(page);

    await page.getByRole('link', { name: 'Todas las entradas' }).click();
    await page.getByText('Puesta en marcha').waitFor();
    await expectAccessible(page);
    await expectToFit(page);
    await page.getByRole('link', { name: 'Volver al resumen' }).click();

    await page.getByRole('link', { name: 'Enero de 2026' }).click();
    await page.getByRole('heading', { name: 'Extracto 1: enero de 2026' }).waitFor();
    await expectAccessible(page);
    await expectToFit(page);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Descargar el extracto' }).click();
    expect((await downloading).suggestedFilename()).toBe('statement-1-2026-01-01.json');
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test('a link that was revoked says so, and an address that leads nowhere too', async () => {
  await journey.api('DELETE', `/clients/${clientId}/links/${linkId}`);
  const page = await journey.stranger();
  expect((await page.goto(path))?.status()).toBe(410);
  await page.getByRole('heading', { name: 'Esta página está cerrada' }).waitFor();
  await expectAccessible(page);
  expect((await page.goto('/p/nowhere'))?.status()).toBe(404);
  await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
  await expectAccessible(page);
});
