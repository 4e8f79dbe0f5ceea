import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { libraryLinks } from '../../contract/care/check-ins.ts';
import { playbooks } from '../../contract/care/playbooks.ts';
import { clients } from '../../contract/clients/clients.ts';
import { touchpoints } from '../../contract/clients/touchpoints.ts';
import { practices } from '../../contract/practice/practices.ts';
import { workingDays } from '../../contract/practice/working-days.ts';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { overview } from '../../contract/today/overview.ts';
import { engage, record } from '../../test/engage.ts';
import { engageFree } from '../../test/free-work.ts';
import { commitImport, startImport } from '../../test/import-files.ts';
import { typesExport } from '../../test/type-export.ts';
import { openWorld, type World } from '../../test/world.ts';

let shared: World;
beforeAll(async () => {
  shared = await openWorld('2025-03-03T08:00:00Z');
});
afterAll(() => shared.close());

async function rehearsal(): Promise<World> {
  const own = await shared.addPractice({ rehearsalNow: '2025-03-03T08:00:00Z' });
  return {
    ...shared,
    ...own,
    call: (route, input = {}) => shared.call(route, { key: own.apiKey, ...input }),
  };
}
const moveTo = (world: World, day: string) =>
  world.call(practices.setClock, { body: { now: `${day}T08:00:00Z` } });
const addClient = async (world: World, name: string, playbook: string) =>
  (await world.call(clients.add, { body: { name, playbook } })).body.id;
const itemsOf = async (world: World, kind: string) =>
  (await world.call(overview.today, { query: { all: 'true' } })).body.items.filter(
    (item) => item.kind === kind,
  );
const touch = (world: World, id: string, on: string, more = {}) =>
  world.call(touchpoints.record, { params: { id }, body: { on, channel: 'email', ...more } });

describe('a check-in', () => {
  test('stands on Today from the day it is due until it is done, for four weeks on end', async () => {
    const world = await rehearsal();
    const id = await addClient(world, 'Clinique Saint-Roch', 'hands-off');
    const seen: string[][] = [];
    for (
      let day = Temporal.PlainDate.from('2025-03-04');
      day.toString() <= '2025-03-31';
      day = day.add({ days: 1 })
    ) {
      await moveTo(world, day.toString());
      const items = await itemsOf(world, 'check-in');
      if (items.length > 0) seen.push([day.toString().slice(5), ...items.map(({ dueOn }) => String(dueOn))]);
      if (day.toString() === '2025-03-25') await touch(world, id, '2025-03-25');
      if (day.toString() === '2025-03-31') {
        expect(items).toEqual([]);
      }
    }
    expect(seen).toEqual([
      ['03-24', '2025-03-24', '2025-03-24'],
      ['03-25', '2025-03-24', '2025-03-24'],
    ]);
    await moveTo(world, '2025-04-02');
    expect(await itemsOf(world, 'check-in')).toMatchObject([
      {
        clientId: id,
        engagementId: null,
        dueOn: '2025-04-01',
        title: 'Check in with Clinique Saint-Roch by phone',
        because: '1 day late: by phone every 21 days, none so far.',
        action: { label: 'Record the contact', path: `/clients/${id}#touchpoints` },
      },
    ]);
    await touch(world, id, '2025-04-02', { channel: 'phone' });
    expect(await itemsOf(world, 'check-in')).toEqual([]);
  });

  test('of an absence is spread over the days to come, and none is left out', async () => {
    const world = await rehearsal();
    for (const name of ['A', 'B', 'C', 'D', 'E']) await addClient(world, name, 'micromanager');
    const days = { weekdays: [1, 2, 3, 4, 5], holidays: [], checkInsPerDay: 2 };
    await world.call(workingDays.set, { body: days });
    await moveTo(world, '2025-03-21');
    expect((await itemsOf(world, 'check-in')).map(({ dueOn }) => dueOn)).toEqual([
      ...['2025-03-10', '2025-03-10', '2025-03-24', '2025-03-24', '2025-03-25'],
    ]);
  });

  test('of a client with nothing but free work stands behind a paying one', async () => {
    const world = await rehearsal();
    const free = await engageFree(world, { startsOn: '2025-03-03', reviewOn: '2025-08-01' });
    const paying = await engage(world, { startsOn: '2025-03-03' });
    for (const { clientId } of [free, paying])
      await world.call(playbooks.decide, { params: { id: clientId }, body: { playbook: 'micromanager' } });
    await moveTo(world, '2025-03-10');
    expect((await itemsOf(world, 'check-in')).map(({ clientId }) => clientId)).toEqual([
      ...[paying.clientId, free.clientId],
    ]);
  });
});

