import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../../contract/clients/clients.ts';
import { proposals } from '../../../contract/sales/proposals.ts';
import { agreements } from '../../../contract/work/agreements.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { addPagedClient } from '../../../test/client-page.ts';
import { fieldsOf, sendForm } from '../../../test/page-forms.ts';
import { draftProposal, proposed, sendProposal, signed } from '../../../test/proposals.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T09:00:00Z');
});
afterAll(() => world.close());

test('a draft can be changed in part, and what is left out stays', async () => {
  const client = await addPagedClient(world, { language: 'es' });
  const drafted = await draftProposal(world, client.id);
  expect(drafted).toMatchObject({ state: 'draft', language: 'es', url: null, documentHash: null });
  const { status, body } = await world.call(proposals.change, {
    params: { id: drafted.id },
    body: { title: 'Otra', language: 'en' },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    title: 'Otra',
    language: 'en',
    goals: proposed.goals,
    included: proposed.included,
  });
  expect(body.options).toHaveLength(2);
});

test('sending freezes a proposal, and opens a private page for a client who has none', async () => {
  const { body: client } = await world.call(clients.add, { body: { name: 'Bodega Otero', language: 'es' } });
  const drafted = await draftProposal(world, client.id);
  const { body: sent } = await world.call(proposals.send, { params: { id: drafted.id } });
  expect(sent).toMatchObject({ state: 'sent', sentAt: '2025-03-03T09:00:00Z', seenAt: null });
  expect(sent.documentHash).toMatch(/^[0-9a-f]{64}$/);
  expect(sent.url).toMatch(new RegExp(`^http://holdfast.test/p/[\\w-]{43}/proposals/${sent.id}$`));
  const again = await world.call(proposals.send, { params: { id: drafted.id } });
  const changed = await world.call(proposals.change, { params: { id: drafted.id }, body: { title: 'No' } });
  for (const refused of [again, changed])
    expect([refused.status, refused.body.code]).toEqual([409, 'proposal-sent']);
  const links = await world.call(clients.links, { params: { id: client.id } });
  expect(links.body.items).toHaveLength(1);
});

test('what cannot be proposed is refused with its reason', async () => {
  const client = await addPagedClient(world);
  const other = await addPagedClient(world);
  const retainer = await client.engage({ ...retainerTerms });
  const foreign = await other.engage({ kind: 'hourly', title: 'Hours' });
  const codeOf = async (more: object) =>
    (await world.call(proposals.draft, { body: { ...proposed, clientId: client.id, ...more } })).body.code;
  expect(await codeOf({ clientId: 'nobody' })).toBe('unknown-client');
  expect(await codeOf({ offerId: 'nothing' })).toBe('unknown-offer');
  expect(await codeOf({ convertsEngagementId: 'nothing' })).toBe('unknown-engagement');
  expect(await codeOf({ convertsEngagementId: foreign })).toBe('not-of-this-client');
  expect(await codeOf({ convertsEngagementId: retainer })).toBe('not-convertible');
  expect(await codeOf({ options: [] })).toBe('invalid-input');
  expect(await codeOf({ validUntil: '2025-02-30' })).toBe('invalid-input');
  const late = await draftProposal(world, client.id, { validUntil: '2025-03-02' });
  const { body } = await world.call(proposals.send, { params: { id: late.id } });
  expect(body.code).toBe('proposal-expired');
});

const retainerTerms = {
  kind: 'retainer',
  title: 'Advice',
  retainer: { feeMinor: 100_000, allowance: { unit: 'minutes', amount: 600 } },
};

