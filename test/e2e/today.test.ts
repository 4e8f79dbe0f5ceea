import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey, signIn } from './journey.ts';

let journey: Journey;
let kestrelId: string;
let retainerId: string;

/** Monday, 2 March 2026: a retainer begins, a client asks, and what comes next is drafted for Wednesday. */
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-03-02T08:00:00Z' });
  kestrelId = await addClient('Kestrel Coffee');
  const hourly = { kind: 'hourly', startsOn: '2026-01-01', hourlyRateMinor: 10_000 };
  await agree({ ...hourly, clientId: kestrelId, title: 'Social media' });
  const retainer = { feeMinor: 100_000, allowance: { unit: 'minutes', amount: 600 } };
  const bodegaId = await addClient('Bodega Almirante');
  retainerId = await agree({
    clientId: bodegaId,
    kind: 'retainer',
    title: 'Ten hours',
    startsOn: '2026-03-02',
    retainer,
  });
  await draft('Second shop', '2026-03-04');
  await journey.api('POST', '/asks', {
    clientId: kestrelId,
    channel: 'email',
    receivedAt: '2026-03-02T07:30:00Z',
    minutes: 6,
    text: 'Which day is best?',
  });
  await signIn(journey.page);
});
afterAll(() => journey?.close());

async function addClient(name: string): Promise<string> {
  return String((await journey.api('POST', '/clients', { name })).id);
}

async function draft(title: string, startsOn: string): Promise<string> {
  const body = { clientId: kestrelId, kind: 'hourly', title, startsOn, hourlyRateMinor: 10_000 };
  return String((await journey.api('POST', '/engagements', body)).id);
}

async function agree(body: Readonly<Record<string, unknown>>): Promise<string> {
  const { id } = await journey.api('POST', '/engagements', body);
  await journey.api('POST', `/engagements/${String(id)}/activate`, {});
  return String(id);
}

/** A new morning: the clock moves, and Today is opened. */
async function morning(day: string): Promise<void> {
  await journey.api('PUT', '/clock', { now: `2026-03-${day}T08:00:00Z` });
  await openToday();
}

async function openToday(): Promise<void> {
  await journey.page.goto('/');
  await journey.page.getByRole('heading', { level: 1 }).waitFor();
}

const item = (title: string) =>
  journey.page.getByRole('listitem').filter({ has: journey.page.getByRole('heading', { name: title }) });

async function expectTitles(titles: readonly string[]): Promise<void> {
  const list = journey.page.getByRole('region', { name: 'What to do next' });
  await expect
    .poll(() => list.getByRole('heading', { level: 3 }).allTextContents(), { timeout: 30_000 })
    .toEqual(titles.map((title) => expect.stringContaining(title)));
}

const second = 'Activate “Second shop” for Kestrel Coffee';

test('Monday says what the month brings, and what to do in the order of the harm of waiting', async () => {
  const { page } = journey;
  await openToday();
  await page.getByRole('heading', { level: 1, name: /€1,000\.00 is secured for March/ }).waitFor();
  await expectTitles([
    'Bodega Almirante: €1,000.00 falls due today',
    'Kestrel Coffee asks: Which day',
    second,
  ]);
  await page.getByRole('heading', { name: 'The hours of March 2026' }).waitFor();
  await expectAccessible(page);
});

test('what is done is gone: the ask is decided from its one button', async () => {
  const { page } = journey;
  await item('Kestrel Coffee asks').getByRole('link', { name: 'Decide' }).click();
  await page.getByRole('heading', { level: 1, name: 'Which day is best?' }).waitFor();
  await page.keyboard.press('g');
  await page
    .getByText(/6\smin given/)
    .first()
    .waitFor();
  await openToday();
  await expectTitles(['Bodega Almirante: €1,000.00 falls due today', second]);
  await page.getByText('Gifts').first().waitFor();
  await page.getByRole('button', { name: /^Why Gifts 6\smin/ }).waitFor();
});

test('an item is put off by the key s, brought back by undo, and put off until tomorrow', async () => {
  const { page } = journey;
  await item(second).getByRole('link', { name: 'Open the draft' }).focus();
  await page.keyboard.press('s');
  const tomorrow = page.getByRole('menuitem', { name: 'Tomorrow' });
  await tomorrow.waitFor();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const toast = page.getByRole('status').filter({ hasText: 'Put off until' });
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expectTitles(['Bodega Almirante: €1,000.00 falls due today', second]);
  await page.getByRole('button', { name: `Later: ${second}` }).click();
  await tomorrow.click();
  await page.getByRole('button', { name: '1 put off' }).waitFor();
  await expectTitles(['Bodega Almirante: €1,000.00 falls due today']);
});

test('Tuesday brings it back; it is put off until it changes, and Wednesday changes it', async () => {
  const { page } = journey;
  await morning('03');
  await expectTitles([second]);
  await page.getByRole('button', { name: `Later: ${second}` }).click();
  await page.getByRole('menuitem', { name: 'It changes' }).click();
  await page.getByText('Nothing is waiting for you').waitFor();
  await expectAccessible(page);
  await morning('04');
  await expectTitles([second]);
  await page.getByText('It was to start on 4 March and is still a draft').waitFor();
  await item(second).getByRole('link', { name: 'Open the draft' }).click();
  const activate = page.getByRole('button', { name: 'Activate', exact: true });
  await activate.click();
  await activate.waitFor({ state: 'detached' });
  await openToday();
  await page.getByText('Nothing is waiting for you').waitFor();
});

test('Thursday warns of a pace; put off until next week, it stands among what is put off, and comes back at once', async () => {
  const { page } = journey;
  const entry = { engagementId: retainerId, startedAt: '2026-03-04T09:00:00Z', minutes: 400 };
  await journey.api('POST', '/time-entries', entry);
  await morning('05');
  const pace = 'Bodega Almirante will need more than agreed';
  await expectTitles([pace]);
  await page.getByRole('heading', { level: 1, name: /at risk is €1,000\.00 of retainers/ }).waitFor();
  await page.getByRole('button', { name: `Later: ${pace}` }).click();
  await page.getByRole('menuitem', { name: 'Next week, 9 Mar' }).click();
  await page.getByRole('button', { name: '1 put off' }).click();
  await page.getByText('until 9 Mar', { exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Bring back: ${pace}` }).click();
  await page.getByRole('button', { name: `Later: ${pace}` }).waitFor();
});

test('Friday has more than five: the rest is one click away, on a phone and in the dark as well', async () => {
  const { page } = journey;
  for (const title of ['A', 'B', 'C', 'D', 'E', 'F']) await draft(`Shop ${title}`, '2026-03-06');
  await page.setViewportSize({ width: 375, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await morning('06');
  const list = page.getByRole('region', { name: 'What to do next' });
  await expect.poll(() => list.getByRole('heading', { level: 3 }).count(), { timeout: 30_000 }).toBe(5);
  await page.getByRole('button', { name: '2 more' }).click();
  await expect.poll(() => list.getByRole('heading', { level: 3 }).count(), { timeout: 30_000 }).toBe(7);
  await expectAccessible(page);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);
});