test('status calls past the limit are said for as long as the week lasts', async () => {
  const world = await rehearsal();
  const { id, clientId } = await engage(world, { startsOn: '2025-03-03' });
  await world.call(playbooks.decide, { params: { id: clientId }, body: { playbook: 'micromanager' } });
  const call = (day: string) =>
    record(world, id, `${day}T09:00`, 30, { activity: 'status-call', channel: 'phone' });
  await call('2025-03-03');
  expect(await itemsOf(world, 'call-limit')).toEqual([]);
  await call('2025-03-04');
  const [item] = await itemsOf(world, 'call-limit');
  expect(item).toMatchObject({ clientId, dueOn: '2025-03-03' });
  expect(item?.because).toBe(
    '2 status calls this week, 1\u00a0h; agreed: 1 call of at most 1\u00a0h. A further one costs €100.00. Offer the further ones as paid, or let it pass this once.',
  );
  await moveTo(world, '2025-03-10');
  expect(await itemsOf(world, 'call-limit')).toEqual([]);
});

test('what the books say of a client is proposed until it is taken or declined', async () => {
  const world = await rehearsal();
  const { body } = await startImport(world, typesExport('2025-03-03'));
  await commitImport(world, body.id);
  const proposed = await itemsOf(world, 'playbook');
  expect(proposed.map(({ title }) => title).toSorted()).toEqual([
    ...['Atelier Brun looks like this type: Savvy', 'Clinique Saint-Roch looks like this type: Hands-off'],
    ...[
      'Kestrel Coffee looks like this type: In the dark',
      'Teatro Lumen looks like this type: Micromanager',
    ],
  ]);
  const [first, second] = proposed;
  const params = { id: first?.clientId ?? '' };
  await world.call(playbooks.decide, { params, body: { playbook: 'savvy' } });
  const other = { id: second?.clientId ?? '' };
  const { playbook } = (await world.call(playbooks.proposal, { params: other })).body;
  await world.call(playbooks.decide, { params: other, body: { playbook: null, declines: playbook } });
  expect(await itemsOf(world, 'playbook')).toHaveLength(2);
});

test('a savvy client gets a link a month that was not sent before', async () => {
  const world = await rehearsal();
  const id = await addClient(world, 'Atelier Brun', 'savvy');
  expect(await itemsOf(world, 'nurture')).toMatchObject([
    { title: 'Send Atelier Brun something worth reading', action: { path: '/library/links' } },
  ]);
  const add = async (title: string) =>
    (await world.call(libraryLinks.add, { body: { url: 'https://example.org', title } })).body.id;
  const [first] = [await add('On margins'), await add('On type')];
  expect((await itemsOf(world, 'nurture'))[0]?.because).toBe(
    '“On margins” has not gone to them yet; they have had no link so far.',
  );
  await touch(world, id, '2025-03-03', { linkId: first });
  expect(await itemsOf(world, 'nurture')).toEqual([]);
  await moveTo(world, '2025-04-02');
  expect(await itemsOf(world, 'nurture')).toMatchObject([
    { dueOn: '2025-04-02', because: '“On type” has not gone to them yet; the last one went on 3 March.' },
  ]);
});

test('after a good result a savvy client is asked for a referral, once', async () => {
  const world = await rehearsal();
  const { id, clientId } = await engageFree(world, { startsOn: '2025-03-03', reviewOn: '2025-03-20' });
  await world.call(playbooks.decide, { params: { id: clientId }, body: { playbook: 'savvy' } });
  await moveTo(world, '2025-03-20');
  const results = [{ criterion: 'Ten new members', met: 'yes' }];
  const review = { outcome: 'extend', reviewOn: '2025-08-01', note: 'Went well', results };
  expect((await world.call(proBono.review, { params: { id }, body: review })).status).toBe(201);
  expect(await itemsOf(world, 'ask-referral')).toMatchObject([
    { clientId, dueOn: '2025-03-27', because: expect.stringContaining('The review of 20 March') },
  ]);
  await moveTo(world, '2025-03-24');
  await touch(world, clientId, '2025-03-24', { channel: 'phone' });
  expect(await itemsOf(world, 'ask-referral')).toEqual([]);
});
