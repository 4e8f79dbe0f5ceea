import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeOrders } from '../../contract/work/change-orders.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { addPagedClient } from '../../test/client-page.ts';
import { copyRow } from '../../test/crowd.ts';
import { draftProposal, sendProposal } from '../../test/proposals.ts';
import { openWorld, type World } from '../../test/world.ts';

// What a page shows first is picked out of all there is, and what it leaves out it tells of.
let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T09:00:00Z');
});
afterAll(() => world.close());

const copies = (...args: Parameters<typeof copyRow> extends [unknown, ...infer Rest] ? Rest : never) =>
  world.database.write(world.practiceId, (db) => copyRow(db, ...args));
const cardsOf = (html: string) => html.split('class="card"').length - 1;

async function proposeChange(engagementId: string): Promise<string> {
  const body = { engagementId, line: 'Gift vouchers', priceMinor: 40_000 };
  return (await world.call(changeOrders.propose, { body })).body.id;
}

test('a change that waits is found behind any number of those whose work has ended', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const running = await client.engage({ kind: 'project', title: 'Web shop' });
  const waiting = await proposeChange(running);
  const over = await client.engage({ kind: 'project', title: 'Leaflet' });
  await copies('changeOrders', await proposeChange(over), 11);
  await world.call(engagements.end, { params: { id: over }, body: { on: '2025-03-02' } });
  const { html, text } = await client.read();
  expect(html).toContain(`/changes/${waiting}`);
  expect(cardsOf(html)).toBe(1);
  expect(text).not.toMatch(/more waits? for your decision/);
});

test('of more changes than it shows a page says how many more wait', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const running = await client.engage({ kind: 'project', title: 'Web shop' });
  await copies('changeOrders', await proposeChange(running), 11);
  const { html, text } = await client.read();
  expect(cardsOf(html)).toBe(10);
  expect(text).toContain('2 more wait for your decision');
});

test('a proposal that waits is found behind any number of those that were signed', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const { id } = await draftProposal(world, client.id, { countersign: 'by-hand' });
  await sendProposal(world, id);
  await copies('proposals', id, 11, () => ({ answer: 'signed', answeredAt: 0, chosenOption: 0 }));
  const { html } = await client.read();
  expect(html).toContain(`/proposals/${id}`);
  expect(cardsOf(html)).toBe(1);
  await copies('proposals', id, 10);
  const more = await client.read();
  expect(cardsOf(more.html)).toBe(10);
  expect(more.text).toContain('1 more proposal waits for your answer');
});

test('what ended last week is found behind any number of engagements that ended long ago', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const ended = await client.engage({ kind: 'hourly', title: 'Web shop', startsOn: '2024-01-01' });
  await world.call(engagements.end, { params: { id: ended }, body: { on: '2025-02-24' } });
  await copies('engagements', ended, 60, () => ({ title: 'Leaflet', endsOn: '2024-03-31' }));
  const { text } = await client.read();
  expect(text).toContain('Web shop');
  expect(text).not.toContain('Leaflet');
  expect(text).toContain('Work that has ended');
});
