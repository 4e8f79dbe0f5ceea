import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { overview } from '../../contract/today/overview.ts';
import { agreements } from '../../contract/work/agreements.ts';
import { changeOrders } from '../../contract/work/change-orders.ts';
import { languages } from '../../locales/languages.ts';
import { ask, decide, quarterHours, scope } from '../../test/asks.ts';
import { defaultRetainer, engage } from '../../test/engage.ts';
import { freshPractice } from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';

let whole: World;
let world: World;
beforeAll(async () => {
  whole = await openWorld('2025-04-15T08:00:00Z');
});
beforeEach(async () => {
  world = await freshPractice(whole);
});
afterAll(() => whole.close());

async function itemsOf(kind: string) {
  const { items } = (await world.call(overview.today, { query: { all: true } })).body;
  return items.filter((item) => item.kind === kind);
}

const hourly = { billing: quarterHours, hourlyRateMinor: 9_000, scope };

test('an open ask waits on Today until it is decided: an urgent one for the same day, others as agreed', async () => {
  const { id, clientId } = await engage(world, hourly, world.apiKey);
  const friday = '2025-04-11T09:00:00Z';
  const asked = await ask(world, clientId, {
    minutes: 6,
    receivedAt: friday,
    text: 'Could you do the photography of the mugs?',
  });
  const [item] = await itemsOf('ask');
  expect(item).toMatchObject({
    clientId,
    engagementId: id,
    dueOn: '2025-04-15',
    because: 'Outside the agreement: bill it, €22.50 (6\u00a0min).',
    action: { label: 'Decide', path: `/time/asks/${asked.body.id}` },
  });
  expect(item?.title).toMatch(/ asks: Could you do the photography of the mugs\?$/);
  await world.call(agreements.setTerms, { params: { id }, body: { responseWorkingDays: 5 } });
  expect((await itemsOf('ask'))[0]?.dueOn).toBe('2025-04-18');
  const urgent = await ask(world, clientId, { receivedAt: friday, urgent: true, text: 'Why? '.repeat(40) });
  const [first] = await itemsOf('ask');
  expect(first).toMatchObject({ dueOn: '2025-04-11', because: expect.stringMatching(/^Urgent\. /) });
  expect(first?.title.length).toBeLessThan(90);
  await decide(world, asked.body.id, 'declined');
  await decide(world, urgent.body.id, 'declined');
  expect(await itemsOf('ask')).toEqual([]);
});

test('what a retainer includes is said so, and a client without an engagement is asked about as well', async () => {
  const { clientId } = await engage(world, { kind: 'retainer', retainer: defaultRetainer }, world.apiKey);
  await ask(world, clientId, { text: 'Shall we meet?' });
  expect(await itemsOf('ask')).toMatchObject([{ because: 'Looks included. Decide it, and answer.' }]);
});

test('a change order ages until it is answered, and says when it can no longer be', async () => {
  const { id, clientId } = await engage(world, hourly, world.apiKey);
  const asked = await ask(world, clientId, { minutes: 90, text: 'Please run our social media.' });
  const quoted = await decide(world, asked.body.id, 'quoted');
  expect(await itemsOf('change-order')).toMatchObject([
    {
      clientId,
      engagementId: id,
      dueOn: '2025-04-22',
      because: 'Proposed on 15 April for €135.00; it can be approved until 15 May. Ask whether it stands.',
      action: { path: `/time/asks/${asked.body.id}` },
    },
  ]);
  const body = { engagementId: id, line: 'Two more rounds', priceMinor: 9_000, validUntil: '2025-04-16' };
  await world.call(changeOrders.propose, { body });
  whole.setNow('2025-04-17T08:00:00Z');
  const [expired] = await itemsOf('change-order');
  expect(expired).toMatchObject({
    dueOn: '2025-04-16',
    because:
      'Proposed on 15 April for €90.00; it could be approved until 16 April. Propose it anew, or withdraw it.',
    action: { path: `/engagements/${id}` },
  });
  whole.setNow('2025-04-15T08:00:00Z');
  const params = { id: quoted.body.changeOrderId ?? '' };
  await world.call(changeOrders.answer, { params, body: { answer: 'declined' } });
  expect(await itemsOf('change-order')).toHaveLength(1);
});

test('in every language each of these has its words', async () => {
  const { clientId } = await engage(world, hourly, world.apiKey);
  for (const minutes of [6, 90]) await ask(world, clientId, { minutes, urgent: true });
  const asked = await ask(world, clientId, { minutes: 90 });
  await decide(world, asked.body.id, 'quoted');
  for (let gift = 0; gift < 3; gift += 1) {
    const given = await ask(world, clientId, { minutes: 3 });
    await decide(world, given.body.id, 'gifted');
  }
  for (const language of languages) {
    const { items } = (
      await world.call(overview.today, { query: { all: true }, headers: { 'accept-language': language } })
    ).body;
    expect(items.map(({ kind }) => kind).sort()).toEqual(['ask', 'ask', 'change-order', 'gift-habit']);
    const words = items.flatMap(({ title, because, action }) => [title, because, action.label]);
    expect(words.filter((text) => text === '' || /today-items|gifts:|habit\.|\{|\}/.test(text))).toEqual([]);
  }
});