test('a signature makes exactly what was signed: retainer, first charge and first agreement', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const proposal = await signed(world, client, { option: '1' });
  expect(proposal).toMatchObject({ state: 'accepted', chosenOption: 1, answeredAt: '2025-03-03T09:00:00Z' });
  const params = { id: String(proposal.engagementId) };
  const { body: engagement } = await world.call(engagements.get, { params });
  expect(engagement).toMatchObject({
    clientId: client.id,
    kind: 'retainer',
    state: 'active',
    title: 'Guidance after the shop',
    startsOn: '2025-04-01',
    hourlyRateMinor: 10_000,
    scope: { problem: proposed.problem, included: proposed.included, successCriteria: proposed.goals },
    retainer: {
      feeMinor: 100_000,
      allowance: { unit: 'minutes', amount: 600 },
      overage: { rule: 'bill', rateMinor: 10_000, courtesyAmount: 0 },
      perks: [{ label: 'Consultation', amount: 30 }],
      term: { periods: 3, trial: true, renewal: 'offer' },
    },
  });
  const { body: charges } = await world.call(retainers.charges, { params });
  expect(charges.items).toMatchObject([{ kind: 'fee', amountMinor: 100_000, dueOn: '2025-04-01' }]);
  const { body: versions } = await world.call(agreements.versions, { params });
  expect(versions.items).toMatchObject([{ version: 1 }]);
});

test('the agreement says in its clauses what the signed page said', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const proposal = await signed(world, client, { option: '0' });
  const params = { id: String(proposal.engagementId) };
  const { body: agreement } = await world.call(agreements.get, { params, query: { language: 'en' } });
  const page = await client.read(`/proposals/${proposal.id}`);
  const own = ['parties', 'problem', 'included', 'excluded', 'success'];
  const sentences = agreement.clauses
    .filter(({ key }) => !own.includes(key))
    .flatMap(({ sentences }) => sentences);
  expect(sentences.length).toBeGreaterThan(10);
  for (const sentence of sentences) expect(page.text).toContain(sentence);
});

test('a proposal that waits for countersigning makes nothing until the owner signs', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const proposal = await signed(world, client, { option: '0' }, { countersign: 'by-hand' });
  expect(proposal).toMatchObject({ state: 'signed', engagementId: null });
  const params = { id: proposal.id };
  const countersign = (key: string, name = 'Inés Vega') =>
    world.call(proposals.countersign, { params, body: { name }, key });
  const { apiKey } = await world.addMember();
  expect((await countersign(apiKey)).body.code).toBe('not-allowed');
  expect((await countersign(world.apiKey, 'I')).status).toBe(422);
  const both = await Promise.all([countersign(world.apiKey), countersign(world.apiKey)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const { body } = await world.call(proposals.get, { params });
  expect(body.state).toBe('accepted');
  const { body: list } = await world.call(engagements.list, { query: { clientId: client.id } });
  expect(list.items).toHaveLength(1);
  const { body: evidence } = await world.call(proposals.evidence, { params });
  expect(evidence.items.map(({ kind, name }) => [kind, name])).toEqual([
    ['sent', null],
    ['seen', null],
    ['signed', 'Ana Ruiz'],
    ['countersigned', 'Inés Vega'],
  ]);
  expect(evidence.holds).toBe(true);
});

test('what was not signed cannot be countersigned', async () => {
  const client = await addPagedClient(world);
  const drafted = await draftProposal(world, client.id);
  const call = async () =>
    (await world.call(proposals.countersign, { params: { id: drafted.id }, body: { name: 'Inés Vega' } }))
      .body.code;
  expect(await call()).toBe('proposal-not-signed');
  await world.call(proposals.withdraw, { params: { id: drafted.id } });
  expect(await call()).toBe('proposal-withdrawn');
});

test('signing turns hourly work into the retainer from its day on', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const hourly = await client.engage({ kind: 'hourly', title: 'Hours', hourlyRateMinor: 9_000 });
  await client.work(hourly, '2025-03-01T10:00:00', { minutes: 60 });
  const drafted = await draftProposal(world, client.id, {
    convertsEngagementId: hourly,
    hourlyRateMinor: undefined,
  });
  await sendProposal(world, drafted.id);
  const page = await client.read(`/proposals/${drafted.id}`);
  expect(page.text).toContain('It takes the place of “Hours”, which ends the day before.');
  await sendForm(world, client, `/proposals/${drafted.id}/sign`, {
    ...fieldsOf(page),
    option: '0',
    name: 'Ana Ruiz',
  });
  const { body: proposal } = await world.call(proposals.get, { params: { id: drafted.id } });
  expect(proposal.state).toBe('accepted');
  const [before, after] = await Promise.all(
    [hourly, String(proposal.engagementId)].map(
      async (id) => (await world.call(engagements.get, { params: { id } })).body,
    ),
  );
  expect(before).toMatchObject({ state: 'active', endsOn: '2025-03-31' });
  expect(after).toMatchObject({ convertedFromId: hourly, startsOn: '2025-04-01', hourlyRateMinor: 9_000 });
});

