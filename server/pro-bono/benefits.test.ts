import { afterEach, beforeEach, expect, test } from 'vitest';
import { clients } from '../../contract/clients/clients.ts';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { agreements } from '../../contract/work/agreements.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { languages } from '../../locales/languages.ts';
import { engage } from '../../test/engage.ts';
import { importFreeYear } from '../../test/free-export.ts';
import { draftFree, engageFree, freeTerms } from '../../test/free-work.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld('2025-01-01T08:00:00Z');
});
afterEach(() => world.close());

async function benefitsOf(engagementId: string) {
  return (await world.call(proBono.benefits, { query: { engagementId } })).body.items;
}

/** An active free engagement with its one benefit, due on 1 May. */
async function promised() {
  const engagement = await engageFree(world);
  const [benefit] = await benefitsOf(engagement.id);
  if (!benefit) throw new Error('Nothing was promised.');
  return { ...engagement, benefitId: benefit.id, params: { id: benefit.id } };
}

test('what was agreed in return is promised once the engagement is active, then due, then overdue', async () => {
  const draft = await draftFree(world);
  expect(await benefitsOf(draft.id)).toEqual([]);
  const { id, params } = await promised();
  expect(await benefitsOf(id)).toMatchObject([
    { kind: 'testimonial', expected: 'Two sentences with a name', dueOn: '2025-05-01', state: 'promised' },
  ]);
  const stateOn = async (day: string) => {
    world.setNow(`${day}T08:00:00Z`);
    return (await benefitsOf(id))[0]?.state;
  };
  expect(await stateOn('2025-04-16')).toBe('promised');
  expect(await stateOn('2025-04-17')).toBe('due');
  expect(await stateOn('2025-05-01')).toBe('due');
  expect(await stateOn('2025-05-02')).toBe('overdue');
  await world.call(proBono.changeBenefit, { params, body: { waived: true } });
  expect((await benefitsOf(id))[0]?.state).toBe('waived');
});

test('a benefit is received once, with its evidence, and only since the engagement began', async () => {
  const { params } = await promised();
  world.setNow('2025-03-10T08:00:00Z');
  const body = { on: '2025-03-09', evidence: 'On their page', url: 'https://faro.example/thanks' };
  const future = await world.call(proBono.receive, { params, body: { ...body, on: '2025-03-11' } });
  expect(future.body).toMatchObject({ code: 'received-too-early', startsOn: '2025-01-01' });
  const early = await world.call(proBono.receive, { params, body: { ...body, on: '2024-12-31' } });
  expect(early.status).toBe(409);
  const received = await world.call(proBono.receive, { params, body });
  expect(received.status).toBe(201);
  expect(received.body).toMatchObject({
    state: 'received',
    receivedOn: '2025-03-09',
    evidence: 'On their page',
    worthMinor: null,
    evidenceUrl: 'https://faro.example/thanks',
  });
  expect((await world.call(proBono.receive, { params, body })).body).toMatchObject({
    code: 'benefit-received',
    on: '2025-03-09',
  });
  const worth = await world.call(proBono.changeBenefit, { params, body: { worthMinor: 50_000 } });
  expect(worth.body.worthMinor).toBe(50_000);
  const other = await world.call(proBono.changeBenefit, { params, body: { dueOn: '2025-06-01' } });
  expect(other.body.code).toBe('benefit-received');
  const undone = await world.call(proBono.undo, { params });
  expect(undone.body).toMatchObject({
    state: 'promised',
    receivedOn: null,
    evidence: null,
    worthMinor: null,
  });
  expect((await world.call(proBono.undo, { params })).body.code).toBe('benefit-not-received');
});

test('a file is kept as evidence and given back as a download that cannot run', async () => {
  const { params } = await promised();
  const base64 = Buffer.from('<script>alert(1)</script>').toString('base64');
  const file = { name: 'Reseña «Faro»'.concat('.html'), mediaType: 'text/html', base64 };
  const tooSoon = await world.call(proBono.attach, { params, body: file });
  expect(tooSoon.body.code).toBe('benefit-not-received');
  await world.call(proBono.receive, { params, body: { on: '2025-01-01', evidence: 'A page' } });
  const attached = await world.call(proBono.attach, { params, body: file });
  expect(attached.body.evidenceFile).toEqual({
    name: 'Reseña «Faro».html',
    mediaType: 'text/html',
    bytes: 25,
  });
  const served = await serve(params.id);
  expect(await served.text()).toBe('<script>alert(1)</script>');
  expect(Object.fromEntries(served.headers)).toMatchObject({
    'content-type': 'text/html',
    'content-disposition': "attachment; filename*=UTF-8''Rese%C3%B1a%20%C2%ABFaro%C2%BB.html",
    'x-content-type-options': 'nosniff',
  });
  const { apiKey } = await world.addPractice();
  expect((await serve(params.id, apiKey)).status).toBe(404);
  await world.call(proBono.undo, { params });
  expect((await serve(params.id)).status).toBe(404);
});

