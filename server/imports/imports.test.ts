import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { imports } from '../../contract/imports/imports.ts';
import { engagements } from '../../contract/work/engagements.ts';
import {
  commitImport,
  countEntries,
  freshPractice,
  importFixture,
  importForm,
  keptTotals,
  startImport,
  yearTotals,
} from '../../test/import-files.ts';
import { openWorld, type World } from '../../test/world.ts';

let shared: World;
let world: World;
beforeAll(async () => {
  shared = await openWorld('2026-01-10T08:00:00Z');
});
beforeEach(async () => {
  world = await freshPractice(shared);
});
afterAll(() => shared.close());

describe.each([
  ['toggl', 'toggl-detailed.csv'],
  ['clockify', 'clockify-detailed.csv'],
  ['harvest', 'harvest-detailed.csv'],
  ['kimai', 'kimai-es.csv'],
])('a year of %s', (format, name) => {
  test('is previewed, imported with the same minutes per client and month, and imported once', async () => {
    const read = await startImport(world, importFixture(name));
    expect(read.status).toBe(201);
    expect(read.body).toMatchObject({
      format,
      state: 'ready',
      rows: { ready: 761, problems: 0, duplicates: 0 },
    });
    expect(read.body.problems).toEqual([]);
    const totals = Object.fromEntries(read.body.totals.map(({ client, ...rest }) => [client, rest]));
    for (const [client, { entries, minutes }] of Object.entries<{ entries: number; minutes: number }>(
      yearTotals,
    )) {
      expect(totals[client]).toEqual({ entries, minutes });
    }
    expect(await countEntries(world)).toBe(0);

    const committed = await commitImport(world, read.body.id);
    expect(committed.body).toMatchObject({
      imported: 761,
      clientsCreated: 8,
      engagementsCreated: 8,
      leftOut: [],
    });
    expect(await keptTotals(world)).toEqual(yearTotals);
    expect(await countEntries(world)).toBe(761);

    const same = await startImport(world, importFixture(name));
    expect(same.body).toMatchObject({ rows: { ready: 0, problems: 0, duplicates: 761 }, totals: [] });
    const nothing = await commitImport(world, same.body.id);
    expect(nothing.body).toMatchObject({ imported: 0, clientsCreated: 0, engagementsCreated: 0 });
    expect((await commitImport(world, read.body.id)).body).toMatchObject({
      imported: 0,
      message: expect.stringContaining('before'),
    });
    expect(await keptTotals(world)).toEqual(yearTotals);
  });

  test('becomes active engagements at the rate the export shows, pro bono where nothing is billable', async () => {
    await commitImport(world, (await startImport(world, importFixture(name))).body.id);
    const { body } = await world.call(engagements.list, { query: { limit: 100 } });
    const told = body.items.map(({ title, kind, hourlyRateMinor, state, imported, startsOn }) => ({
      title,
      kind,
      hourlyRateMinor,
      state,
      imported,
      startsOn,
    }));
    expect(told).toContainEqual({
      title: 'Comercio electrónico',
      kind: 'hourly',
      hourlyRateMinor: 10_000,
      state: 'active',
      imported: true,
      startsOn: '2025-01-02',
    });
    expect(Object.fromEntries(told.map(({ title, hourlyRateMinor }) => [title, hourlyRateMinor]))).toEqual({
      'Comercio electrónico': 10_000,
      'Stratégie de marque': 12_500,
      'Campagna stagione': 9500,
      'Conseil numérique': 12_000,
      'Social media': 9000,
      'Web de la asociación': null,
      'Website relaunch': 11_000,
      'Memoria anual': null,
    });
    const proBono = told.filter(({ kind }) => kind === 'pro-bono').map(({ title }) => title);
    expect(proBono.sort()).toEqual(['Memoria anual', 'Web de la asociación']);
  });
});

