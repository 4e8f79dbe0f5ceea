import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey, signIn } from './journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-03-11T09:00:00Z' });
  const { id: clientId } = await journey.api('POST', '/clients', {
    name: 'Kestrel Coffee',
    email: 'ana@kestrel.example',
  });
  const drafted = await journey.api('POST', '/engagements', {
    clientId,
    kind: 'hourly',
    title: 'Social media',
    startsOn: '2026-01-01',
    hourlyRateMinor: 10_000,
    billing: { incrementMinutes: 15, minimumMinutes: 15 },
    scope: { included: ['Monthly content calendar'], excluded: ['Paid campaigns'] },
  });
  await journey.api('POST', `/engagements/${String(drafted.id)}/activate`, {});
  await signIn(journey.page);
});
afterAll(() => journey?.close());

test('a question in the capture line says what it would be billed before it is captured', async () => {
  const { page } = journey;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('c');
  const line = page.getByRole('textbox', { name: /^Capture line/ });
  await line.fill('kestrel 6m email how do we start paid campaigns?');
  await page.getByText(/^15\smin billed$/).waitFor();
  await page.getByText('not in scope').waitFor();
  await page.getByText(/Outside the agreement: “Paid campaigns”/).waitFor();
  await expectAccessible(page);
  await line.press('Alt+a');
  expect(await page.getByRole('radio', { name: 'Time' }).isChecked()).toBe(true);
  await line.press('Alt+a');
  await page.getByText(/^15\smin billed$/).waitFor();
  await line.press('Enter');
  const toast = page.getByRole('status').filter({ hasText: 'The ask of Kestrel Coffee is written down.' });
  await toast.getByRole('button', { name: 'Decide now' }).click();
  await page.getByRole('heading', { level: 1, name: 'how do we start paid campaigns?' }).waitFor();
});

test('an ask is decided by one key with its effect in view, and the decision taken back', async () => {
  const { page } = journey;
  await page.getByText('Excluded from the agreement').waitFor();
  await page
    .getByRole('button', { name: /^Bill it/ })
    .getByText(/15\smin billed: €25\.00/)
    .waitFor();
  await page
    .getByRole('button', { name: /^Gift it/ })
    .getByText(/9\smin of 15\smin left/)
    .waitFor();
  await expectAccessible(page);
  await page.keyboard.press('b');
  await page.getByText(/6\smin worked, 15\smin billed: €25\.00/).waitFor();
  await undoLast(page, 'Billed: €25.00.');
  await page.getByRole('button', { name: /^Bill it/ }).waitFor();

  await page.keyboard.press('d');
  await page.getByLabel('Answer', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Write to ana@kestrel.example' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('u');
  await page.getByRole('button', { name: /^Bill it/ }).waitFor();
});

test('a quoted ask waits for the client among the change orders, and the client’s answer is recorded', async () => {
  const { page } = journey;
  await page.keyboard.press('q');
  const form = page.getByRole('form', { name: 'Change order' });
  await form.getByLabel('What joins the agreement').fill('Set-up of paid campaigns');
  await form.getByLabel('Price').fill('250');
  await form.getByRole('button', { name: 'Propose it' }).click();
  await page.getByText('Proposed to the client: “Set-up of paid campaigns” for €250.00.').waitFor();
  await page.getByRole('link', { name: 'Change orders', exact: true }).click();
  await page.getByText('Waiting for the client').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Client approved: Set-up of paid campaigns' }).click();
  await page.getByRole('button', { name: 'Record the answer' }).click();
  await page.getByText('No change order waits for an answer').waitFor();
});

test('what is given shows on the client’s page against the month’s budget, and in its timeline', async () => {
  const { page } = journey;
  await page.keyboard.press('c');
  const line = page.getByRole('textbox', { name: /^Capture line/ });
  await line.fill('kestrel 6m call which day is best?');
  await page.getByText(/^6\smin worked$/).waitFor();
  await line.press('Enter');
  await page.getByRole('button', { name: 'Decide now' }).click();
  await page.getByRole('heading', { level: 1, name: 'which day is best?' }).waitFor();
  await page.getByText('Phone', { exact: true }).waitFor();
  await page.keyboard.press('g');
  await page.getByText(/^6\smin given, worth €25\.00\.$/).waitFor();
  await page.getByRole('link', { name: 'Kestrel Coffee' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kestrel Coffee' }).waitFor();
  await page.getByText(/^6\smin of 15\smin$/).waitFor();
  await page.getByRole('link', { name: 'which day is best?' }).waitFor();
  await expectAccessible(page);
});

test('an answer of the library is rewritten, seen as a client gets it, and brought back', async () => {
  const { page } = journey;
  await page.goto('/library');
  const text = page.getByLabel('Text', { exact: true });
  await text.fill('Dear {client}, not this time. {membr}');
  await page.getByText('Nothing is filled in for {membr}.').waitFor();
  await text.fill('Dear {client}, not this time.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
  await page.getByRole('combobox', { name: 'For which client?' }).fill('kestrel');
  await page.getByRole('option', { name: 'Kestrel Coffee' }).click();
  await page.getByText('Dear Kestrel Coffee, not this time.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Back to the built-in text' }).click();
  await page.getByRole('status').filter({ hasText: 'The built-in text is back.' }).waitFor();
  expect(await text.inputValue()).toContain('{ask}');
});

/** Takes back what one message says; other messages may still be on the screen. */
async function undoLast(page: Page, message: string): Promise<void> {
  const toast = page.getByRole('status').filter({ hasText: message });
  await toast.last().getByRole('button', { name: 'Undo' }).click();
}
