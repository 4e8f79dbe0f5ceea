import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey } from './journey.ts';

let journey: Journey;
let checker: Page;
let path: string;
let clientId: string;
let engagementId: string;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-03-02T09:00:00Z' });
  const client = await journey.api('POST', '/clients', { name: 'Librería Kestrel', language: 'en' });
  clientId = String(client.id);
  const drafted = await journey.api('POST', '/engagements', {
    clientId,
    kind: 'project',
    title: 'Online shop',
    startsOn: '2026-03-01',
    endsOn: '2026-05-31',
    hourlyRateMinor: 12_000,
    billing: { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' },
    scope: { included: ['Product catalogue'], excluded: ['Questions about accounting'] },
  });
  engagementId = String(drafted.id);
  await journey.api('POST', `/engagements/${engagementId}/activate`, {});
  const link = await journey.api('POST', `/clients/${clientId}/links`);
  path = new URL(String(link.url)).pathname;
  checker = await journey.stranger();
});
afterAll(() => journey?.close());

type Item = Readonly<Record<string, unknown>>;
const items = async (listPath: string) => (await journey.api('GET', listPath)).items as readonly Item[];

/** Looks at a page as it stands in a browser of its own: what checks it is a script, and the client's browser runs none. */
async function expectGood(page: Page): Promise<void> {
  await checker.setContent(await page.content());
  await expectAccessible(checker);
  const beyond = await checker.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(beyond).toBeLessThanOrEqual(0);
}

async function ask(page: Page, text: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: 'Ask a question' }).click();
  await page.getByLabel('Your question or request').fill(text);
  await expectGood(page);
  await page.getByRole('button', { name: 'See what it costs' }).click();
  await page.getByRole('heading', { name: 'Before you send it' }).waitFor();
  await expectGood(page);
}

test('a question asked on the page at a price is billed at that price', async () => {
  const page = await journey.stranger(375, { script: false });
  await ask(page, 'How do the questions about accounting work with VAT?');
  await page.getByText('From €30.00').waitFor();
  await page.getByText('Nothing has been sent yet.').waitFor();
  expect(await items(`/asks?clientId=${clientId}`)).toEqual([]);
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByLabel('It is urgent').check();
  await page.getByRole('button', { name: 'See what it costs' }).click();
  await page.getByText('urgent', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByRole('heading', { name: 'Thank you. Estudio Vega has your question.' }).waitFor();
  await page.getByText('Agreed: from €30.00.').waitFor();
  await expectGood(page);

  const [captured] = await items(`/asks?clientId=${clientId}`);
  expect(captured).toMatchObject({ source: 'client-page', urgent: true, agreedPriceMinor: 3_000 });
  const decided = await journey.api('POST', `/asks/${captured?.id}/decision`, {
    decision: 'billed',
    minutes: 6,
  });
  expect(decided).toMatchObject({ decision: 'billed', billedMinutes: 15, priceMinor: 3_000 });
  const entries = await items(`/time-entries?engagementId=${engagementId}`);
  expect(entries).toMatchObject([{ id: decided.timeEntryId, actualMinutes: 6, billedMinutes: 15 }]);
  const charges = await items(`/engagements/${engagementId}/charges`);
  expect(charges).toMatchObject([{ id: decided.chargeId, kind: 'consultation', amountMinor: 3_000 }]);

  await page.getByRole('link', { name: 'Back to the overview' }).click();
  await page.getByText('Answered and charged: 15 min, €30.00.').waitFor();
  await expectGood(page);
  await page.context().close();
});

test('a request that is quoted is approved on the page, and the next one like it is included', async () => {
  const wish = 'Please add gift vouchers to the checkout';
  const page = await journey.stranger(375, { script: false });
  await ask(page, wish);
  await page.getByText('First a price, then you decide').waitFor();
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByRole('heading', { name: /^Thank you/ }).waitFor();

  const [captured] = await items(`/asks?clientId=${clientId}&state=open`);
  const quote = { priceMinor: 40_000, endsOn: '2026-06-30', validUntil: '2026-03-20' };
  await journey.api('POST', `/asks/${captured?.id}/decision`, { decision: 'quoted', quote });

  await page.goto(path);
  await page.getByRole('heading', { name: 'For you to decide' }).waitFor();
  await page.getByText('moves from 31 May to 30 June').first().waitFor();
  await expectGood(page);
  await page.getByRole('link', { name: 'Read and answer' }).click();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expectGood(page);
  await page.getByRole('button', { name: 'Approve for €400.00' }).click();
  await page.getByText('You approved this on 2 March.').waitFor();
  await expectGood(page);
  // A second tab that was still open.
  await other.getByRole('button', { name: 'Decline' }).click();
  await other.getByText('An answer was on record already, so this one changed nothing.').waitFor();
  await expectGood(other);

  const engagement = await journey.api('GET', `/engagements/${engagementId}`);
  expect(engagement).toMatchObject({
    endsOn: '2026-06-30',
    scope: { included: ['Product catalogue', wish] },
  });
  const charges = await items(`/engagements/${engagementId}/charges`);
  expect(charges.filter(({ kind }) => kind === 'change-order')).toMatchObject([{ amountMinor: 40_000 }]);
  const suggested = await journey.api('POST', '/asks/preview', {
    clientId,
    channel: 'email',
    receivedAt: '2026-03-02T09:00:00Z',
    text: wish,
  });
  expect(suggested).toMatchObject({ decision: 'included', clause: wish, priceMinor: 0 });
  await ask(page, wish);
  await page.getByText('Included: nothing to pay on top').waitFor();
  await page.getByRole('link', { name: 'Withdraw it' }).click();
  await page.getByRole('link', { name: 'Changes proposed so far' }).click();
  await page.getByRole('link', { name: wish }).waitFor();
  await expectGood(page);
  await page.context().close();
});
