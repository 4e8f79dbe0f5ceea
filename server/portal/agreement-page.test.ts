import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreements } from '../../contract/work/agreements.ts';
import { addPagedClient, retainerOf } from '../../test/client-page.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T09:00:00Z');
});
afterAll(() => world.close());

test('once its terms were set, a client reads the whole agreement in their language', async () => {
  const client = await addPagedClient(world, { language: 'fr' });
  const id = await client.engage(retainerOf());
  expect((await client.read()).text).not.toContain('L’accord complet');
  expect((await client.read(`/agreements/${id}`)).status).toBe(404);
  const terms = await world.call(agreements.terms, { params: { id } });
  await world.call(agreements.setTerms, { params: { id }, body: { ...terms.body, responseWorkingDays: 3 } });
  expect((await client.read()).html).toContain(`${client.path}/agreements/${id}`);
  const { status, text, html } = await client.read(`/agreements/${id}`);
  const agreed = await world.call(agreements.get, { params: { id }, query: { language: 'fr' } });
  expect(status).toBe(200);
  expect(text).toContain(`Version ${agreed.body.version}, le 3 mars`);
  expect(text).toContain(agreed.body.hash);
  for (const { heading, sentences } of agreed.body.clauses)
    for (const part of [heading, ...sentences]) expect(text).toContain(part.replaceAll(/\s+/g, ' '));
  expect(html).not.toContain('<form');
});

test('another client’s agreement is nothing to see', async () => {
  const client = await addPagedClient(world);
  const other = await addPagedClient(world);
  const id = await client.engage(retainerOf());
  const terms = await world.call(agreements.terms, { params: { id } });
  await world.call(agreements.setTerms, { params: { id }, body: terms.body });
  expect((await client.read(`/agreements/${id}`)).status).toBe(200);
  expect((await other.read(`/agreements/${id}`)).status).toBe(404);
});
