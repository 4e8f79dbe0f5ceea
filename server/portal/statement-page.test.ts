import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { retainers } from '../../contract/work/retainers.ts';
import { timeEntries } from '../../contract/work/time-entries.ts';
import type { Statement } from '../../core/work/periods/statement.ts';
import { verifyStatement } from '../../core/work/periods/verify-statement.ts';
import { addPagedClient, type PagedClient, retainerOf } from '../../test/client-page.ts';
import { openWorld, type World } from '../../test/world.ts';
import { hashOfStatement } from '../work/periods/statement-hash.ts';

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

test('a statement adds up from what was granted to what is carried on, with its charges and their reasons', async () => {
  const overage = { rule: 'bill', rateMinor: 18_000, courtesyAmount: 120 };
  const id = await client.engage(retainerOf({ overage }));
  for (const day of ['10', '11']) await client.work(id, `2025-01-${day}T08:00`, { minutes: 705 });
  world.setNow('2025-02-02T08:00:00Z');
  const { text } = await client.read(`/statements/${id}/1`);
  expect(text).toContain('Statement 1: January 2025');
  expect(text).toContain(
    'Granted for the period 20 h Used −23 h 30 Past the allowance, settled apart 3 h 30 Carried over to the next period 0 h',
  );
  expect(text).toContain(
    'Past the allowance: 3 h 30, of which 2 h waived as a courtesy, worth €360.00 1 h 30 charged',
  );
  expect(text).toContain('Fee Fee of the period: €3,000.00 1 Jan €3,000.00');
  expect(text).toMatch(
    /Past the allowance 23 h 30 used, 3 h 30 past the allowance; 2 h waived .* €270\.00 Total €3,270\.00/,
  );
  expect(text).toContain('Drawn from: 8 h 15 of this period + 3 h 30 past the allowance');
});

test('each entry says which hours it drew', async () => {
  const perks = [{ label: 'Extra consultation', amount: 30 }];
  const id = await client.engage(retainerOf({ carry: { lifePeriods: 1 }, perks }));
  world.setNow('2025-02-10T08:00:00Z');
  await client.work(id, '2025-02-08T09:00', { minutes: 90, note: 'Numbers' });
  world.setNow('2025-03-02T08:00:00Z');
  const { text } = await client.read(`/statements/${id}/2`);
  expect(text).toContain('Drawn from: 30 min of “Extra consultation” + 1 h carried over from January');
  expect(text).toContain('20 h carried over from January 1 h 19 h 0 h');
});

test('the file of a statement is what its page shows, and it verifies', async () => {
  const id = await client.engage(retainerOf());
  await client.work(id, '2025-01-10T09:00', { minutes: 720 });
  world.setNow('2025-02-02T08:00:00Z');
  const page = await client.read(`/statements/${id}/1`);
  const file = await client.read(`/statements/${id}/1.json`);
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="statement-1-2025-01-01.json"');
  expect(file.headers.get('cache-control')).toBe('private, no-store');
  const statement = JSON.parse(file.html) as Statement & { readonly hash: string };
  expect(hashOfStatement(statement)).toBe(statement.hash);
  expect(page.html).toContain(statement.hash);
  expect(verifyStatement(statement)).toEqual({ verified: true });
  const { body } = await world.call(retainers.statements, { params: { id }, query: {} });
  expect(body.items[0]?.hash).toBe(statement.hash);
});

test('an entry that was corrected or voided since keeps its stated figures and says so', async () => {
  const id = await client.engage(retainerOf());
  const corrected = await client.work(id, '2025-01-10T09:00', { minutes: 60, note: 'First' });
  const voided = await client.work(id, '2025-01-11T09:00', { minutes: 30, note: 'Second' });
  world.setNow('2025-02-02T08:00:00Z');
  await client.read();
  await world.call(timeEntries.change, { params: { id: corrected }, body: { minutes: 90 } });
  await world.call(timeEntries.void, { params: { id: voided } });
  const { text } = await client.read(`/statements/${id}/1`);
  expect(text).toContain('First corrected since billed as worked 1 h 1 h');
  expect(text).toContain('Second voided since billed as worked 30 min 30 min');
});

test('a period that is open or never was has no statement', async () => {
  const id = await client.engage(retainerOf());
  for (const below of [
    `/statements/${id}/1`,
    `/statements/${id}/1.json`,
    `/statements/${id}/0`,
    `/statements/${id}/9`,
  ])
    expect([below, (await client.read(below)).status]).toEqual([below, 404]);
  expect((await client.read(`/statements/${id}`)).text).toContain(
    'The first statement is written when the first period closes.',
  );
});

test('statements are listed newest first and go on a page further', async () => {
  const id = await client.engage(retainerOf());
  world.setNow('2025-08-02T08:00:00Z');
  const { text } = await client.read();
  expect(text).toMatch(/July 2025 .* February 2025/);
  expect(text).not.toContain('January 2025 granted');
  expect(text).toContain('All statements');
  const all = await client.read(`/statements/${id}`);
  expect(all.text).toContain('January 2025 granted');
  const older = await client.read(`/statements/${id}?before=3`);
  expect(older.text).toMatch(/February 2025 .* January 2025/);
  expect(older.text).not.toContain('March 2025');
});
