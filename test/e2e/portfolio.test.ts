import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey, signIn } from './journey.ts';

let journey: Journey;
const ids = new Map<string, string>();

/** Three clients in July: dear and quiet, cheap and loyal, dear and tiring. */
beforeAll(async () => {
  journey = await beginJourney({ now: '2025-07-10T08:00:00Z' });
  for (const [name, hourlyRateMinor] of [
    ['Atelier Brun', 12_000],
    ['Kestrel Coffee', 4_000],
    ['Teatro Lumen', 12_500],
  ] as const) {
    const client = await journey.api('POST', '/clients', { name, language: 'it' });
    ids.set(name, String(client.id));
    const engagement = await journey.api('POST', '/engagements', {
      clientId: client.id,
      kind: 'hourly',
      title: `Advice for ${name}`,
      startsOn: '2025-06-01',
      hourlyRateMinor,
    });
    await journey.api('POST', `/engagements/${engagement.id}/activate`, {});
    const isTiring = name === 'Teatro Lumen';
    for (let day = 1; day <= (isTiring ? 28 : 2); day += 1)
      await journey.api('POST', '/time-entries', {
        engagementId: engagement.id,
        startedAt: `2025-06-${String(day).padStart(2, '0')}T10:00:00Z`,
        minutes: isTiring ? 30 : 480,
        ...(isTiring ? { activity: 'status-call', channel: 'phone', urgent: true } : {}),
      });
  }
  await signIn(journey.page);
});
afterAll(() => journey?.close());

const reached = (name: string) => `/clients/${ids.get(name)}`;

test('the map says what to do with each client, with its reasons, by the weights that are set', async () => {
  const { page } = journey;
  await page.goto('/clients');
  await page.getByRole('link', { name: 'Portfolio' }).click();
  await page.getByRole('heading', { level: 2, name: 'The map' }).waitFor();
  await page.getByRole('button', { name: 'Why Teatro Lumen: Adjust' }).click();
  await page.getByText('Change the terms that strain it.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Why Atelier Brun: Duplicate' }).waitFor();
  await page.getByRole('button', { name: 'Why Kestrel Coffee: Nurture' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Strain').fill('101');
  await page.getByText('A whole number from 0 to 100.').waitFor();
  for (const part of ['Strain', 'Loyalty', 'Referrals']) await page.getByLabel(part).fill('0');
  await page.getByRole('button', { name: 'Save the weights' }).click();
  await page.getByRole('button', { name: 'Why Teatro Lumen: Duplicate' }).waitFor();
  const toast = page.getByRole('status').filter({ hasText: 'The map is drawn by the new weights.' });
  await toast.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Why Teatro Lumen: Adjust' }).waitFor();
});

test('the health of a client opens its evidence, and leads to a good ending that can be taken back', async () => {
  const { page } = journey;
  await page.goto(reached('Teatro Lumen'));
  await page.getByRole('button', { name: /^Health: / }).click();
  await page.getByText('Seven full months with this client make a habit to compare with.').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'End well with this client' }).click();
  await page.getByRole('heading', { level: 1, name: 'End well with Teatro Lumen' }).waitFor();
  await page.getByText('30 days of notice: on 9 August 2025 at the earliest').first().waitFor();
  expect(await page.getByLabel('Letter').inputValue()).toContain('9 agosto 2025');
  await page.getByLabel('Last day of work').fill('2025-08-31');
  await expect.poll(() => page.getByLabel('Letter').inputValue()).toContain('31 agosto 2025');
  await page.getByRole('checkbox', { name: /^Give back or close every access/ }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'End on 31 Aug 2025' }).click();
  await page.getByText('The work ends on 31 Aug 2025').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take the ending back' }).click();
  await page.getByRole('button', { name: /^End on/ }).waitFor();
});

test('map and ending fit a phone, and the dark is accessible as well', async () => {
  const { page } = journey;
  await page.setViewportSize({ width: 375, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of ['/clients/portfolio', `${reached('Teatro Lumen')}/ending`]) {
    await page.goto(path);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);
    await expectAccessible(page);
  }
});
