import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey, signIn } from './journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney({ now: '2025-07-10T09:00:00Z' });
  await journey.api('PATCH', '/practice', { weeklyMinutes: 2_400 });
  await engage('Bodega Almirante', 'Care', 100_000, { periods: 12 });
  await engage('Teatro Lumen', 'Advice on call', 40_000, { periods: 3, trial: true });
});
afterAll(() => journey?.close());

async function engage(name: string, title: string, feeMinor: number, term: object): Promise<void> {
  const client = await journey.api('POST', '/clients', { name });
  const drafted = await journey.api('POST', '/engagements', {
    clientId: client.id,
    kind: 'retainer',
    title,
    startsOn: '2025-06-01',
    retainer: { feeMinor, allowance: { unit: 'minutes', amount: 600 }, term },
  });
  await journey.api('POST', `/engagements/${drafted.id}/activate`, {});
}

test('the year ahead is reached from Today, and every number says where it comes from', async () => {
  const { page } = journey;
  await signIn(page);
  await page.getByRole('link', { name: 'Plan the months ahead' }).click();
  await page.getByRole('heading', { name: 'The numbers' }).waitFor();
  const july = page.getByRole('row').filter({ hasText: 'July 2025' }).last();
  expect(await july.innerText()).toMatch(/€1,400[\s\S]*20.h/);
  await july.getByRole('button', { name: 'Secured, July 2025: €1,400' }).click();
  await page.getByText('Agreed until 31 May 2026, the last day of the term.').first().waitFor();
  await page.keyboard.press('Escape');
  await expectAccessible(page);
});

test('without the largest client the months are compared, and nothing is kept', async () => {
  const { page } = journey;
  await page
    .getByText('Without Bodega Almirante, 71% of your income of the last year would be gone.')
    .waitFor();
  await page.getByRole('button', { name: 'See the months without them' }).click();
  const lost = page.getByText('Without Bodega Almirante from August 2025', { exact: true });
  await lost.waitFor();
  const outcome = page.locator('.hf-stat').filter({ hasText: 'Largest share of income' });
  await outcome.getByText('Teatro Lumen, 100%').waitFor();

  const gain = page.locator('form').filter({ hasText: 'A client comes' });
  await gain.getByLabel('What it is').fill('Faro');
  await gain.getByLabel('A month', { exact: true }).fill('500');
  await gain.getByLabel('Hours a month').fill('5');
  await gain.getByRole('button', { name: 'Add it' }).click();
  await page.getByText('Faro: €500 and 5 h a month from August 2025, 100 %').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take everything back' }).click();
  await lost.waitFor({ state: 'detached' });
});

test('what is assumed is set on the page, and taken back', async () => {
  const { page } = journey;
  await page.getByLabel('Put by').fill('2000');
  await page.getByLabel('A month costs').fill('2000');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('2 months', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Not set', { exact: true }).waitFor();
});

test('the plan fits a phone', async () => {
  const { page } = journey;
  await page.setViewportSize({ width: 375, height: 800 });
  await page.reload();
  await page.getByRole('heading', { name: 'What is assumed' }).waitFor();
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(beyond).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});
