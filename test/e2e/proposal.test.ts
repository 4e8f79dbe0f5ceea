import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey } from './journey.ts';

let journey: Journey;
let checker: Page;
let clientId: string;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-03-02T09:00:00Z' });
  const client = await journey.api('POST', '/clients', { name: 'Librería Kestrel', language: 'en' });
  clientId = String(client.id);
  checker = await journey.stranger();
});
afterAll(() => journey?.close());

type Item = Readonly<Record<string, unknown>>;
const items = async (listPath: string) => (await journey.api('GET', listPath)).items as readonly Item[];

async function propose(): Promise<{ readonly id: string; readonly path: string }> {
  const drafted = await journey.api('POST', '/proposals', {
    clientId,
    title: 'Guidance after the shop',
    problem: 'The shop is online and nobody looks after it.',
    goals: ['Every order leaves within a day'],
    included: ['Answers by email'],
    excluded: ['New features'],
    options: [
      {
        label: 'Ten per cent less',
        listMinor: 100_000,
        feeMinor: 90_000,
        allowance: { unit: 'minutes', amount: 600 },
      },
      {
        label: 'A consultation on top',
        isRecommended: true,
        listMinor: 105_000,
        feeMinor: 100_000,
        allowance: { unit: 'minutes', amount: 600 },
        perks: [{ label: 'Consultation', amount: 30, valueMinor: 5_000 }],
      },
    ],
    startsOn: '2026-04-01',
    validUntil: '2026-03-31',
    term: { periods: 3, trial: true },
    hourlyRateMinor: 10_000,
  });
  const sent = await journey.api('POST', `/proposals/${drafted.id}/send`);
  return { id: String(drafted.id), path: new URL(String(sent.url)).pathname };
}

/** Looks at a page as it stands in a browser of its own: what checks it is a script, and the client's browser runs none. */
async function expectGood(page: Page): Promise<void> {
  await checker.setContent(await page.content());
  await expectAccessible(checker);
  const beyond = await checker.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(beyond).toBeLessThanOrEqual(0);
}

test('a client reads a proposal on a phone, chooses an option and signs; the retainer is active', async () => {
  const { id, path } = await propose();
  const page = await journey.stranger(375, { script: false });
  await page.goto(path.replace(/\/proposals\/.*$/, ''));
  await page.getByRole('heading', { name: 'A proposal for you' }).waitFor();
  await expectGood(page);
  await page.getByRole('link', { name: 'Read and answer' }).click();
  await page.getByRole('heading', { name: 'Guidance after the shop', level: 1 }).waitFor();
  await page.getByText('That comes to').first().waitFor();
  await expectGood(page);
  expect((await journey.api('GET', `/proposals/${id}`)).state).toBe('seen');

  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.getByLabel('A consultation on top: €1,000.00 a month').check();
  await page.getByLabel('Your first and last name').fill('. .');
  await page.getByRole('button', { name: 'Accept and sign' }).click();
  await page.getByRole('alert').getByText('Type your first and last name, please.').waitFor();
  await expectGood(page);
  expect(await page.getByLabel('A consultation on top: €1,000.00 a month').isChecked()).toBe(true);
  await page.getByLabel('Your first and last name').fill('Ana Ruiz');
  await page.getByRole('button', { name: 'Accept and sign' }).dblclick();
  await page.getByText('Ana Ruiz accepted and signed this on 2 March 2026 at 10:00.').waitFor();
  await page.getByText('Checked just now: document and evidence are unchanged.').waitFor();
  await expectGood(page);

  // A second tab that was still open.
  await other.getByLabel('Ten per cent less: €900.00 a month').check();
  await other.getByLabel('Your first and last name').fill('Ana Ruiz');
  await other.getByRole('button', { name: 'Accept and sign' }).click();
  await other.getByText('An answer was on record already, so this one changed nothing.').waitFor();
  await expectGood(other);

  const proposal = await journey.api('GET', `/proposals/${id}`);
  expect(proposal).toMatchObject({ state: 'accepted', chosenOption: 1 });
  expect(await items(`/engagements?clientId=${clientId}`)).toMatchObject([
    { id: proposal.engagementId, kind: 'retainer', state: 'active', startsOn: '2026-04-01' },
  ]);
  const charges = await items(`/engagements/${proposal.engagementId}/charges`);
  expect(charges).toMatchObject([{ kind: 'fee', amountMinor: 100_000, dueOn: '2026-04-01' }]);
  const evidence = await journey.api('GET', `/proposals/${id}/evidence`);
  expect(evidence.holds).toBe(true);
  const [, , signature] = evidence.items as readonly Item[];
  expect(signature).toMatchObject({ kind: 'signed', name: 'Ana Ruiz', option: 1 });
  expect(signature?.address).toMatch(/^(::1|::ffff:127\.0\.0\.1|127\.0\.0\.1)$/);
  expect(signature?.agent).toContain('Mozilla/5.0');
  await page.context().close();
});

test('a client says no, and why', async () => {
  const { id, path } = await propose();
  const page = await journey.stranger(375, { script: false });
  await page.goto(path);
  await page.getByText('Decline the proposal').click();
  await page.getByLabel('Would you tell us why? (optional)').fill('Not this year.');
  await expectGood(page);
  await page.getByRole('button', { name: 'Decline', exact: true }).click();
  await page.getByText('You declined this on 2 March 2026. Nothing was agreed.').waitFor();
  await expectGood(page);
  expect(await journey.api('GET', `/proposals/${id}`)).toMatchObject({
    state: 'declined',
    declinedBecause: 'Not this year.',
  });
  await page.context().close();
});
