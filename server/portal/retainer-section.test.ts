import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { engagements } from '../../contract/work/engagements.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { timeEntries } from '../../contract/work/time-entries.ts';
import { ask, decide } from '../../test/asks.ts';
import { addPagedClient, type PagedClient, retainerOf } from '../../test/client-page.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let client: PagedClient;
beforeAll(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
beforeEach(async () => {
  world.setNow('2025-01-01T08:00:00Z');
  client = await addPagedClient(world, { language: 'en' });
});
afterAll(() => world.close());

async function workHours(id: string, month: string, hours: number): Promise<void> {
  for (let day = 10, left = hours; left > 0; day += 1, left -= 12)
    await client.work(id, `${month}-${day}T08:00`, { minutes: Math.min(left, 12) * 60 });
}

test('carried hours are said with where they come from and until when they may be used', async () => {
  const id = await client.engage(retainerOf({ carry: { capAmount: 600, lifePeriods: 1 } }));
  await workHours(id, '2025-01', 15);
  world.setNow('2025-02-12T08:00:00Z');
  await workHours(id, '2025-02', 2);
  const { text } = await client.read();
  expect(text).toContain('2 of 25 hours used, 23 remain, renews 1 March');
  expect(text).toContain('5 h carried over from January, 3 h left, usable until 28 February');
  expect(text).toContain('20 h of this period, usable until 31 March');
  expect(text).toContain('Of what is not used, up to 10 h stay good for one more period.');
});

test('hours used ahead are said kindly: nothing to pay, they come off the next period', async () => {
  const id = await client.engage(retainerOf({ carry: {}, overage: { rule: 'deduct-next' } }));
  await workHours(id, '2025-01', 24);
  const now = (await client.read()).text;
  expect(now).toContain('24 h used, 4 h past the 20 h of this period, renews 1 February');
  expect(now).toContain(
    'That is 4 h more than planned. There is nothing to pay for it: it comes off the next period.',
  );
  world.setNow('2025-02-02T08:00:00Z');
  const next = (await client.read()).text;
  expect(next).toContain('0 of 16 hours used, 16 remain');
  expect(next).toContain('Taken off for work past earlier periods: 4 h');
  expect(next).toContain('used ahead');
});

test('overage is said with its price, the courtesy first', async () => {
  const overage = { rule: 'bill', rateMinor: 18_000, courtesyAmount: 120 };
  const id = await client.engage(retainerOf({ overage }));
  await workHours(id, '2025-01', 24);
  const { text } = await client.read();
  expect(text).toContain('24 h used, 4 h past the 20 h of this period');
  expect(text).toContain('The first 2 h past the allowance are a courtesy, worth €360.00');
  expect(text).toContain(
    '2 h past the allowance so far, at €180.00 an hour: €360.00, due when the period closes.',
  );
});

test('overage that waits for the client is not charged without a word from them', async () => {
  const id = await client.engage(retainerOf({ overage: { rule: 'ask', rateMinor: 18_000 } }));
  await workHours(id, '2025-01', 21);
  const { text } = await client.read();
  expect(text).toContain(
    '1 h past the allowance wait for your agreement. Without it nothing is charged; with it, €180.00.',
  );
});

test('deliverables are counted as pieces', async () => {
  const allowance = { unit: 'deliverables', amount: 4 };
  const id = await client.engage({ ...retainerOf({ allowance }), title: 'Articles' });
  await client.work(id, '2025-01-10T09:00', { units: 3, note: 'Three articles' });
  await client.work(id, '2025-01-11T09:00', { minutes: 30, note: 'Effort that the client did not buy' });
  const { text } = await client.read();
  expect(text).toContain('3 of 4 deliverables delivered, 1 remains, renews 1 February');
  expect(text).toContain('10 Jan Three articles 3');
  expect(text).not.toContain('Effort');
});

test('one entry more than fits stands on the next page, and the list goes on there', async () => {
  const id = await client.engage(retainerOf());
  for (let day = 1; day <= 26; day += 1)
    await client.work(id, `2025-01-${String(day).padStart(2, '0')}T09:00`, {
      minutes: 15,
      note: `Day ${day}.`,
    });
  const { html, text } = await client.read();
  expect(text).toContain('Day 2.');
  expect(text).not.toContain('Day 1.');
  const older = /href="[^"]*(\/entries\/[^"]+)"/.exec(html)?.[1] ?? '';
  const page = await client.read(older);
  expect(page.text).toContain('Day 1.');
  expect(page.text).not.toContain('Day 2.');
  expect((await client.read(`/entries/${id}?cursor=WyJcdTAwMDAiLCJ4Il0`)).status).toBe(200);
});

test('work recorded late stands apart, in the period that settles it', async () => {
  const id = await client.engage(retainerOf());
  await workHours(id, '2025-01', 19);
  world.setNow('2025-02-12T08:00:00Z');
  await client.read();
  await client.work(id, '2025-01-30T09:00', { minutes: 45, note: 'Call after the board' });
  const { text } = await client.read();
  expect(text).toMatch(
    /Recorded late, for earlier periods .* 30 Jan Call after the board recorded late billed as worked 45 min 45 min/,
  );
  const statement = (await client.read(`/statements/${id}/1`)).text;
  expect(statement).toMatch(/Recorded after this statement .* 30 Jan Call after the board/);
});

test('a retainer that has ended keeps its statements, and after three months a way to them', async () => {
  const id = await client.engage(retainerOf());
  await workHours(id, '2025-01', 5);
  await world.call(engagements.end, { params: { id }, body: { on: '2025-01-31' } });
  world.setNow('2025-02-02T08:00:00Z');
  expect((await client.read()).text).toMatch(
    /Ended 31 January .* January 2025 granted 20 h used 5 h lapsed 15 h/,
  );
  world.setNow('2025-06-02T08:00:00Z');
  const later = await client.read();
  expect(later.text).not.toContain('Ended 31 January');
  expect(later.text).toContain('Work that has ended');
  expect((await client.read('/earlier')).html).toContain(`${client.path}/statements/${id}`);
  expect((await client.read(`/statements/${id}`)).text).toContain('January 2025 granted 20 h');
});

test('a pause, a pack and a partial first period are said', async () => {
  const id = await client.engage({
    ...retainerOf(),
    startsOn: '2025-01-16',
    retainer: { ...(retainerOf().retainer as object), period: { every: 'month', anchorOn: '2025-01-01' } },
  });
  world.setNow('2025-01-17T08:00:00Z');
  await world.call(retainers.topUp, { params: { id }, body: { amount: 600, priceMinor: 140_000 } });
  await world.call(retainers.pause, {
    params: { id },
    body: { from: '2025-01-20', until: '2025-01-23', mode: 'bill-through' },
  });
  const { text } = await client.read();
  expect(text).toContain('This period counts 16 of 31 days, so 10 h 19.');
  expect(text).toContain('10 h bought on 17 January, no end date');
  expect(text).toContain('Paused from 20 January to 22 January.');
});

test('voided entries are not shown', async () => {
  const id = await client.engage(retainerOf());
  const entry = await client.work(id, '2025-01-10T09:00', { minutes: 60, note: 'A mistake' });
  await world.call(timeEntries.void, { params: { id: entry } });
  expect((await client.read()).text).not.toContain('A mistake');
});

test('what is charged or given by itself stands among the entries, says so, and uses nothing', async () => {
  const id = await client.engage(retainerOf());
  world.setNow('2025-01-20T08:00:00Z');
  await client.work(id, '2025-01-10T09:00', { minutes: 60 });
  for (const decision of ['billed', 'gifted'] as const) {
    const receivedAt = '2025-01-14T09:00:00Z';
    const asked = await ask(world, client.id, { minutes: 15, receivedAt, text: `It was ${decision}` });
    expect((await decide(world, asked.body.id, decision)).status).toBe(200);
  }
  const { text } = await client.read();
  expect(text).toContain('1 of 20 hours used');
  expect(text).toMatch(/It was billed.* 15 min, charged by itself by the agreement’s rule/);
  expect(text).toMatch(/It was gifted.* 15 min, given: the rule would have billed 15 min/);
});
