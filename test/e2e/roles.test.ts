import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey } from './journey.ts';

let journey: Journey;
let retainerId: string;

/** Monday, 2 March 2026: a retainer in its third month with a charge that is open, free work, and two asks, one of them billed. */
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-01-02T08:00:00Z' });
  const { api } = journey;
  const kestrel = await addClient('Kestrel Coffee');
  retainerId = await agree({
    clientId: kestrel,
    kind: 'retainer',
    title: 'Ten hours',
    startsOn: '2026-01-01',
    retainer: { feeMinor: 100_000, allowance: { unit: 'minutes', amount: 600 } },
  });
  const brun = await addClient('Atelier Brun');
  const hourly = { kind: 'hourly', startsOn: '2026-01-01', hourlyRateMinor: 12_300 };
  await agree({ ...hourly, clientId: brun, title: 'Brand strategy' });
  await api('PUT', `/clients/${kestrel}/playbook`, { playbook: 'hands-off' });
  await api('PUT', '/clock', { now: '2026-03-02T09:00:00Z' });
  const entry = { engagementId: retainerId, startedAt: '2026-03-02T08:00:00Z', minutes: 45 };
  await api('POST', '/time-entries', { ...entry, note: 'Figures of the owner' });
  const billed = await capture(brun, 'Could you look at our logo?');
  await api('POST', `/asks/${billed}/decision`, { decision: 'billed', minutes: 30 });
  await capture(kestrel, 'Which day is best?');
});
afterAll(() => journey?.close());

async function addClient(name: string): Promise<string> {
  return String((await journey.api('POST', '/clients', { name })).id);
}

async function agree(body: Readonly<Record<string, unknown>>): Promise<string> {
  const { id } = await journey.api('POST', '/engagements', body);
  await journey.api('POST', `/engagements/${String(id)}/activate`, {});
  return String(id);
}

async function capture(clientId: string, text: string): Promise<string> {
  const body = { clientId, channel: 'email', receivedAt: '2026-03-02T07:30:00Z', minutes: 6, text };
  return String((await journey.api('POST', '/asks', body)).id);
}

interface Seen {
  readonly asked: string[];
  readonly refused: string[];
  /** Waits until a page says what it has to say: its heading, and nothing that is still on its way. Answers its words. */
  settled(heading: string | RegExp): Promise<string>;
}

/** Notes what a page asks and what it is refused, on every screen one comes to. */
function watch(page: Page): Seen {
  const asked: string[] = [];
  const refused: string[] = [];
  const pending = new Set<Request>();
  page.on('request', (request) => pending.add(request));
  page.on('requestfailed', (request) => pending.delete(request));
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    asked.push(path);
    if (response.status() >= 400) refused.push(`${response.status()} ${path} on ${page.url()}`);
  });
  const waiting = async () => pending.size + (await page.locator('.hf-skeleton').count());
  return {
    asked,
    refused,
    async settled(heading) {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await expect.poll(waiting, { timeout: 30_000 }).toBe(0);
      return page.locator('body').innerText();
    },
  };
}

const rail = (page: Page) => page.getByRole('navigation', { name: 'Main' }).first();

async function expectPlaces(page: Page, places: readonly string[]): Promise<void> {
  const links = rail(page).getByRole('listitem').getByRole('link');
  await expect.poll(() => links.allInnerTexts(), { timeout: 30_000 }).toEqual(places);
}

async function expectClosed(page: Page, seen: Seen, address: string): Promise<void> {
  await page.goto(address);
  await seen.settled('This page is not open to you');
  await page.getByText('What you may do in Estudio Vega does not include it.').waitFor();
}