test('a signature that cannot be carried out yet is kept, and waits for the practice', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const draft = { clientId: client.id, kind: 'hourly', title: 'Hours', startsOn: '2025-01-01' };
  const { body: hourly } = await world.call(engagements.draft, { body: draft });
  const proposal = await signed(world, client, { option: '0' }, { convertsEngagementId: hourly.id });
  expect(proposal).toMatchObject({ state: 'signed', engagementId: null });
  const params = { id: proposal.id };
  const countersign = () => world.call(proposals.countersign, { params, body: { name: 'Inés Vega' } });
  expect((await countersign()).body.code).toBe('engagement-not-active');
  const { body: evidence } = await world.call(proposals.evidence, { params });
  expect([evidence.holds, evidence.items.length]).toEqual([true, 3]);
  await world.call(engagements.activate, { params: { id: hourly.id }, body: {} });
  expect((await countersign()).body.state).toBe('accepted');
});

test('work recorded past the start, or an end that came by itself, keeps nobody from signing', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const worked = await client.engage({ kind: 'hourly', title: 'Hours' });
  const ended = await client.engage({ kind: 'project', title: 'Shop' });
  const startsOn = '2025-03-03';
  const one = await draftProposal(world, client.id, { convertsEngagementId: worked, startsOn });
  const other = await draftProposal(world, client.id, { convertsEngagementId: ended, startsOn });
  for (const { id } of [one, other]) await sendProposal(world, id);
  await client.work(worked, '2025-03-03T08:00:00', { minutes: 30 });
  await world.call(engagements.end, { params: { id: ended }, body: { on: '2025-03-02' } });
  const starts: unknown[] = [];
  for (const { id } of [one, other]) {
    const page = await client.read(`/proposals/${id}`);
    const fields = { ...fieldsOf(page), option: '0', name: 'Ana Ruiz' };
    await sendForm(world, client, `/proposals/${id}/sign`, fields);
    const { body: proposal } = await world.call(proposals.get, { params: { id } });
    const { body } = await world.call(engagements.get, { params: { id: String(proposal.engagementId) } });
    starts.push([body.convertedFromId, body.startsOn, body.state]);
  }
  expect(starts).toEqual([
    [worked, '2025-03-04', 'active'],
    [ended, '2025-03-03', 'active'],
  ]);
});

test('a report and a place at the front of the line are agreed with the rest', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const perks = { monthlyReport: true, frontOfLine: true };
  const proposal = await signed(world, client, { option: '0' }, perks);
  const params = { id: String(proposal.engagementId) };
  const { body } = await world.call(engagements.get, { params });
  expect(body.retainer).toMatchObject(perks);
});

test('a start that went by before the client signed moves to the day of the signature', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const drafted = await draftProposal(world, client.id, { startsOn: '2025-03-04', validUntil: '2025-03-31' });
  await sendProposal(world, drafted.id);
  world.setNow('2025-03-10T09:00:00Z');
  const page = await client.read(`/proposals/${drafted.id}`);
  expect(page.text).toContain('It starts on 4 March 2025, or on the day you sign, should that be later.');
  const fields = { ...fieldsOf(page), option: '0', name: 'Ana Ruiz' };
  await sendForm(world, client, `/proposals/${drafted.id}/sign`, fields);
  const { body: proposal } = await world.call(proposals.get, { params: { id: drafted.id } });
  const { body } = await world.call(engagements.get, { params: { id: String(proposal.engagementId) } });
  expect(body.startsOn).toBe('2025-03-10');
  world.setNow('2025-03-03T09:00:00Z');
});
