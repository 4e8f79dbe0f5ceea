import { readFileSync } from 'node:fs';
import { imports } from '../contract/imports/imports.ts';
import type { World } from './world.ts';

/** A file of server/imports/fixtures: a year of each tracker, and a dirty export. */
export function importFixture(name: string): Buffer {
  return readFileSync(new URL(`../server/imports/fixtures/${name}`, import.meta.url));
}

interface Totals {
  readonly entries: number;
  readonly minutes: number;
  readonly byMonth: Readonly<Record<string, number>>;
}

/** What every one of the year's exports comes to, per client. */
export const yearTotals: Readonly<Record<string, Totals>> = JSON.parse(
  importFixture('expected-totals.json').toString(),
).clients;

/** The same world seen by a new practice of its own, empty: cheaper than another database. */
export async function freshPractice(world: World): Promise<World> {
  const own = await world.addPractice();
  return { ...world, ...own, call: (route, input = {}) => world.call(route, { key: own.apiKey, ...input }) };
}

/** The form that a browser sends for one file. */
export function importForm(
  content: Uint8Array | string,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new File([Buffer.from(content)], 'export.csv'));
  return form;
}

export function startImport(
  world: World,
  content: Uint8Array | string,
  fields?: Readonly<Record<string, string>>,
) {
  return world.call(imports.start, { body: importForm(content, fields) });
}

export function commitImport(world: World, id: string, body: unknown = {}) {
  return world.call(imports.commit, { params: { id }, body });
}

/** The months' totals as they are kept, per client and in the shape of `yearTotals`. */
export async function keptTotals(world: World): Promise<Record<string, Totals>> {
  const rows = await world.database
    .read(world.practiceId)
    .selectFrom('monthlyTotals')
    .innerJoin('clients', (join) => join.onRef('clients.id', '=', 'monthlyTotals.clientId'))
    .select(['clients.name', 'month', 'entries', 'actualMinutes'])
    .execute();
  const clients: Record<string, Totals> = {};
  for (const { name, month, entries, actualMinutes } of rows) {
    const before = clients[name] ?? { entries: 0, minutes: 0, byMonth: {} };
    clients[name] = {
      entries: before.entries + Number(entries),
      minutes: before.minutes + Number(actualMinutes),
      byMonth: { ...before.byMonth, [month]: Number(actualMinutes) },
    };
  }
  return clients;
}

export async function countEntries(world: World): Promise<number> {
  const found = await world.database
    .read(world.practiceId)
    .selectFrom('timeEntries')
    .select(({ fn }) => fn.countAll<number>().as('entries'))
    .executeTakeFirstOrThrow();
  return Number(found.entries);
}
