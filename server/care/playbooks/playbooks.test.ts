import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Situation } from '../../../contract/asks/answers.ts';
import { checkIns } from '../../../contract/care/check-ins.ts';
import { playbooks } from '../../../contract/care/playbooks.ts';
import { clients } from '../../../contract/clients/clients.ts';
import { offers } from '../../../contract/sales/offers.ts';
import { type Language, languages } from '../../../locales/languages.ts';
import { freshPractice } from '../../../test/import-files.ts';
import { openWorld, type World } from '../../../test/world.ts';

let shared: World;
beforeAll(async () => {
  shared = await openWorld('2025-03-03T08:00:00Z');
});
afterAll(() => shared.close());

const list = async (world: World, language?: Language) =>
  (await world.call(playbooks.list, { query: language ? { language } : {} })).body.items;

async function addClient(world: World, playbook?: string) {
  return (await world.call(clients.add, { body: { name: 'Kestrel', playbook } })).body.id;
}

const ownText = {
  name: 'Associations',
  signs: ['Decides by committee'],
  steps: ['Send the agenda early'],
  cadence: [{ channel: 'meeting', everyDays: 30 }],
  answers: ['no'],
  offers: [],
};

describe('the playbooks', () => {
  test('are four before anybody writes one, the same in every language', async () => {
    const world = await freshPractice(shared);
    const english = await list(world, 'en');
    expect(english.map(({ key, name }) => [key, name])).toEqual([
      ['hands-off', 'Hands-off'],
      ['micromanager', 'Micromanager'],
      ['in-the-dark', 'In the dark'],
      ['savvy', 'Savvy'],
    ]);
    expect(english[1]).toMatchObject({
      limits: { statusCallsPerWeek: 1, minutesPerCall: 60 },
      isOwn: false,
      version: 1,
      clients: 0,
    });
    for (const language of ['es', 'fr', 'it'] as const) {
      const own = await list(world, language);
      expect(own.map(({ cadence }) => cadence)).toEqual(english.map(({ cadence }) => cadence));
      expect(own.map(({ steps }) => steps.length)).toEqual(english.map(({ steps }) => steps.length));
      expect(own.some(({ name }, at) => name === english[at]?.name)).toBe(false);
    }
  });

  test('name only answers and offers that are there', async () => {
    const world = await freshPractice(shared);
    const { items } = (await world.call(offers.list)).body;
    const known = items.map(({ id }) => id);
    for (const playbook of await list(world)) {
      expect(playbook.answers.filter((answer) => !Situation.safeParse(answer).success)).toEqual([]);
      expect(playbook.offers.filter((offer) => !known.includes(offer))).toEqual([]);
    }
  });

  test('are refused an offer or an answer that is not there; one removed since stays where it was', async () => {
    const world = await freshPractice(shared);
    const write = (text: object) => world.call(playbooks.add, { body: { ...ownText, ...text } });
    expect((await write({ offers: ['nothing'] })).body.code).toBe('unknown-offer');
    expect((await write({ answers: ['nothing'] })).body.errors[0]?.path).toBe('answers.0');
    const offer = {
      language: 'en',
      title: 'Care',
      basis: 'hours',
      problem: 'Nobody looks after it',
      allowance: { unit: 'minutes', amount: 60 },
    };
    const { id } = (await world.call(offers.add, { body: offer })).body;
    const { key } = (await write({ offers: [id] })).body;
    await world.call(offers.remove, { params: { id } });
    const rewrite = (chosen: readonly string[]) =>
      world.call(playbooks.change, { params: { key }, body: { ...ownText, offers: chosen } });
    expect((await rewrite([id])).body.offers).toEqual([id]);
    expect((await rewrite([id, 'nothing'])).body.code).toBe('unknown-offer');
  });

  test('can be added, rewritten and removed; the clients of a removed one keep none', async () => {
    const world = await freshPractice(shared);
    const added = await world.call(playbooks.add, { body: ownText });
    const { key } = added.body;
    expect(added).toMatchObject({ status: 201, body: { ...ownText, isOwn: true, version: 1, limits: null } });
    const id = await addClient(world, key);
    const due = async () =>
      (await world.call(checkIns.list)).body.items.map(({ channel, dueOn }) => [channel, dueOn]);
    expect(await due()).toEqual([['meeting', '2025-04-02']]);
    const body = { ...ownText, cadence: [{ channel: 'phone', everyDays: 7 }] };
    const changed = await world.call(playbooks.change, { params: { key }, body });
    expect(changed.body).toMatchObject({ version: 2, clients: 1 });
    expect(await due()).toEqual([['phone', '2025-03-10']]);
    await world.call(playbooks.remove, { params: { key } });
    expect(await due()).toEqual([]);
    expect((await world.call(clients.get, { params: { id } })).body.playbook).toBe(null);
    const gone = await world.call(playbooks.change, { params: { key }, body });
    expect(gone).toMatchObject({ status: 404, body: { code: 'unknown-playbook' } });
  });

  test('go back to the built-in form when the practice removes its own', async () => {
    const world = await freshPractice(shared);
    const params = { key: 'savvy' };
    await world.call(playbooks.change, { params, body: { ...ownText, name: 'Peers' } });
    expect((await list(world))[3]).toMatchObject({ key: 'savvy', name: 'Peers', isOwn: true, version: 2 });
    await addClient(world, 'savvy');
    const back = await world.call(playbooks.remove, { params });
    expect(back.body).toMatchObject({ name: 'Savvy', isOwn: false, version: 1, clients: 1 });
    const again = await world.call(playbooks.change, { params, body: ownText });
    expect(again.body.version).toBe(3);
  });

  test('of another practice are not there', async () => {
    const [world, other] = [await freshPractice(shared), await freshPractice(shared)];
    const { key } = (await world.call(playbooks.add, { body: ownText })).body;
    expect((await other.call(playbooks.remove, { params: { key } })).status).toBe(404);
    const id = await addClient(other);
    const given = await other.call(playbooks.decide, { params: { id }, body: { playbook: key } });
    expect(given.body.code).toBe('unknown-playbook');
    const lost = await other.call(playbooks.decide, { params: { id: 'nobody' }, body: { playbook: null } });
    expect(lost.body.code).toBe('unknown-client');
  });
});

