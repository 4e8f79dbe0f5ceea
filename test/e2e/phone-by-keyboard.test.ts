import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { account, beginJourney, expectAccessible, type Journey } from './journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-03-11T09:00:00Z', width: 375 });
});
afterAll(() => journey?.close());

test('at 375 pixels everything is reached by the keyboard alone', async () => {
  const { page } = journey;
  const { keyboard } = page;
  await page.goto('/sign-in');
  await reach(page, page.getByLabel('Mail address'));
  await keyboard.type(account.email);
  await reach(page, page.getByLabel('Password', { exact: true }));
  await keyboard.type(account.password);
  await keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await expectToFit(page);

  await reach(page, page.getByRole('link', { name: 'Work' }));
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'No engagements yet' }).waitFor();
  await expectToFit(page);
  await reach(page, page.getByRole('link', { name: 'New engagement' }).first());
  await keyboard.press('Enter');

  await page.getByRole('radio', { name: 'Hourly' }).waitFor();
  await reach(page, page.getByRole('radio', { name: 'Hourly' }));
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Retainer' }).isChecked()).toBe(true);
  await reach(page, page.getByLabel('Name of the client'));
  await keyboard.type('Bodega Almirante');
  await reach(page, page.getByLabel('Title'));
  await keyboard.type('Shop advice');
  await reach(page, page.getByLabel('Fee per period'));
  await keyboard.type('1000');
  await keyboard.press('Enter');
  // What is missing takes the focus, with its reason beside it.
  await page.getByText('A duration such as 20, 7:30 or 7.5.').waitFor();
  await expect.poll(() => isFocused(page.getByLabel('Hours per period'))).toBe(true);
  await keyboard.type('10');
  await reach(page, page.getByLabel('Rate past the allowance'));
  await keyboard.type('120');
  await page
    .getByText('10 h a month for €1,000.00, unused hours are lost, extra hours at €120.00.')
    .waitFor();
  await expectToFit(page);
  await expectAccessible(page);
  await keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'Shop advice' }).waitFor();
  await page.getByText(/^Nothing used yet: 10\sh until/).waitFor();
  await expectToFit(page);
  await expectAccessible(page);
  await reach(page, page.getByRole('button', { name: 'Actions' }));
  await keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Top up' }).waitFor();
  await expect.poll(() => isFocused(page.getByRole('menuitem', { name: 'Top up' }))).toBe(true);
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Sell a top-up' }).waitFor();
  await expectToFit(page);
  await expectAccessible(page);
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('at 375 pixels time is captured and corrected by the keyboard alone', async () => {
  const { page } = journey;
  const { keyboard } = page;
  await page.goto('/time');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keyboard.press('c');
  await expect.poll(() => isFocused(page.getByRole('textbox', { name: /^Capture line/ }))).toBe(true);
  await keyboard.type('bodega 25m shop window');
  await page.getByRole('button', { name: 'Record' }).waitFor();
  await keyboard.press('Enter');
  const entry = page.getByRole('listitem').filter({ hasText: 'shop window' });
  await entry.waitFor();
  await expectToFit(page);
  await expectAccessible(page);

  await reach(page, entry.getByRole('button', { name: /^Edit: Shop advice/ }));
  await keyboard.press('Enter');
  await expect.poll(() => isFocused(entry.getByLabel('Time', { exact: true }))).toBe(true);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('40');
  await expectToFit(page);
  await keyboard.press('Enter');
  await entry.getByText('40 min', { exact: true }).waitFor();
});

/** Goes on with Tab until an element has the focus, as one does who has no pointer. */
async function reach(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; step < 80; step += 1) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by Tab: ${wanted}`);
}

function isFocused(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((element) => element === element.ownerDocument.activeElement);
}

/** Nothing is wider than the screen: nobody scrolls sideways. */
async function expectToFit(page: Page): Promise<void> {
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(beyond).toBeLessThanOrEqual(0);
}