test('a file larger than 2 MB is refused', async () => {
  const { params } = await promised();
  await world.call(proBono.receive, { params, body: { on: '2025-01-01', evidence: 'A film' } });
  const large = Buffer.alloc(2 * 1024 * 1024 + 1).toString('base64');
  const body = { name: 'film.mp4', mediaType: 'video/mp4', base64: large };
  const refused = await world.call(proBono.attach, { params, body });
  expect(refused).toMatchObject({ status: 413, body: { code: 'too-large' } });
  const broken = await world.call(proBono.attach, { params, body: { ...body, base64: 'no base64!' } });
  expect(broken.status).toBe(422);
});

test('what is promised later, changed or done without stands in the agreement', async () => {
  const { id, params } = await promised();
  const more = { kind: 'referral', expected: 'Two names', dueOn: '2025-04-01' };
  const added = await world.call(proBono.promise, { params: { id }, body: more });
  expect(added.body).toMatchObject({ ...more, state: 'promised', currency: 'EUR' });
  const agreed = async () => (await world.call(engagements.get, { params: { id } })).body.proBono;
  expect((await agreed())?.benefits.map(({ kind }) => kind)).toEqual(['testimonial', 'referral']);
  await world.call(proBono.changeBenefit, { params, body: { waived: true } });
  expect(await agreed()).toMatchObject({ capMinutesPerMonth: 120, benefits: [{ kind: 'referral' }] });
  const { body: versions } = await world.call(agreements.versions, { params: { id } });
  expect(versions.items).toHaveLength(3);
  const { body: listed } = await world.call(proBono.benefits, { query: { open: 'true' } });
  expect(listed.items.map(({ kind }) => kind)).toEqual(['referral']);
});

test('paid work, a draft and ended free work are promised nothing', async () => {
  const body = { kind: 'other', expected: 'A cake', dueOn: '2025-04-01' };
  const answer = async (id: string) =>
    (await world.call(proBono.promise, { params: { id }, body })).body.code;
  expect(await answer((await engage(world)).id)).toBe('not-pro-bono');
  const { id } = await engageFree(world);
  expect(await answer((await draftFree(world)).id)).toBe('engagement-not-active');
  await world.call(engagements.end, { params: { id }, body: { on: '2025-01-01' } });
  world.setNow('2025-01-02T08:00:00Z');
  await world.call(proBono.gauge);
  expect(await answer(id)).toBe('engagement-ended');
});

test('an imported engagement counts at the gate, and what it is given in return later is followed up', async () => {
  world.setNow('2026-01-10T08:00:00Z');
  const { growing } = await importFreeYear(world);
  const { body: gauge } = await world.call(proBono.gauge);
  expect(gauge).toMatchObject({ active: 2, places: 1, overridden: 0, monthMinutes: 10_400 });
  // Without a cap it takes what its last three full months took: 430, 425 and 470 minutes.
  expect(gauge.engagements.find(({ engagementId }) => engagementId === growing.id)?.promisedMinutes).toBe(
    441,
  );
  expect(await benefitsOf(growing.id)).toEqual([]);
  const params = { id: growing.id };
  await world.call(engagements.change, { params, body: { proBono: freeTerms.proBono } });
  expect(await benefitsOf(growing.id)).toMatchObject([{ kind: 'testimonial', state: 'overdue' }]);
  const drafted = await draftFree(world, { startsOn: '2026-01-10', reviewOn: '2026-03-01' });
  const refused = await world.call(engagements.activate, { params: { id: drafted.id } });
  expect(refused.body).toMatchObject({ code: 'pro-bono-limit-reached', active: 2, limit: 1 });
});

const asked = {
  en: 'Hello Faro,',
  es: 'Hola, Faro:',
  fr: 'Bonjour Faro,',
  it: 'Buongiorno Faro,',
} as const;
const kinds = ['testimonial', 'referral', 'publicity', 'introduction', 'case-study', 'other'] as const;

test.each(languages)('every benefit is asked for in %s', async (language) => {
  const { id, clientId } = await engageFree(world);
  await world.call(clients.change, { params: { id: clientId }, body: { name: 'Faro', language } });
  for (const kind of kinds) {
    const body = { kind, expected: 'Lo acordado', dueOn: '2025-04-08' };
    const { body: benefit } = await world.call(proBono.promise, { params: { id }, body });
    const reminded = await world.call(proBono.remind, { params: { id: benefit.id } });
    expect(reminded.status).toBe(201);
    expect(reminded.body).toMatchObject({ language, missing: [] });
    expect(reminded.body.text).toContain(asked[language]);
    expect(reminded.body.text).toContain('Lo acordado');
    expect(reminded.body.text).toContain('Inés Vega');
    expect(reminded.body.text).not.toMatch(/[{}]|reminder|pro-bono:/);
  }
  const items = await benefitsOf(id);
  expect(items.filter(({ remindedAt }) => remindedAt !== null)).toHaveLength(kinds.length);
});

function serve(benefitId: string, key = world.apiKey): Promise<Response> {
  const headers = { authorization: `Bearer ${key}` };
  return world.fetch(
    new Request(`http://holdfast.test/api/v1/benefits/${benefitId}/evidence/file`, { headers }),
  );
}
