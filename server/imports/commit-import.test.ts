import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { engagements } from '../../contract/work/engagements.ts';
import { timeEntries } from '../../contract/work/time-entries.ts';
import {
  commitImport,
  freshPractice,
  importFixture,
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

describe('clients and engagements that are there already', () => {
  const toggl = (...rows: string[]) =>
    [
      'Client,Project,Description,Billable,Start date,Start time,End date,End time,Duration,Amount (EUR)',
      ...rows,
    ].join('\n');
  const row = (client: string, project: string, date: string, start = '09:00:00', end = '10:00:00') =>
    `${client},${project},Note,Yes,${date},${start},${date},${end},,100.00`;

  test('are used again, however the file spells their names', async () => {
    await commitImport(
      world,
      (await startImport(world, toggl(row('Fundación Faro', 'Web', '2025-03-03')))).body.id,
    );
    const second = await startImport(
      world,
      toggl(row('FUNDACION  FARO', 'web', '2025-02-03'), row('fundación faro', 'Web', '2025-02-04')),
    );
    expect(second.body.totals).toEqual([{ client: 'FUNDACION  FARO', entries: 2, minutes: 120 }]);
    expect((await commitImport(world, second.body.id)).body).toMatchObject({
      imported: 2,
      clientsCreated: 0,
      engagementsCreated: 0,
    });
    const { body } = await world.call(engagements.list);
    expect(body.items.map(({ title, startsOn }) => [title, startsOn])).toEqual([['Web', '2025-02-03']]);
  });

  test('meter their entries by their own rules', async () => {
    await commitImport(
      world,
      (await startImport(world, toggl(row('Kestrel', 'Other', '2025-03-01')))).body.id,
    );
    const [{ clientId } = { clientId: '' }] = (await world.call(engagements.list)).body.items;
    const drafted = await world.call(engagements.draft, {
      body: {
        clientId,
        kind: 'hourly',
        title: 'Advice',
        startsOn: '2025-03-05',
        hourlyRateMinor: 10_000,
        billing: { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'day' },
      },
    });
    await world.call(engagements.activate, { params: { id: drafted.body.id }, body: {} });
    const rows = [
      row('Kestrel', 'Advice', '2025-03-04'),
      row('Kestrel', 'Advice', '2025-03-06', '09:00:00', '09:04:00'),
      row('Kestrel', 'Advice', '2025-03-06', '10:00:00', '10:07:00'),
    ];
    const done = await commitImport(world, (await startImport(world, toggl(...rows))).body.id);
    expect(done.body).toMatchObject({ imported: 2, engagementsCreated: 0, leftOutRows: 1 });
    expect(done.body.leftOut).toMatchObject([
      { row: 2, code: 'before-start', message: expect.stringContaining('2025-03-05') },
    ]);
    const entries = await world.call(timeEntries.list, { query: { engagementId: drafted.body.id } });
    const billed = entries.body.items.map(({ actualMinutes, billedMinutes }) => [
      actualMinutes,
      billedMinutes,
    ]);
    expect(billed.sort()).toEqual([
      [4, 4],
      [7, 11],
    ]);
    expect(
      (await commitImport(world, (await startImport(world, toggl(...rows))).body.id)).body.imported,
    ).toBe(0);
    const early = Array.from({ length: 120 }, (_none, at) => {
      const hour = String(8 + Math.floor(at / 20)).padStart(2, '0');
      const minute = String(at % 20).padStart(2, '0');
      return row('Kestrel', 'Advice', '2025-03-03', `${hour}:${minute}:00`, `${hour}:${minute}:30`);
    });
    const none = await commitImport(world, (await startImport(world, toggl(...early))).body.id);
    expect([none.body.imported, none.body.leftOutRows, none.body.leftOut.length]).toEqual([0, 120, 100]);
  });
});

test('time that was not billable stays unbilled in paid work, voided and restored as well', async () => {
  const row = (minute: string, billable: string) =>
    `Kestrel,Web,${billable},2025-03-03,09:${minute}:00,2025-03-03,10:${minute}:00,01:00:00`;
  const header = 'Client,Project,Billable,Start date,Start time,End date,End time,Duration';
  const read = await startImport(world, [header, row('00', 'Yes'), row('30', 'No')].join('\n'));
  await commitImport(world, read.body.id);
  const billed = async () => {
    const totals = await world.database
      .read(world.practiceId)
      .selectFrom('monthlyTotals')
      .select(['entries', 'actualMinutes', 'billedMinutes'])
      .execute();
    return totals.map((row) => [row.entries, row.actualMinutes, row.billedMinutes]);
  };
  expect(await billed()).toEqual([[2, 120, 60]]);
  const entries = (await world.call(timeEntries.list)).body.items;
  const unbilled = entries.find(({ billedMinutes }) => billedMinutes === 0);
  expect(unbilled).toMatchObject({ actualMinutes: 60, billedBecause: '60 min, recorded as not billable' });
  const params = { id: unbilled?.id ?? '' };
  await world.call(timeEntries.void, { params });
  expect(await billed()).toEqual([[1, 60, 60]]);
  await world.call(timeEntries.restore, { params });
  expect(await billed()).toEqual([[2, 120, 60]]);
});

test('two imports of the same rows committed at the same time record them once', async () => {
  const [one, two] = await Promise.all([
    startImport(world, importFixture('kimai-es.csv')),
    startImport(world, importFixture('kimai-es.csv')),
  ]);
  const outcomes = await Promise.all([commitImport(world, one.body.id), commitImport(world, two.body.id)]);
  expect(outcomes.map(({ body }) => body.imported).sort()).toEqual([0, 761]);
  expect(await keptTotals(world)).toEqual(yearTotals);
});

test('rates in another currency are left out and said', async () => {
  const file =
    'Client,Project,Start date,Start time,Duration,Billable,Amount (USD)\nKestrel,Web,2025-01-02,09:00:00,01:00:00,Yes,100\n';
  const read = await startImport(world, file);
  expect(read.body.notices).toMatchObject([
    { code: 'other-currency', message: expect.stringContaining('USD') },
  ]);
  await commitImport(world, read.body.id);
  const { body } = await world.call(engagements.list);
  expect(body.items[0]).toMatchObject({ currency: 'EUR', hourlyRateMinor: null });
});