describe('a dirty export', () => {
  test('is previewed row by row with what is wrong and why', async () => {
    const read = await startImport(world, importFixture('toggl-dirty.csv'));
    expect(read.body.rows).toEqual({ ready: 3, problems: 6, duplicates: 1 });
    expect(read.body.problems.map(({ row, code }) => [row, code])).toEqual([
      [3, 'forgotten-timer'],
      [4, 'ends-before-start'],
      [5, 'no-such-date'],
      [7, 'no-client'],
      [9, 'formula-cell'],
      [11, 'torn-row'],
    ]);
    expect(read.body.problems[0]?.message).toContain('22\u00a0h\u00a030');
    expect(read.body.duplicates).toEqual([{ row: 8, code: 'duplicate', message: 'The same as row 2.' }]);
    expect(read.body.totals).toEqual([{ client: 'Bodega Almirante', entries: 3, minutes: 138 }]);

    const rows = await world.call(imports.rows, { params: { id: read.body.id }, query: { limit: 4 } });
    expect(rows.body.items.map(({ row, state, minutes }) => [row, state, minutes])).toEqual([
      [2, 'ready', 60],
      [3, 'problem', 1350],
      [4, 'problem', null],
      [5, 'problem', null],
    ]);
    expect(rows.body.items[2]?.cells[2]).toBe('Bodega Almirante');
    const next = await world.call(imports.rows, {
      params: { id: read.body.id },
      query: { limit: 4, state: 'ready', cursor: rows.body.nextCursor ?? '' },
    });
    expect(next.body.items.map(({ row, note }) => [row, note])).toEqual([
      [6, 'Duration in words'],
      [10, 'Night of the clock change'],
    ]);
    const held = await world.call(imports.rows, {
      params: { id: read.body.id },
      query: { state: 'duplicate' },
    });
    expect(held.body.items.map(({ row, client }) => [row, client])).toEqual([[8, 'Bodega Almirante']]);
  });

  test('is told in the language of its reader', async () => {
    const read = await world.call(imports.start, {
      body: importForm(importFixture('toggl-dirty.csv')),
      headers: { 'accept-language': 'fr' },
    });
    expect(read.body.problems[3]?.message).toContain('aucun client');
  });

  test('imports its ready rows alone; a chosen forgotten timer comes with them', async () => {
    const plain = await startImport(world, importFixture('toggl-dirty.csv'));
    expect((await commitImport(world, plain.body.id)).body).toMatchObject({
      imported: 3,
      clientsCreated: 1,
      engagementsCreated: 1,
    });
    const again = await startImport(world, importFixture('toggl-dirty.csv'));
    expect(again.body.rows).toEqual({ ready: 0, problems: 6, duplicates: 4 });
    const chosen = await commitImport(world, again.body.id, { include: { codes: ['forgotten-timer'] } });
    expect(chosen.body).toMatchObject({ imported: 1, clientsCreated: 0, engagementsCreated: 0 });
    const third = await startImport(world, importFixture('toggl-dirty.csv'));
    expect((await commitImport(world, third.body.id, { include: { rows: [3, 4] } })).body.imported).toBe(0);
    expect((await keptTotals(world))['Bodega Almirante']).toEqual({
      entries: 4,
      minutes: 1488,
      byMonth: { '2025-03': 1488 },
    });
  });
});

test('labels set activity, channel and urgency of the entries', async () => {
  await commitImport(world, (await startImport(world, importFixture('toggl-detailed.csv'))).body.id);
  const rows = await world.database
    .read(world.practiceId)
    .selectFrom('timeEntries')
    .select(['activity', 'channel', 'urgent'])
    .select(({ fn }) => fn.countAll<number>().as('entries'))
    .groupBy(['activity', 'channel', 'urgent'])
    .orderBy('activity')
    .orderBy('channel')
    .orderBy('urgent')
    .execute();
  const told = rows.map((row) => [row.activity, row.channel, row.urgent, Number(row.entries)]);
  expect(told).toContainEqual(['status-call', 'phone', 0, 137]);
  expect(told).toContainEqual(['work', 'phone', 0, 14]);
  expect(told).toContainEqual(['work', 'email', 0, 148]);
  expect(told).toContainEqual(['work', null, 1, 52]);
});
