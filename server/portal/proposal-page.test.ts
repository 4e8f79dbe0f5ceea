import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { proposals } from '../../contract/sales/proposals.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { languages } from '../../locales/languages.ts';
import { addPagedClient, type PagedClient } from '../../test/client-page.ts';
import { fieldsOf, sendForm } from '../../test/page-forms.ts';
import { draftProposal, sendProposal, signed } from '../../test/proposals.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T09:00:00Z');
});
afterAll(() => world.close());

/** A proposal that waits for the client's answer, with what its form would send. */
async function sent(client: PagedClient, more: Readonly<Record<string, unknown>> = {}) {
  const { id } = await draftProposal(world, client.id, more);
  await sendProposal(world, id);
  const page = await client.read(`/proposals/${id}`);
  return { id, page, fields: { ...fieldsOf(page), option: '0', name: 'Ana Ruiz' } };
}

const sign = (client: PagedClient, id: string, fields: Readonly<Record<string, string>>) =>
  sendForm(world, client, `/proposals/${id}/sign`, fields);
const decline = (client: PagedClient, id: string, because = '') =>
  sendForm(world, client, `/proposals/${id}/decline`, { because });
const get = async (id: string) => (await world.call(proposals.get, { params: { id } })).body;
const evidenceOf = async (id: string) => (await world.call(proposals.evidence, { params: { id } })).body;
const engagedWith = async (clientId: string) =>
  (await world.call(engagements.list, { query: { clientId } })).body.items.length;

test('the page shows problem, goals, scope, proof and the options with list price, gift and fee', async () => {
  const client = await addPagedClient(world, { language: 'en', name: 'Kestrel' });
  const { page } = await sent(client);
  expect(page.text).toMatch(
    /Proposal from Estudio Vega for Kestrel Guidance after the shop Written on 3 March 2025, valid until 31 March 2025/,
  );
  for (const text of [
    'The shop is online and nobody looks after it.',
    'Every order leaves within a day',
    'A sheet of the hours every Friday',
    'Ten per cent less €900.00 a month',
    'List price €1,000.00 Given to you -€100.00 You pay €900.00 That comes to €90.00 an hour',
    'A consultation on top Recommended €1,000.00 a month',
    'On top Consultation: 30 min (worth €50.00) List price €1,050.00 Given to you -€50.00 You pay €1,000.00',
    'That comes to €95.24 an hour',
    'This agreement is a trial of 3 periods.',
    'It is agreed as soon as you sign it here.',
  ])
    expect(page.text.replaceAll('\u00a0', ' ')).toContain(text);
  expect(page.html).not.toContain('<script');
});

test('it waits first on the client’s page, and stays in its list once answered', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const { id, fields } = await sent(client);
  expect((await client.read()).text).toMatch(
    /A proposal for you Guidance after the shop Waits for your answer, until 31 March. Read and answer .*Ask a question/,
  );
  await sign(client, id, fields);
  const overview = await client.read();
  expect(overview.text).not.toContain('A proposal for you');
  expect(overview.text).toContain('Proposals so far');
  expect((await client.read('/proposals')).text).toContain(
    'Ana Ruiz accepted and signed this on 3 March at 10:00.',
  );
});

test('the first opening is noted with its address and browser, and no later one', async () => {
  const client = await addPagedClient(world);
  const { id } = await draftProposal(world, client.id);
  expect((await client.read(`/proposals/${id}`)).status).toBe(404);
  await sendProposal(world, id);
  const preview = await world.fetch(
    new Request(`http://holdfast.test/api/v1/proposals/${id}/preview.html`, {
      headers: { authorization: `Bearer ${world.apiKey}` },
    }),
  );
  expect(await preview.text()).toContain('Guidance after the shop');
  expect((await get(id)).state).toBe('sent');
  await Promise.all([client.read(`/proposals/${id}`), client.read(`/proposals/${id}`)]);
  world.setNow('2025-03-04T09:00:00Z');
  await client.read(`/proposals/${id}`);
  expect(await get(id)).toMatchObject({ state: 'seen', seenAt: '2025-03-03T09:00:00Z' });
  expect((await evidenceOf(id)).items.map(({ kind }) => kind)).toEqual(['sent', 'seen']);
  const events = await world.database
    .read(world.practiceId)
    .selectFrom('audit')
    .select(['actor', 'action', 'facts'])
    .where('subjectId', '=', id)
    .where('action', '=', 'seen')
    .execute();
  const facts = JSON.stringify({ linkId: client.linkId });
  expect(events).toEqual([{ actor: `client:${client.id}`, action: 'seen', facts }]);
  world.setNow('2025-03-03T09:00:00Z');
});

