import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AnswerVariable, answers, Situation } from '../../../contract/asks/answers.ts';
import { clients } from '../../../contract/clients/clients.ts';
import { languages } from '../../../locales/languages.ts';
import { ask, quarterHours, scope } from '../../../test/asks.ts';
import { copyRow } from '../../../test/crowd.ts';
import { engage } from '../../../test/engage.ts';
import { openWorld, type World } from '../../../test/world.ts';
import { variablesOf } from './answer-variables.ts';

let world: World;
let engaged: { id: string; clientId: string };
beforeAll(async () => {
  world = await openWorld('2025-04-10T09:00:00Z');
  engaged = await engage(world, { kind: 'hourly', billing: quarterHours, scope });
});
afterAll(() => world.close());

const fill = (situation: string, body: Readonly<Record<string, unknown>>) =>
  world.call(answers.fill, { params: { situation }, body: { clientId: engaged.clientId, ...body } });
const write = (situation: string, language: string, text: string) =>
  world.call(answers.write, { params: { situation, language }, body: { text } });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the built-in answers', () => {
  test('answer every situation in every language, with variables that can be filled', async () => {
    for (const language of languages) {
      const { body } = await world.call(answers.list, { query: { language } });
      expect(body.items.map(({ situation }) => situation)).toEqual(Situation.options);
      for (const { title, text, isOwn, uses } of body.items) {
        expect([isOwn, uses]).toEqual([false, 0]);
        expect(title.length).toBeGreaterThan(3);
        expect(variablesOf(text).unknown).toBe(null);
        const words = text.split(/\s+/).length;
        expect(words).toBeGreaterThanOrEqual(60);
        expect(words).toBeLessThanOrEqual(150);
      }
    }
  });

  test('are listed in the practice’s language when none is asked for', async () => {
    const { body } = await world.call(answers.list);
    expect(body.items[0]).toMatchObject({ situation: 'no', language: 'en', title: 'Saying no' });
  });
});

describe('an answer in the practice’s own words', () => {
  test('takes the place of the built-in text in its language until that is restored', async () => {
    const written = await write('no', 'en', 'Sorry, {client}, no. {member}');
    expect(written.status).toBe(200);
    expect(written.body).toMatchObject({ isOwn: true, variables: ['client', 'member'] });
    const again = await write('no', 'en', 'No, {client}.');
    expect(again.body.text).toBe('No, {client}.');
    const english = await world.call(answers.list, { query: { language: 'en' } });
    expect(english.body.items[0]).toMatchObject({ text: 'No, {client}.', isOwn: true });
    const french = await world.call(answers.list, { query: { language: 'fr' } });
    expect(french.body.items[0]?.isOwn).toBe(false);
    const params = { situation: 'no', language: 'en' };
    const restored = await world.call(answers.restore, { params });
    expect(restored.body).toMatchObject({ isOwn: false, title: 'Saying no' });
    expect((await world.call(answers.restore, { params })).status).toBe(200);
  });

  test('with a variable that nothing fills is refused, and says which there are', async () => {
    const refused = await write('no', 'en', 'Dear {client}, dear {sir}');
    expect([refused.status, refused.body.code]).toEqual([422, 'unknown-variable']);
    expect(refused.body).toMatchObject({ variable: '{sir}', known: AnswerVariable.options });
    expect(refused.body.detail).toContain('{sir}');
    const { body } = await world.call(answers.list);
    expect(body.items[0]?.isOwn).toBe(false);
  });

  test('is written and restored with its row in the audit', async () => {
    await write('farewell', 'it', 'Addio {client}');
    await world.call(answers.restore, { params: { situation: 'farewell', language: 'it' } });
    const rows = await world.database
      .read(world.practiceId)
      .selectFrom('audit')
      .select(['action', 'facts'])
      .where('subject', '=', 'answer')
      .where('subjectId', '=', 'farewell/it')
      .orderBy('id')
      .execute();
    expect(rows.map(({ action }) => action)).toEqual(['written', 'restored']);
    expect(rows[0]?.facts).toContain('Addio');
  });

  test('belongs to its practice', async () => {
    await write('renegotiate', 'en', 'Let us talk, {client}.');
    const other = await world.addPractice();
    const { body } = await world.call(answers.list, { key: other.apiKey });
    expect(body.items.every(({ isOwn }) => !isOwn)).toBe(true);
  });
});

