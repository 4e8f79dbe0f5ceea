import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey, signIn } from './journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-03-02T09:00:00Z', width: 375 });
  await journey.api('POST', '/clients', { name: 'Bodega Otero', language: 'es' });
});
afterAll(() => journey?.close());

test('a proposal is drafted from an offer, sent, signed by the client and countersigned', async () => {
  const { page } = journey;
  await signIn(page);
  await page.goto('/engagements');
  await page.getByRole('link', { name: 'Proposals' }).click();
  await page.getByRole('heading', { name: 'No proposal here yet' }).waitFor();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'New proposal' }).first().click();
  await page.getByRole('button', { name: 'Save and look at it' }).click();
  await page.getByText('Every option needs a name, an amount and a fee.').waitFor();
  await page.getByRole('combobox', { name: 'Client' }).fill('Bodega');
  await page.getByRole('option', { name: 'Bodega Otero' }).click();
  const offers = page.getByLabel('Begin with an offer');
  await offers.selectOption({ index: 1 });
  await page.getByLabel('Fee per period').fill('1000');
  await page.getByLabel('List price').fill('1100');
  await page.getByText('Given: −€100.00').waitFor();
  await page.getByLabel('I countersign before it holds').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save and look at it' }).click();

  await page.getByRole('button', { name: 'Send it' }).waitFor();
  await expectAccessible(page);
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByRole('button', { name: 'Remind' }).waitFor();
  const { url } = await journey.api('GET', `/proposals/${id}`);
  const path = new URL(String(url)).pathname;
  // Looking at one's own proposal in the browser one works in is not the client's opening it.
  const own = await journey.context.newPage();
  await own.goto(path);
  await own.getByRole('button', { name: 'Aceptar y firmar' }).waitFor();
  expect((await journey.api('GET', `/proposals/${id}`)).state).toBe('sent');
  await own.close();

  const client = await journey.stranger(375, { script: false });
  await client.goto(path);
  await client.getByLabel('Su nombre y apellidos').fill('Ana Ruiz');
  await client.getByRole('button', { name: 'Aceptar y firmar' }).click();
  await client.getByText('Falta la firma de Estudio Vega.').waitFor();
  await client.context().close();

  await page.goto('/');
  await page.getByText('Bodega Otero has signed').waitFor();
  await page.getByRole('link', { name: 'Open the proposal' }).click();
  await page.getByRole('heading', { name: 'Your signature' }).waitFor();
  await page.getByText('Checked just now: document and evidence are unchanged.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Your name').fill('Inés Vega');
  await page.getByRole('button', { name: 'Countersign' }).click();
  await page.getByText('Accepted').first().waitFor();
  await page.getByRole('cell', { name: 'Inés Vega' }).or(page.getByText('Inés Vega')).first().waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'The engagement' }).click();
  await page.waitForURL(/\/engagements\/[0-9a-f-]{36}$/);
  const { engagementId } = await journey.api('GET', `/proposals/${id}`);
  expect(await journey.api('GET', `/engagements/${engagementId}`)).toMatchObject({
    kind: 'retainer',
    state: 'active',
    retainer: { feeMinor: 100_000 },
  });
});
