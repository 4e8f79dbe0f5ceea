import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey, signIn } from './journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-01-01T08:00:00Z' });
});
afterAll(() => journey?.close());

test('a trial is paid, reported on and renewed to six months', async () => {
  const { page, api } = journey;
  const client = await api('POST', '/clients', { name: 'Kestrel Coffee', language: 'en' });
  const drafted = await api('POST', '/engagements', {
    clientId: client.id,
    kind: 'retainer',
    title: 'Shop advice',
    startsOn: '2026-01-01',
    scope: { successCriteria: ['Ten orders a week'] },
    retainer: {
      feeMinor: 100_000,
      allowance: { unit: 'minutes', amount: 600 },
      term: { periods: 3, trial: true },
    },
  });
  await api('POST', `/engagements/${drafted.id}/activate`, {});
  const link = await api('POST', `/clients/${client.id}/links`, {});
  await api('PUT', '/clock', { now: '2026-02-20T08:00:00Z' });
  await signIn(page);

  await page.goto('/money');
  await page.getByText('50 days late').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Mark the charge of Kestrel Coffee as paid' }).first().click();
  await page.getByText('Kestrel Coffee paid €1,000.00.').waitFor();
  await page.getByText('50 days late').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('50 days late').first().waitFor();
  await page.getByRole('button', { name: 'Payments of Kestrel Coffee' }).first().click();
  await page.getByLabel('What came').fill('400');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Record the payment' }).click();
  await page.getByText('still open:').first().waitFor();

  await page.goto(`/engagements/${drafted.id}#renewal-path`);
  await page.getByRole('button', { name: 'Write the report of period 1' }).click();
  await page.getByLabel('What came of it').fill('Eight, and rising.');
  await page.getByLabel('Reached?').selectOption({ label: 'In part' });
  await page.getByRole('switch', { name: 'Show it to the client' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The client can read the report now.').waitFor();
  const reader = await journey.stranger(375, { script: false });
  await reader.goto(`${new URL(String(link.url)).pathname}/reports/${drafted.id}/1`);
  await reader.getByText('Eight, and rising.').waitFor();
  await reader.getByText('partly reached').waitFor();

  await page.getByRole('button', { name: 'Renew: 6 months' }).click();
  await page.getByLabel('New fee per period').fill('1200');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Agree on the term' }).click();
  await page.getByText('Renewed for 6 periods').first().waitFor();
  await api('PUT', '/clock', { now: '2026-04-02T08:00:00Z' });
  const { items } = await api('GET', '/charges?from=2026-04-01');
  expect((items as { amountMinor: number }[]).map(({ amountMinor }) => amountMinor)).toEqual([120_000]);
});