describe('an answer filled in for a client', () => {
  test('takes the ask, its clause, its minutes and its price from the record', async () => {
    const text = 'Could you take photographs of the new products?';
    const asked = await ask(world, engaged.clientId, { text, minutes: 6 });
    const outside = await fill('outside-the-contract', { askId: asked.body.id });
    expect(outside.status).toBe(200);
    expect(outside.body).toMatchObject({ language: 'en', missing: [] });
    expect(outside.body.text).toContain(`Thank you for “${text}”`);
    expect(outside.body.text).toContain('our agreement leaves out “Photography of the products”');
    expect(outside.body.text).toContain('it would come to €25.00');
    expect(outside.body.text).toMatch(/Inés Vega$/);
    const billed = await fill('billed-consultation', { askId: asked.body.id });
    expect(plain(billed.body.text)).toContain('at no less than 15 min each and in steps of 15 min');
    expect(plain(billed.body.text)).toContain('This one took 6 min, which comes to €25.00');
  });

  test('never takes an excluded clause for an included one, nor an ask’s price for an invoice’s', async () => {
    const asked = await ask(world, engaged.clientId, { text: 'Photographs?', minutes: 6 });
    const askId = asked.body.id;
    expect((await fill('in-the-contract', { askId })).body.missing).toEqual(['clause']);
    expect((await fill('late-payment', { askId })).body.missing).toEqual(['price', 'date']);
    expect((await fill('urgent-costs-more', { askId })).body.missing).toEqual(['price']);
  });

  test('shows what nothing is known for as a gap, in the order of the text', async () => {
    const { body } = await fill('raise-a-rate', {});
    expect(body.missing).toEqual(['date', 'price']);
    expect(body.text).toContain('From […] on, my hourly rate goes from €100.00 to […].');
  });

  test('speaks the client’s language, else the practice’s, unless another is asked for', async () => {
    const spanish = await world.call(clients.add, { body: { name: 'Bodega Almirante', language: 'es' } });
    const clientId = spanish.body.id;
    const filled = await fill('no', { clientId });
    expect(filled.body.language).toBe('es');
    expect(filled.body.text).toMatch(/^Buenos días, Bodega Almirante:/);
    expect((await fill('no', { clientId, language: 'fr' })).body.text).toMatch(/^Bonjour Bodega Almirante,/);
    expect((await fill('no', {})).body.language).toBe('en');
  });

  test('names the end of pro bono work and an open link to the private page', async () => {
    const free = await engage(world, { kind: 'hourly', endsOn: '2025-07-08' });
    const letter = await fill('farewell', { clientId: free.clientId, language: 'it' });
    expect(letter.body.text).toContain('la nostra collaborazione l’8 luglio 2025');
    const first = await fill('quote', { clientId: free.clientId });
    expect(first.body.missing).toContain('link');
    const opened = await world.call(clients.openLink, { params: { id: free.clientId } });
    const second = await fill('quote', { clientId: free.clientId });
    expect(second.body.text).toContain(opened.body.url);
    expect(second.body.missing).not.toContain('link');
    // However many were opened after it and revoked.
    await world.database.write(world.practiceId, (db) =>
      copyRow(db, 'clientLinks', opened.body.id, 60, (at) => ({ token: `revoked ${at}`, revokedAt: 0 })),
    );
    expect((await fill('quote', { clientId: free.clientId })).body.text).toContain(opened.body.url);
  });

  test('leaves braces in a client’s own words as they are, and shortens a long ask', async () => {
    const text = `{price} of {nothing}? ${'photographs '.repeat(40)}`;
    const asked = await ask(world, engaged.clientId, { text, minutes: 6 });
    const { body } = await fill('no', { askId: asked.body.id });
    expect(body.text).toContain('“{price} of {nothing}? photographs');
    expect(body.text).toContain('photographs …”');
    expect(body.text.length).toBeLessThan(1_000);
  });

  test('of another client, or for nobody, is refused', async () => {
    const other = await engage(world);
    const asked = await ask(world, other.clientId, { minutes: 6 });
    expect((await fill('no', { askId: asked.body.id })).body.code).toBe('unknown-ask');
    expect((await fill('no', { engagementId: other.id })).body.code).toBe('unknown-engagement');
    expect((await fill('no', { clientId: 'nobody' })).body.code).toBe('unknown-client');
    expect((await fill('nonsense', {})).status).toBe(422);
  });
});

test('the uses of an answer are counted, once per idempotency key, whoever takes it at once', async () => {
  const params = { situation: 'quote' };
  const use = (idempotencyKey: string) =>
    world.call(answers.use, { params, body: { clientId: engaged.clientId }, idempotencyKey });
  await Promise.all(['a', 'b', 'c', 'd', 'a'].map(use));
  const { body } = await world.call(answers.list);
  expect(body.items.find(({ situation }) => situation === 'quote')?.uses).toBe(4);
  expect((await use('e')).body.uses).toBe(5);
});

test('an answer is used for a client of this practice and an ask of that client, or it is not counted', async () => {
  const params = { situation: 'no' };
  const use = async (body: unknown) => (await world.call(answers.use, { params, body })).body;
  const other = await engage(world);
  const asked = await ask(world, other.clientId, { minutes: 6 });
  expect((await use({ clientId: 'nobody' })).code).toBe('unknown-client');
  expect((await use({ askId: 'nothing' })).code).toBe('unknown-ask');
  expect((await use({ clientId: engaged.clientId, askId: asked.body.id })).code).toBe('unknown-ask');
  expect((await use({ clientId: other.clientId, askId: asked.body.id })).uses).toBe(1);
});
