import { afterAll, beforeAll, expect, test } from 'vitest';
import { asks } from '../../contract/asks/asks.ts';
import { clients } from '../../contract/clients/clients.ts';
import { changeOrders } from '../../contract/work/change-orders.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { languages } from '../../locales/languages.ts';
import { addPagedClient, type PagedClient } from '../../test/client-page.ts';
import { askOnPage, fieldsOf, sendForm } from '../../test/page-forms.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T09:00:00Z');
});
afterAll(() => world.close());

const shop = { kind: 'project', title: 'Web shop', endsOn: '2025-05-31' };

async function propose(client: PagedClient, more: Readonly<Record<string, unknown>> = {}) {
  const engagementId = await client.engage(shop);
  const body = { engagementId, line: 'Gift vouchers', priceMinor: 40_000, ...more };
  const { body: order } = await world.call(changeOrders.propose, { body });
  return { id: order.id, engagementId };
}

async function answer(
  client: PagedClient,
  id: string,
  how: 'approve' | 'decline',
  fields?: Record<string, string>,
) {
  const shown = fields ?? fieldsOf(await client.read(`/changes/${id}`));
  return sendForm(world, client, `/changes/${id}/${how}`, shown);
}

const chargesOf = async (id: string) =>
  (await world.call(retainers.charges, { params: { id } })).body.items.length;
const stateOf = async (id: string) => (await world.call(changeOrders.get, { params: { id } })).body.state;

test('what waits for the client stands first: line, price, date and the last day to say so', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const { id } = await propose(client, { endsOn: '2025-06-30', validUntil: '2025-03-20' });
  const overview = await client.read();
  expect(overview.text).toMatch(
    /For you to decide Gift vouchers €400.00 Becomes part of Web shop The end moves from 31 May to 30 June To be answered until 20 March Read and answer .*Ask a question/,
  );
  const { text } = await client.read(`/changes/${id}`);
  expect(text).toContain('Waits for your answer.');
  expect(text).toContain('€400.00 fall due the same day, before tax');
  expect(text).toContain('Approve for €400.00');
});

test('approved on the page, it is in the scope and due, and the page says when', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const { id, engagementId } = await propose(client);
  const approved = await answer(client, id, 'approve');
  expect([approved.status, approved.location]).toEqual([303, `/changes/${id}`]);
  const page = await client.read(`/changes/${id}`);
  expect(page.text).toContain('You approved this on 3 March.');
  expect(page.html).not.toContain('<form');
  const engagement = await world.call(engagements.get, { params: { id: engagementId } });
  expect(engagement.body.scope?.included).toEqual(['Gift vouchers']);
  expect(await chargesOf(engagementId)).toBe(1);
  const overview = await client.read();
  expect(overview.text).not.toContain('For you to decide');
  expect(overview.text).toContain('Changes proposed so far');
  const order = await world.call(changeOrders.get, { params: { id } });
  expect(order.body).toMatchObject({ answeredBy: 'client', state: 'approved' });
});

test('two tabs and a double click approve once, and another answer changes nothing', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const { id, engagementId } = await propose(client);
  const fields = fieldsOf(await client.read(`/changes/${id}`));
  const both = await Promise.all([
    answer(client, id, 'approve', fields),
    answer(client, id, 'approve', fields),
  ]);
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  const declined = await answer(client, id, 'decline', fields);
  expect(declined.status).toBe(409);
  expect(declined.text).toContain('An answer was on record already, so this one changed nothing.');
  expect(declined.text).toContain('You approved this on 3 March.');
  expect([await chargesOf(engagementId), await stateOf(id)]).toEqual([1, 'approved']);
});

test('declined, everything stays as it was', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const { id, engagementId } = await propose(client);
  expect((await answer(client, id, 'decline')).status).toBe(303);
  expect((await client.read(`/changes/${id}`)).text).toContain('You declined this on 3 March.');
  expect([await chargesOf(engagementId), await stateOf(id)]).toEqual([0, 'declined']);
});