test.each([
  ['no name', { name: '' }, 'Type your first and last name'],
  ['a name of blanks and dots', { name: ' . ' }, 'Type your first and last name'],
  ['one letter', { name: 'A' }, 'Type your first and last name'],
  ['a name too long', { name: 'A'.repeat(201) }, 'at most 200 characters'],
  ['no option', { option: '' }, 'Choose one of the options'],
  ['an option that is not there', { option: '2' }, 'Choose one of the options'],
  ['nonsense for an option', { option: '-1e3' }, 'Choose one of the options'],
])('a signature with %s is shown again, and nothing is signed', async (_case, wrong, complaint) => {
  const client = await addPagedClient(world, { language: 'en' });
  const { id, fields } = await sent(client);
  const answer = await sign(client, id, { ...fields, ...wrong });
  expect([answer.status, (await get(id)).state]).toEqual([422, 'seen']);
  expect(answer.text).toContain(complaint);
  expect(await engagedWith(client.id)).toBe(0);
});

test('a name with a script in it is a name like any other, and runs nowhere', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const { id, fields } = await sent(client);
  const name = '<script>alert("Ana")</script>\u0000\u202e';
  const refused = await sign(client, id, { ...fields, name, option: '' });
  expect(refused.html).not.toContain('<script');
  expect((await sign(client, id, { ...fields, name })).status).toBe(303);
  const page = await client.read(`/proposals/${id}`);
  expect(page.html).not.toContain('<script');
  expect(page.html).not.toContain('\u202e');
  const [, , signature] = (await evidenceOf(id)).items;
  expect(signature?.name).toBe('<script>alert("Ana")</script>');
});

test('two tabs and a double click sign once', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const { id, fields } = await sent(client);
  const both = await Promise.all([sign(client, id, fields), sign(client, id, fields)]);
  expect(both.map(({ status, location }) => [status, location])).toEqual([
    [303, `/proposals/${id}`],
    [303, `/proposals/${id}`],
  ]);
  const other = await sign(client, id, { ...fields, option: '1' });
  expect(other.status).toBe(409);
  expect(other.text).toContain('An answer was on record already, so this one changed nothing.');
  expect(await engagedWith(client.id)).toBe(1);
  const { items, holds } = await evidenceOf(id);
  expect([items.filter(({ kind }) => kind === 'signed').length, holds]).toEqual([1, true]);
});

test('signed over two links at once it is signed once', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const { body: link } = await world.call(clients.openLink, { params: { id: client.id } });
  const colleague = { ...client, path: new URL(link.url).pathname };
  const convertsEngagementId = await client.engage({ kind: 'hourly', title: 'Hours' });
  const { id, fields } = await sent(client, { convertsEngagementId });
  const answers = await Promise.all(
    [0, 1, 2, 3, 4, 5].map((turn) =>
      sign(turn % 2 === 0 ? client : colleague, id, { ...fields, name: `Reader ${turn}` }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409, 409, 409, 409]);
  expect(await engagedWith(client.id)).toBe(2);
  expect((await evidenceOf(id)).items.map(({ kind }) => kind)).toEqual(['sent', 'seen', 'signed']);
});

test('of a signature and a withdrawal at once one holds, and the other says so', async () => {
  for (const _turn of [0, 1, 2]) {
    const client = await addPagedClient(world, { language: 'en' });
    const { id, fields } = await sent(client);
    const [signature, withdrawal] = await Promise.all([
      sign(client, id, fields),
      world.call(proposals.withdraw, { params: { id } }),
    ]);
    const { state } = await get(id);
    const wasSigned = signature.status === 303;
    expect(state).toBe(wasSigned ? 'accepted' : 'withdrawn');
    expect(withdrawal.status).toBe(wasSigned ? 409 : 200);
    expect(await engagedWith(client.id)).toBe(wasSigned ? 1 : 0);
    expect((await evidenceOf(id)).holds).toBe(true);
  }
});

test('declined, it stays declined, with its reason', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const { id, fields } = await sent(client);
  expect((await decline(client, id, ' Too early\u0000 ')).status).toBe(303);
  expect((await decline(client, id)).status).toBe(303);
  const late = await sign(client, id, fields);
  expect(late.status).toBe(409);
  expect(late.text).toContain('You declined this on 3 March 2025. Nothing was agreed.');
  expect(await get(id)).toMatchObject({ state: 'declined', declinedBecause: 'Too early' });
  expect(await engagedWith(client.id)).toBe(0);
});

