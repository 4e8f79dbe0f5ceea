import { afterAll, beforeAll, expect, test } from 'vitest';
import { offers } from '../../../contract/sales/offers.ts';
import { languages } from '../../../locales/languages.ts';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const own = {
  language: 'es',
  title: 'Cata cada trimestre',
  basis: 'deliverables',
  problem: 'Los clientes de la bodega no vuelven.',
  goals: ['Vuelve uno de cada tres'],
  allowance: { unit: 'deliverables', amount: 1 },
  perks: [{ label: 'Informe' }],
};

test('four offers are built in, in every language with the same figures', async () => {
  const [english, ...others] = await Promise.all(
    languages.map(async (language) => {
      const { body } = await world.call(offers.list, { query: { language } });
      for (const offer of body.items) {
        expect([offer.isOwn, offer.language]).toEqual([false, language]);
        const parts = [offer.goals, offer.included, offer.excluded, offer.results];
        expect(parts.every((part) => part.length > 1)).toBe(true);
        expect(offer.problem.split(' ').length).toBeGreaterThan(20);
      }
      return body.items.map(({ id, basis, allowance, perks }) => ({
        id,
        basis,
        allowance,
        perks: perks.map(({ minutes }) => minutes),
      }));
    }),
  );
  expect(english?.map(({ id }) => id)).toEqual([
    'implementation-guidance',
    'content-per-month',
    'advice-on-call',
    'care-and-maintenance',
  ]);
  expect(others).toEqual(others.map(() => english));
});

test('offers are listed in the practice’s language when none is asked for', async () => {
  const { body } = await world.call(offers.list);
  expect(body.items[0]).toMatchObject({ language: 'en', title: 'Guidance while it takes hold' });
});

test('an own offer is added, stands first in its language, is rewritten and removed', async () => {
  const added = await world.call(offers.add, { body: own });
  expect(added.status).toBe(201);
  expect(added.body).toMatchObject({ isOwn: true, included: [], perks: [{ label: 'Informe', minutes: 0 }] });
  const spanish = await world.call(offers.list, { query: { language: 'es' } });
  expect(spanish.body.items.map(({ isOwn }) => isOwn)).toEqual([true, false, false, false, false]);
  expect((await world.call(offers.list)).body.items).toHaveLength(4);
  const params = { id: added.body.id };
  const changed = await world.call(offers.change, { params, body: { ...own, title: 'Cata al mes' } });
  expect(changed.body).toMatchObject({ id: added.body.id, title: 'Cata al mes' });
  const other = await world.addPractice();
  const foreign = await world.call(offers.remove, { params, key: other.apiKey });
  expect([foreign.status, foreign.body.code]).toEqual([404, 'unknown-offer']);
  expect((await world.call(offers.remove, { params })).body.title).toBe('Cata al mes');
  expect((await world.call(offers.remove, { params })).body.code).toBe('unknown-offer');
  expect((await world.call(offers.list, { query: { language: 'es' } })).body.items).toHaveLength(4);
});

test('a built-in offer is neither rewritten nor removed', async () => {
  const params = { id: 'advice-on-call' };
  expect((await world.call(offers.change, { params, body: own })).body.code).toBe('unknown-offer');
  expect((await world.call(offers.remove, { params })).body.code).toBe('unknown-offer');
  expect((await world.call(offers.change, { params: { id: 'toString' }, body: own })).status).toBe(404);
});

test('every change of an offer has its row in the audit', async () => {
  const { body } = await world.call(offers.add, { body: { ...own, language: 'fr' } });
  await world.call(offers.remove, { params: { id: body.id } });
  const rows = await world.database
    .read(world.practiceId)
    .selectFrom('audit')
    .select('action')
    .where('subject', '=', 'offer')
    .where('subjectId', '=', body.id)
    .orderBy('id')
    .execute();
  expect(rows.map(({ action }) => action)).toEqual(['added', 'removed']);
});