test('after it was withdrawn, has expired or the work has ended, the page says so and nothing is done', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const withdrawn = await propose(client);
  const ended = await propose(client);
  const expired = await propose(client, { validUntil: '2025-03-04' });
  const fields = fieldsOf(await client.read(`/changes/${withdrawn.id}`));
  await world.call(changeOrders.withdraw, { params: { id: withdrawn.id } });
  await world.call(engagements.end, { params: { id: ended.engagementId }, body: { on: '2025-03-02' } });
  world.setNow('2025-03-05T09:00:00Z');
  const said = async (id: string) => {
    const refused = await answer(client, id, 'approve', fields);
    expect(refused.status).toBe(409);
    return refused.text;
  };
  expect(await said(withdrawn.id)).toContain('Estudio Vega withdrew this on 3 March.');
  expect(await said(expired.id)).toContain('This could be approved until 4 March.');
  expect(await said(ended.id)).toContain('The work this belongs to has ended');
  for (const { engagementId } of [withdrawn, ended, expired]) expect(await chargesOf(engagementId)).toBe(0);
  expect((await client.read()).text).not.toContain('For you to decide');
  expect((await client.read('/changes')).text).not.toContain('Waits for your answer.');
  world.setNow('2025-03-03T09:00:00Z');
});

test('nobody approves what was changed while they read it', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const { id, engagementId } = await propose(client);
  const fields = fieldsOf(await client.read(`/changes/${id}`));
  await world.call(changeOrders.change, { params: { id }, body: { priceMinor: 90_000 } });
  const refused = await answer(client, id, 'approve', fields);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('The proposal was changed while you were reading it');
  expect(refused.text).toContain('Approve for €900.00');
  expect(await chargesOf(engagementId)).toBe(0);
  expect((await answer(client, id, 'approve', fieldsOf(refused))).status).toBe(303);
});

test('another client’s change is nothing to see and nothing to answer', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const other = await addPagedClient(world, { language: 'en' });
  const stranger = await addPagedClient(world, { practice: await world.addPractice() });
  const { id } = await propose(client);
  const fields = fieldsOf(await client.read(`/changes/${id}`));
  for (const reader of [other, stranger]) {
    expect((await reader.read(`/changes/${id}`)).status).toBe(404);
    expect((await answer(reader, id, 'approve', fields)).status).toBe(404);
    expect((await reader.read('/changes')).text).not.toContain('Gift vouchers');
  }
  expect((await answer(client, 'nonsense', 'approve', fields)).status).toBe(404);
  expect(await stateOf(id)).toBe('proposed');
  await world.call(clients.revokeLink, { params: { id: client.id, linkId: client.linkId } });
  expect((await answer(client, id, 'approve', fields)).status).toBe(410);
  expect(await stateOf(id)).toBe('proposed');
});

test('who approved is on record with the link it came by', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const { id } = await propose(client);
  await answer(client, id, 'approve');
  const row = await world.database
    .read(world.practiceId)
    .selectFrom('audit')
    .selectAll()
    .where('subjectId', '=', id)
    .where('action', '=', 'approved')
    .executeTakeFirstOrThrow();
  expect(row.actor).toBe(`client:${client.id}`);
  expect(JSON.parse(row.facts)).toMatchObject({ linkId: client.linkId, priceMinor: 40_000 });
});

test('a quoted question leads to its price, and once approved the same question is included', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await client.engage(shop);
  const text = 'Please add gift vouchers to the checkout';
  const sent = await askOnPage(world, client, { text });
  const id = String(sent.location).split('/')[2] ?? '';
  const quoted = await world.call(asks.decide, {
    params: { id },
    body: { decision: 'quoted', quote: { priceMinor: 25_000 } },
  });
  const order = String(quoted.body.changeOrder?.id);
  const overview = await client.read();
  expect(overview.text).toContain('so you get a price first.');
  expect(overview.html).toContain(`${client.path}/changes/${order}`);
  expect((await answer(client, order, 'approve')).status).toBe(303);
  const again = await sendForm(world, client, '/ask', { text });
  expect(again.text).toContain('Included: nothing to pay on top');
  expect((await world.call(asks.get, { params: { id } })).body.decision).toBe('quoted');
});

test.each(languages)('every word of a change is there in %s', async (language) => {
  const client = await addPagedClient(world, { language });
  const { id } = await propose(client, { endsOn: '2025-06-30' });
  const free = await propose(client, { priceMinor: 0 });
  await world.call(changeOrders.answer, { params: { id: free.id }, body: { answer: 'approved' } });
  const pages = [
    ...[await client.read(), await client.read('/changes')],
    ...[await client.read(`/changes/${id}`), await client.read(`/changes/${free.id}`)],
    ...[await answer(client, id, 'approve', {}), await answer(client, free.id, 'decline', {})],
  ];
  for (const { html, text } of pages) {
    expect(html).toContain(`<html lang="${language}">`);
    expect(text).not.toMatch(/\bpage:|\bchange\.[a-z.-]+|\{[a-z]+\}/);
  }
});