test('after it was withdrawn or has expired the page says so and nothing is signed', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const withdrawn = await sent(client);
  const expired = await sent(client, { validUntil: '2025-03-04' });
  await world.call(proposals.withdraw, { params: { id: withdrawn.id } });
  world.setNow('2025-03-04T22:59:00Z');
  expect((await get(expired.id)).state).toBe('seen');
  world.setNow('2025-03-04T23:00:00Z');
  const [one, other] = [
    await sign(client, withdrawn.id, withdrawn.fields),
    await sign(client, expired.id, expired.fields),
  ];
  expect([one?.status, other?.status]).toEqual([409, 409]);
  expect(one?.text).toContain('Estudio Vega withdrew this on 3 March 2025.');
  expect(other?.text).toContain('This was valid until 4 March 2025.');
  expect(other?.html).not.toContain('<form');
  expect(await engagedWith(client.id)).toBe(0);
  const { body } = await world.call(proposals.withdraw, { params: { id: expired.id } });
  expect(body.state).toBe('withdrawn');
  world.setNow('2025-03-03T09:00:00Z');
});

test('a signature that was not sent from this proposal’s page signs nothing', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const one = await sent(client);
  const other = await sent(client, { title: 'Something else' });
  const answer = await sign(client, one.id, { ...other.fields });
  expect([answer.status, (await get(one.id)).state]).toEqual([409, 'seen']);
  expect(answer.text).toContain('so nothing was signed');
});

test('another client’s proposal, and another practice’s, is nothing to see and nothing to sign', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const other = await addPagedClient(world);
  const practice = await world.addPractice();
  const stranger = await addPagedClient(world, { practice });
  const { id, fields } = await sent(client);
  for (const reader of [other, stranger]) {
    expect((await reader.read(`/proposals/${id}`)).status).toBe(404);
    expect((await reader.read(`/proposals/${id}/document.json`)).status).toBe(404);
    expect((await sign(reader, id, fields)).status).toBe(404);
    expect((await decline(reader, id)).status).toBe(404);
  }
  for (const route of [
    proposals.get,
    proposals.evidence,
    proposals.send,
    proposals.withdraw,
    proposals.remind,
  ])
    expect((await world.call(route, { params: { id }, key: practice.apiKey })).status).toBe(404);
  expect((await world.call(proposals.list, { key: practice.apiKey })).body.items).toEqual([]);
  await world.call(clients.revokeLink, { params: { id: client.id, linkId: client.linkId } });
  expect((await sign(client, id, fields)).status).toBe(410);
  expect(await get(id)).toMatchObject({ state: 'seen', url: null });
});

test('the signed page stays as it was when the client’s name and language change', async () => {
  const client = await addPagedClient(world, { language: 'en', name: 'Old Name' });
  const proposal = await signed(world, client, { option: '1' });
  const document = await client.read(`/proposals/${proposal.id}/document.json`);
  const before = await client.read(`/proposals/${proposal.id}`);
  await world.call(clients.change, { params: { id: client.id }, body: { name: 'New Name', language: 'it' } });
  const after = await client.read(`/proposals/${proposal.id}`);
  expect(after.text).toBe(before.text);
  expect(after.text).toContain('Proposal from Estudio Vega for Old Name');
  expect(after.text).toContain(
    'Ana Ruiz accepted and signed this on 3 March 2025 at 10:00. Chosen: A consultation on top',
  );
  expect((await client.read(`/proposals/${proposal.id}/document.json`)).html).toBe(document.html);
});

test.each(languages)('every word of a proposal is there in %s', async (language) => {
  const client = await addPagedClient(world, { language });
  const shown = await sent(client, { countersign: 'by-hand', monthlyReport: true, frontOfLine: true });
  const other = await sent(client, { options: [oneOption], startsOn: '2025-03-01', term: null });
  const wrong = await sign(client, shown.id, {});
  await sign(client, shown.id, shown.fields);
  const overview = await client.read();
  await decline(client, other.id, 'No');
  const pages = [shown.page, other.page, wrong, overview];
  for (const id of [shown.id, other.id]) pages.push(await client.read(`/proposals/${id}`));
  pages.push(await sign(client, other.id, other.fields), await client.read('/proposals'));
  for (const { html, text } of pages) {
    expect(html).toContain(`<html lang="${language}">`);
    expect(text).not.toMatch(
      /\bproposal-page:|\bpage:|\b(row|state|sign|starts|evidence)\.[a-z.-]+|\{[a-z]+\}/,
    );
  }
});

const oneOption = {
  label: 'Advice',
  listMinor: 50_000,
  feeMinor: 50_000,
  allowance: { unit: 'minutes', amount: 0 },
};
