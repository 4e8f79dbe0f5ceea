import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../../contract/clients/clients.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { copyRow } from '../../../test/crowd.ts';
import { engage, record } from '../../../test/engage.ts';
import { freshPractice } from '../../../test/import-files.ts';
import { openWorld, type World } from '../../../test/world.ts';
import { writeCursor } from '../../http/cursor.ts';

/** SQLite takes 32,766 values in a statement. */
const MORE_THAN_VALUES = 33_000;

let world: World;
let studio: { readonly id: string; readonly clientId: string };
let garden: { readonly id: string; readonly clientId: string };

beforeAll(async () => {
  world = await openWorld('2025-06-20T07:00:00Z');
  studio = await engage(world, { title: 'Diseño de la web' });
  garden = await engage(world, { title: 'Advice on plants' });
  await world.call(clients.change, { params: { id: garden.clientId }, body: { name: 'Jardín Botánico' } });
  await record(world, studio.id, '2025-05-30T08:00', 45);
  await record(world, studio.id, '2025-06-02T08:00', 90);
});
afterAll(() => world.close());

async function found(query: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { status, body } = await world.call(engagements.list, { query });
  expect(status).toBe(200);
  return body.items.map(({ title }) => title);
}

test('a search finds a title or a client, without case or accents', async () => {
  expect(await found({ search: 'DISENO' })).toEqual(['Diseño de la web']);
  expect(await found({ search: 'jardin b' })).toEqual(['Advice on plants']);
  expect(await found({ search: 'nothing like it' })).toEqual([]);
  expect(await found({ search: 'diseño', ids: garden.id })).toEqual([]);
});

test('a search that finds more than a statement can name is told page by page', async () => {
  const other = await freshPractice(world);
  const one = await engage(other, { title: 'Advice' });
  const ids = await other.database.write(other.practiceId, (db) =>
    copyRow(db, 'engagements', one.id, MORE_THAN_VALUES),
  );
  const first = await other.call(engagements.list, { query: { search: 'advice', limit: 500 } });
  expect(first.body.items.map(({ id }) => id)).toEqual(ids.slice(-500).toReversed());
  const cursor = first.body.nextCursor ?? '';
  const second = await other.call(engagements.list, { query: { search: 'advice', limit: 2, cursor } });
  expect(second.body.items.map(({ id }) => id)).toEqual(ids.slice(-502, -500).toReversed());
  const last = await other.call(engagements.list, {
    query: { search: 'advice', limit: 500, cursor: writeCursor([ids[0] ?? '']) },
  });
  expect([last.body.items.map(({ id }) => id), last.body.nextCursor]).toEqual([[one.id], null]);
});

test('some are asked for by their ids', async () => {
  expect(await found({ ids: `${studio.id},${garden.id}` })).toEqual(['Advice on plants', 'Diseño de la web']);
  const tooMany = Array.from({ length: 101 }, () => studio.id).join(',');
  expect((await world.call(engagements.list, { query: { ids: tooMany } })).status).toBe(422);
});

test('a list says whose they are, and what was worked in the running month', async () => {
  const { body } = await world.call(engagements.list, { query: { ids: studio.id } });
  expect(body.items).toMatchObject([{ clientName: expect.stringMatching(/^Client/), monthMinutes: 90 }]);
});

test('the list of clients says what is active with each, and finds archived ones by their ids', async () => {
  await world.call(clients.change, { params: { id: garden.clientId }, body: { archived: true } });
  const { body } = await world.call(clients.list, { query: { ids: garden.clientId } });
  expect(body.items).toMatchObject([{ name: 'Jardín Botánico', active: [{ kind: 'hourly', count: 1 }] }]);
  expect((await world.call(clients.list)).body.items.map(({ id }) => id)).toEqual([studio.clientId]);
});
