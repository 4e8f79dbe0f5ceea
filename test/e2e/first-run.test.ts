import { afterAll, beforeAll, expect, test } from 'vitest';
import { account, beginJourney, expectAccessible, type Journey } from './journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney();
});
afterAll(() => journey?.close());

test('the first visit shows the demo, and one click begins with a practice of one’s own', async () => {
  const { page } = journey;
  await page.goto('/');
  await page.getByText('This is a demo practice with invented clients.').waitFor({ timeout: 120_000 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Engagements' }).first().click();
  await page.getByRole('table', { name: 'Engagements' }).waitFor();

  await page.getByRole('button', { name: 'Start with my own' }).click();
  await page.getByRole('heading', { name: 'Set up your practice' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Your name').fill('Inés Vega');
  await page.getByLabel('Mail address').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByText('At least ten characters.', { exact: true }).waitFor();
  // It has the focus, and what stands beside it is not said a second time.
  await page.locator('input[name="password"]:focus').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByText('From your browser: Spain, Europe/Madrid, EUR').waitFor();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();

  await page.getByRole('heading', { name: 'Three questions, then you are in' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('How many paying clients do you have?').fill('6');
  // What cannot be read is not taken for nothing.
  await page.getByLabel('What is your normal hourly rate?').fill('about ninety');
  await page.getByRole('button', { name: 'Go to Today' }).click();
  await page.getByText('Expected a number.').waitFor();
  await page.getByLabel('What is your normal hourly rate?').fill('95,50');
  await page.getByLabel('How many hours a week do you want to work?').fill('30');
  await page.getByRole('button', { name: 'Go to Today' }).click();
  await page.getByRole('navigation').first().waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectAccessible(page);

  const session = await page.request.get('/api/v1/session');
  expect(await session.json()).toMatchObject({
    isNew: false,
    practice: { isDemo: false, payingClients: 6, hourlyRateMinor: 9550, weeklyMinutes: 1800 },
  });
  // Nothing of the demo is left behind.
  expect(await (await page.request.get('/api/v1/clients')).json()).toMatchObject({ items: [] });
});

test('the empty pages of a new practice say what to do', async () => {
  const { page } = journey;
  await page.goto('/engagements');
  await page.getByRole('heading', { name: 'No engagements yet' }).waitFor();
  await expectAccessible(page);
  await page.goto('/time');
  await page.getByRole('heading', { name: 'Nothing to time yet' }).waitFor();
  await page.getByRole('heading', { name: 'No time this week' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'New engagement' }).click();
  await page.getByText('No client yet: write down the first one here.').waitFor();
  await expectAccessible(page);
});