test('a member works in every place that is theirs, and no amount is on any of their screens', async () => {
  const page = await journey.colleague('member', 'Luna Prats');
  const seen = watch(page);
  const screens: string[] = [];
  const look = async (heading: string | RegExp) => {
    screens.push(await seen.settled(heading));
  };
  await page.goto('/');
  await look(/^Today$|waiting for you$/);
  await expectAccessible(page);
  await expectPlaces(page, ['Today', 'Clients', 'Engagements', 'Time & asks', 'Library']);

  await rail(page).getByRole('link', { name: 'Clients' }).click();
  await look('Clients');
  await page.getByRole('link', { name: 'Check-ins' }).click();
  await seen.settled('Check-ins');
  expect(await page.getByRole('link', { name: 'Portfolio' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Kestrel Coffee' }).first().click();
  await look('Kestrel Coffee');
  await expectAccessible(page);
  expect(await page.getByRole('button', { name: 'More' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Ten hours' }).click();
  await look('Ten hours');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start the timer' }).waitFor();
  expect(await page.getByRole('button', { name: 'Actions' }).count()).toBe(0);

  await page.keyboard.press('c');
  await page.keyboard.type('brun 25m email pricing');
  await page.getByRole('button', { name: 'Record' }).click();
  await rail(page).getByRole('link', { name: 'Time & asks' }).click();
  await page.getByRole('button', { name: /^Void: Brand strategy/ }).waitFor();
  await look('Time & asks');
  // Their own entry is theirs to void; the owner's stands.
  expect(await page.getByRole('button', { name: /^Void: / }).count()).toBe(1);
  await page.getByRole('link', { name: 'Asks', exact: true }).click();
  await look('Time & asks');
  await page.getByRole('link', { name: 'Which day is best?' }).first().click();
  await page.getByText('Whoever runs the practice decides on it').waitFor();
  await look('Which day is best?');
  await expectAccessible(page);

  await rail(page).getByRole('link', { name: 'Library' }).click();
  await look('Library');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Playbooks' }).click();
  await seen.settled('Playbooks');
  await rail(page).getByRole('link', { name: 'Settings' }).click();
  await look('Settings');
  await expectClosed(page, seen, '/money');
  await expectAccessible(page);
  await expectClosed(page, seen, `/engagements/${retainerId}/review`);
  await page.getByRole('link', { name: 'Go to Today' }).click();
  await seen.settled(/^Today$|waiting for you$/);

  expect(screens.filter((text) => /[€$£]|EUR/.test(text))).toEqual([]);
  expect(seen.asked).not.toContain('/api/v1/charges');
  expect(seen.refused).toEqual([]);
});

test('an accountant reads the money, records what was paid and is offered nothing else', async () => {
  const page = await journey.colleague('accountant', 'Aldo Neri');
  const seen = watch(page);
  await page.goto('/');
  await seen.settled(/€/);
  await expectAccessible(page);
  await expectPlaces(page, ['Today', 'Clients', 'Engagements', 'Time & asks', 'Money']);
  expect(await page.getByRole('textbox', { name: /^Capture line/ }).count()).toBe(0);

  await rail(page).getByRole('link', { name: 'Money' }).click();
  await seen.settled('Money');
  expect(await page.getByRole('link', { name: 'Plan' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Mark the charge of Kestrel Coffee as paid' }).first().click();
  await page.getByText('Kestrel Coffee paid €1,000.00.').waitFor();
  await page.getByRole('link', { name: 'Kestrel Coffee' }).first().click();
  await seen.settled('Kestrel Coffee');
  await expectAccessible(page);
  expect(await page.getByRole('button', { name: 'Log a contact' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Ten hours' }).first().click();
  await seen.settled('Ten hours');
  await expectAccessible(page);
  await page.getByText('€1,000.00').first().waitFor();
  expect(await page.getByRole('button', { name: /timer|Actions|^Edit/ }).count()).toBe(0);

  await rail(page).getByRole('link', { name: 'Time & asks' }).click();
  await seen.settled('Time & asks');
  expect(await page.getByRole('button', { name: /^(Edit|Void): / }).count()).toBe(0);
  await page.getByRole('link', { name: 'Change orders' }).click();
  await seen.settled('Time & asks');
  await rail(page).getByRole('link', { name: 'Clients' }).click();
  await page.getByRole('link', { name: 'Portfolio' }).click();
  await seen.settled('Portfolio');
  await rail(page).getByRole('link', { name: 'Settings' }).click();
  await seen.settled('Settings');
  await page.keyboard.press('/');
  await page.getByPlaceholder(/./).fill('new');
  await page.getByText('Nothing found').first().waitFor();
  await page.keyboard.press('Escape');
  await expectClosed(page, seen, '/library');
  await expectClosed(page, seen, '/money/plan');
  await expectAccessible(page);

  expect(seen.refused).toEqual([]);
});