describe('the questionnaire', () => {
  test.each(languages)('is asked in words: %s', async (language) => {
    const { body } = await shared.call(playbooks.questions, { query: { language } });
    expect(body.items).toHaveLength(10);
    const texts = body.items.flatMap(({ text, options }) => [text, ...options.map((option) => option.text)]);
    expect(texts.filter((text) => text.includes('questions.') || text === '')).toEqual([]);
  });

  test('gives a type with its probabilities and reasons, and sets nothing', async () => {
    const world = await freshPractice(shared);
    const id = await addClient(world);
    const answers = { contact: 'daily', instructions: 'step-by-step', calls: 'many-status' };
    const { status, body } = await world.call(playbooks.assess, { params: { id }, body: { answers } });
    expect(status).toBe(200);
    expect(body.playbook).toBe('micromanager');
    expect(body.probabilities.micromanager).toBeGreaterThan(0.9);
    expect(body.because).toMatch(/^Most likely Micromanager \(\d+ %\): .*Step by step/);
    expect(body.evidence).toHaveLength(3);
    expect((await world.call(clients.get, { params: { id } })).body.playbook).toBe(null);
    const nothing = await world.call(playbooks.assess, { params: { id }, body: { answers: {} } });
    expect(nothing.body).toMatchObject({ playbook: null, evidence: [] });
    expect(nothing.body.because).toContain('Nothing was answered');
  });

  test('refuses answers and questions it does not have, and unknown clients', async () => {
    const world = await freshPractice(shared);
    const id = await addClient(world);
    const assess = (answers: unknown, client = id) =>
      world.call(playbooks.assess, { params: { id: client }, body: { answers } });
    expect(await assess({ contact: 'sometimes' })).toMatchObject({
      status: 422,
      body: { code: 'unknown-answer', question: 'contact', answer: 'sometimes' },
    });
    expect((await assess({ mood: 'good' })).body.code).toBe('unknown-answer');
    expect((await assess({ contact: 3 })).status).toBe(422);
    expect((await assess({}, 'nobody')).body.code).toBe('unknown-client');
  });
});
