import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey, signIn } from './journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-03-11T09:00:00Z' });
  await openEngagement('Kestrel Coffee', 'Social media');
  await openEngagement('Atelier Brun', 'Brand strategy');
  await signIn(journey.page);
});
afterAll(() => journey?.close());

test('a timer started from the keyboard survives a reload, is stopped and taken back', async () => {
  const { page } = journey;
  await page.goto('/time');
  await page.getByRole('heading', { level: 1, name: 'Time & asks' }).waitFor();
  await expectAccessible(page);

  const engagement = page.getByRole('combobox', { name: 'Engagement' });
  await engagement.fill('social');
  await page.getByRole('option', { name: 'Kestrel Coffee · Social media' }).waitFor();
  await engagement.press('ArrowDown');
  await engagement.press('Enter');
  await page.getByText(/^Running on Social media for Kestrel Coffee since 10:00/).waitFor();

  await journey.api('PUT', '/clock', { now: '2026-03-11T09:25:00Z' });
  await page.reload();
  await page.getByRole('timer').getByText('25:00').waitFor();
  await expectAccessible(page);

  await page.goto('/engagements');
  const badge = page.getByRole('banner').getByRole('link', { name: /25:00/ });
  await badge.waitFor();
  await expectAccessible(page);
  await badge.click();

  await page.getByLabel('Note').fill('Captions for April');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByText(/^25\smin recorded on Social media/).waitFor();
  await entry(page, 'Captions for April').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('timer').getByText('25:00').waitFor();
  await entry(page, 'Captions for April').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await entry(page, 'No note').waitFor();
});

test('a captured line becomes an entry that is edited and voided, each with a way back', async () => {
  const { page } = journey;
  await page.goto('/time');
  await page.getByRole('heading', { level: 1, name: 'Time & asks' }).waitFor();
  await page.keyboard.press('c');
  const line = page.getByRole('textbox', { name: 'Capture line: write down time' });
  await line.fill('brun 20m email pricing');
  await page.getByRole('button', { name: 'Record' }).waitFor();
  await line.press('Enter');
  const captured = entry(page, 'pricing');
  await captured.getByText('20 min', { exact: true }).first().waitFor();
  await captured.getByText('Mail', { exact: true }).waitFor();

  await captured.getByRole('button', { name: /^Edit: Brand strategy/ }).click();
  await captured.getByLabel('Time', { exact: true }).fill('1:30');
  await expectAccessible(page);
  await captured.getByRole('button', { name: 'Save' }).click();
  await captured.getByText('1 h 30', { exact: true }).first().waitFor();
  await undoLast(page, /^Saved\./);
  await captured.getByText('20 min', { exact: true }).first().waitFor();

  await captured.getByRole('button', { name: /^Void: Brand strategy/ }).click();
  await captured.waitFor({ state: 'detached' });
  await undoLast(page, 'The entry is voided.');
  await captured.waitFor();
  const week = page.getByRole('table', { name: /^Time by engagement and day/ });
  await week.getByRole('button', { name: /^Brand strategy, Wednesday 11 March: 20\smin/ }).waitFor();
});

/** The entry with a note, wherever it stands on the page. */
function entry(page: Page, note: string) {
  return page.getByRole('listitem').filter({ hasText: note });
}

/** Takes back what one message says; other messages may still be on the screen. */
async function undoLast(page: Page, message: string | RegExp): Promise<void> {
  const toast = page.getByRole('status').filter({ hasText: message });
  await toast.last().getByRole('button', { name: 'Undo' }).click();
}

async function openEngagement(client: string, title: string): Promise<void> {
  const { id: clientId } = await journey.api('POST', '/clients', { name: client });
  const drafted = await journey.api('POST', '/engagements', {
    clientId,
    kind: 'hourly',
    title,
    startsOn: '2026-01-01',
    hourlyRateMinor: 9000,
  });
  await journey.api('POST', `/engagements/${String(drafted.id)}/activate`, {});
  expect(drafted.title).toBe(title);
}
