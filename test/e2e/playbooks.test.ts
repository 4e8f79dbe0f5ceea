import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typesExport } from '../type-export.ts';
import { beginJourney, expectAccessible, type Journey, signIn } from './journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-03-11T09:00:00Z' });
  await signIn(journey.page);
});
afterAll(() => journey?.close());

async function openClient(page: Page, name: string): Promise<void> {
  await page.goto('/clients');
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

test('ten questions, answered by their numbers, name a type, and the member decides', async () => {
  const { page } = journey;
  await journey.api('POST', '/clients', { name: 'Bodega Almirante' });
  await openClient(page, 'Bodega Almirante');
  await page.getByText('No check-in planned').waitFor();
  await page.getByRole('button', { name: 'Which type?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Which type is Bodega Almirante?' });
  await dialog.getByText('Question 1 of 10').first().waitFor();
  await expectAccessible(page);
  await page.keyboard.press('2');
  await dialog.getByText('Question 2 of 10').first().waitFor();
  await page.keyboard.press('ArrowLeft');
  for (let question = 1; question <= 10; question += 1) {
    await dialog.getByText(`Question ${question} of 10`).first().waitFor();
    // Each first answer is what a client who is hardly heard from would be answered for with.
    await page.keyboard.press('1');
  }
  await dialog.getByRole('heading', { name: 'Most likely: Hands-off' }).waitFor();
  await dialog.getByRole('heading', { name: 'What speaks for and against' }).waitFor();
  expect(await dialog.getByRole('listitem').first().innerText()).toMatch(/Hands-off\s+(9\d|100)%/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Decide' }).click();
  await page.getByRole('status').filter({ hasText: 'Bodega Almirante is handled as Hands-off.' }).waitFor();
  await page.getByRole('button', { name: 'Why Hands-off?' }).waitFor();
  await page.getByText('Mail, 1 Apr').waitFor();
});

test('three weeks later the check-in is late; done by one click it moves, and the undo puts it back', async () => {
  const { page } = journey;
  await journey.api('PUT', '/clock', { now: '2026-04-02T09:00:00Z' });
  await page.goto('/clients/check-ins');
  await page.getByRole('heading', { level: 2, name: 'Today' }).waitFor();
  await page.getByText('1 day late', { exact: true }).first().waitFor();
  await expectAccessible(page);
  const done = page.getByRole('button', { name: 'Done today: Bodega Almirante, Mail' });
  await done.click();
  const toast = page.getByRole('status').filter({ hasText: 'Contact with Bodega Almirante logged.' });
  await toast.getByText('Next: Phone, 9 Apr.').waitFor();
  await page.getByRole('heading', { level: 2, name: /23 Apr/ }).waitFor();
  await toast.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('1 day late', { exact: true }).first().waitFor();
  await done.click();
  await page.getByRole('heading', { level: 2, name: /23 Apr/ }).waitFor();
});

test('a contact is logged in a line from the client’s page, and taken out of the timeline again', async () => {
  const { page } = journey;
  await openClient(page, 'Bodega Almirante');
  await page.getByText('Phone, 9 Apr').waitFor();
  await page.keyboard.press('t');
  const line = page.getByRole('form', { name: 'A contact that took place' });
  await line.getByLabel('Channel').selectOption('phone');
  await line.getByLabel('Note').fill('Rang about the harvest');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.getByText('Rang about the harvest').waitFor();
  await page.getByText('Mail, 23 Apr', { exact: true }).waitFor();
  const logged = page.getByRole('listitem').filter({ hasText: 'Rang about the harvest' }).last();
  await logged.getByRole('button', { name: 'Remove the contact of 2 Apr' }).click();
  await logged.waitFor({ state: 'detached' });
  const toast = page.getByRole('status').filter({ hasText: 'The contact of 2 Apr is removed.' });
  await toast.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Rang about the harvest').waitFor();
});

test('an imported year speaks for another type, with its evidence, and the proposal is taken or left', async () => {
  const { page } = journey;
  const { id } = await journey.api('POST', '/clients', { name: 'Teatro Lumen' });
  await journey.api('PUT', `/clients/${String(id)}/playbook`, { playbook: 'hands-off' });
  await page.goto('/imports');
  const buffer = Buffer.from(typesExport('2026-03-30'));
  await page.locator('input[type=file]').setInputFiles({ name: 'toggl.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: /^Import \d+ rows$/ }).click();
  await page
    .getByRole('heading', { name: /retainers|imported/ })
    .first()
    .waitFor();

  await openClient(page, 'Teatro Lumen');
  const proposal = page.getByRole('status').filter({ hasText: 'The books speak for “Micromanager”' });
  await proposal.getByText('Until now: Hands-off.').waitFor();
  await proposal.getByText('What was seen in 52 weeks').click();
  await proposal.getByText(/contacts were status calls$/).waitFor();
  await expectAccessible(page);
  await proposal.getByRole('button', { name: 'Handle as Micromanager' }).click();
  await page.getByRole('button', { name: 'Why Micromanager?' }).waitFor();
  await proposal.waitFor({ state: 'detached' });

  await openClient(page, 'Kestrel Coffee');
  const left = page.getByRole('status').filter({ hasText: 'The books speak for “In the dark”' });
  await left.getByRole('button', { name: 'Leave it' }).click();
  await left.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText('None yet').waitFor();
  await page.getByRole('heading', { name: 'Everything so far' }).waitFor();
  expect(await left.count()).toBe(0);
});

test('a second status call of the week is billed, counted, or answered with a weekly slot', async () => {
  const { page } = journey;
  const { items } = await journey.api('GET', '/engagements');
  const clients = (await journey.api('GET', '/clients?search=lumen')) as { items: { id: string }[] };
  const work = (items as { id: string; clientId: string }[]).find(
    ({ clientId }) => clientId === clients.items[0]?.id,
  );
  for (const day of ['01', '02']) {
    const call = { minutes: 40, activity: 'status-call', channel: 'phone', note: 'How far are we' };
    await journey.api('POST', '/time-entries', {
      engagementId: work?.id,
      startedAt: `2026-04-${day}T08:00:00Z`,
      ...call,
    });
  }
  await openClient(page, 'Teatro Lumen');
  const notice = page.getByRole('status').filter({ hasText: 'More status calls this week than agreed' });
  await notice.getByText(/^2 status calls this week/).waitFor();
  await expectAccessible(page);
  await notice.getByRole('button', { name: 'Bill it' }).click();
  const line = page.getByRole('textbox', { name: /^Capture line/ });
  expect(await line.inputValue()).toBe('Teatro Lumen 30m call status call');
  await line.fill('');
  await notice.getByRole('button', { name: 'Offer a weekly slot' }).click();
  const letter = page.getByRole('dialog', { name: 'A weekly slot for Teatro Lumen' });
  expect(await letter.getByLabel('Answer', { exact: true }).inputValue()).not.toBe('');
  await page.keyboard.press('Escape');
  await notice.getByRole('button', { name: 'Count it' }).click();
  await page.getByText('2 of 1 status calls this week').waitFor();
});

test('a playbook of one’s own is added, a built-in one rewritten and brought back', async () => {
  const { page } = journey;
  await page.goto('/library/playbooks');
  await page.getByRole('heading', { level: 2, name: 'Hands-off' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add a playbook' }).click();
  const form = page.getByRole('form', { name: 'New playbook' });
  await form.getByLabel('Name').fill('Committee');
  await form.getByLabel('How you recognise them').fill('Nobody decides alone\nEverybody answers');
  await form.getByLabel('Every', { exact: true }).fill('14');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 2, name: 'Committee' }).waitFor();
  await page.getByText('Everybody answers').waitFor();
  await page.getByRole('button', { name: 'Remove' }).click();
  const removed = page.getByRole('status').filter({ hasText: '“Committee” is removed.' });
  await removed.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: /^Committee/ }).waitFor();

  await page.getByRole('button', { name: /^Savvy/ }).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const rewriting = page.getByRole('form', { name: 'Edit “Savvy”' });
  await rewriting.getByLabel('What to do').fill('One exchange a month');
  await rewriting.getByRole('button', { name: 'Save' }).click();
  await page.getByText('One exchange a month').waitFor();
  await page.getByRole('button', { name: 'Back to the built-in form' }).click();
  await page.getByText('Send one useful link or article a month').waitFor();
});

test('a link is kept, sent to a savvy client, and counts as a contact', async () => {
  const { page } = journey;
  await page.goto('/library/links');
  await page.getByRole('heading', { name: 'No links yet' }).waitFor();
  await page.getByLabel('Address', { exact: true }).fill('https://example.com/prices');
  await page.getByLabel('Title').fill('What a retainer is worth');
  await page.getByLabel('Topics').fill('prices, retainers');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('Not sent to anybody yet').waitFor();
  await expectAccessible(page);
  await openClient(page, 'Atelier Brun');
  await page.getByRole('button', { name: 'Handle as Savvy' }).click();
  await page.getByRole('heading', { name: 'A link to send' }).waitFor();
  await page.getByRole('button', { name: 'Sent', exact: true }).click();
  await page.getByText('Nothing is left that Atelier Brun has not had.').waitFor();
  await page.goto('/library/links');
  await page.getByText('Sent to Atelier Brun').waitFor();
});

test('days off move the check-ins, and a calendar can subscribe to them', async () => {
  const { page } = journey;
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Add days off' }).click();
  await page.getByLabel('From', { exact: true }).fill('2026-04-20');
  await page.getByLabel('Until', { exact: true }).fill('2026-04-24');
  const days = page.locator('#working-days');
  await days.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('status').filter({ hasText: 'Your working days hold from now on' }).waitFor();
  await page.getByRole('button', { name: 'Open the feed' }).click();
  const address = await page.getByLabel('Address of the feed').inputValue();
  await expectAccessible(page);
  const feed = await fetch(address);
  expect(await feed.text()).toContain('BEGIN:VCALENDAR');
  await page.getByRole('button', { name: 'Close the feed' }).click();
  await page.getByRole('button', { name: 'Open the feed' }).waitFor();
  expect((await fetch(address)).ok).toBe(false);
  await page.goto('/clients/check-ins');
  await page.getByRole('heading', { level: 2, name: /27 Apr/ }).waitFor();
});
