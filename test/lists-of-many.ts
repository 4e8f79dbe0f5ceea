import { asks } from '../contract/asks/asks.ts';
import { checkIns, libraryLinks } from '../contract/care/check-ins.ts';
import { clients } from '../contract/clients/clients.ts';
import { touchpoints } from '../contract/clients/touchpoints.ts';
import { imports } from '../contract/imports/imports.ts';
import { payments } from '../contract/money/payments.ts';
import { apiKeys } from '../contract/practice/practices.ts';
import { proBono } from '../contract/pro-bono/pro-bono.ts';
import type { Route } from '../contract/route.ts';
import { candidates } from '../contract/sales/candidates.ts';
import { proposals } from '../contract/sales/proposals.ts';
import { overview } from '../contract/today/overview.ts';
import { agreements } from '../contract/work/agreements.ts';
import { changeOrders } from '../contract/work/change-orders.ts';
import { engagements } from '../contract/work/engagements.ts';
import { retainers } from '../contract/work/retainers.ts';
import { timeEntries } from '../contract/work/time-entries.ts';
import type { Db } from '../server/db/database.ts';
import type { Tables } from '../server/db/tables.ts';
import { ask } from './asks.ts';
import { copyRow, insertMany } from './crowd.ts';
import { engage, record } from './engage.ts';
import { engageFree } from './free-work.ts';
import { startImport } from './import-files.ts';
import { proposed } from './proposals.ts';
import type { World } from './world.ts';

/** More than two of the longest pages. */
export const MANY = 1_200;

/** How a list is asked for that was filled. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Rows that a practice has by itself. */
  readonly besides?: number;
}

export interface ListOfMany {
  readonly route: Route;
  /** Gives a new practice so many rows of the list: one is made as people make it, and the others are copied from it. */
  readonly fill: (world: World) => Promise<Asked>;
}

type Copied = Parameters<typeof copyRow>[1];

async function copy<Name extends Copied>(
  world: World,
  table: Name,
  id: string,
  given?: (at: number) => Partial<Omit<Tables[Name], 'id'>>,
): Promise<readonly string[]> {
  const copies = await inside(world, (db) => copyRow(db, table, id, MANY - 1, given));
  return [id, ...copies];
}

function inside<T>(world: World, work: (db: Db) => Promise<T>): Promise<T> {
  return world.database.write(world.practiceId, work);
}

const named = (at: number) => ({ name: `Client ${at} of many`, nameKey: `client ${at} of many` });

async function addClients(world: World): Promise<readonly string[]> {
  const { body } = await world.call(clients.add, { body: { name: 'Client', playbook: 'micromanager' } });
  return copy(world, 'clients', body.id, named);
}

/** A year of the same hours for each client, before the clock of the world. */
async function workAYear(world: World): Promise<void> {
  const { id, clientId } = await engage(world, { startsOn: '2024-01-01' });
  const clientIds = await copy(world, 'clients', clientId, named);
  const engagementIds = await copy(world, 'engagements', id, (at) => ({ clientId: clientIds[at + 1] ?? '' }));
  const rows = engagementIds.flatMap((engagementId, at) =>
    Array.from({ length: 12 }, (_none, month) => ({
      month: `2024-${String(month + 1).padStart(2, '0')}`,
      clientId: clientIds[at] ?? '',
      engagementId,
      entries: 1,
      actualMinutes: 600,
      billedMinutes: 600,
    })),
  );
  await inside(world, (db) => insertMany(db, 'monthlyTotals', rows));
}

const aRetainer = {
  kind: 'retainer',
  startsOn: '2024-12-01',
  retainer: { feeMinor: 100_000, allowance: { unit: 'minutes', amount: 600 } },
};

async function chargeOf(world: World, engagementId: string): Promise<string> {
  const { body } = await world.call(retainers.charges, { params: { id: engagementId } });
  return body.items[0]?.id ?? '';
}

/** The rows of an export of Toggl, an hour a row. */
function exportedRows(): string {
  const rows = Array.from({ length: MANY }, (_none, at) => {
    const day = Temporal.PlainDate.from('2021-01-01').add({ days: at });
    return `Client,Web,Note,Yes,${day},09:00:00,${day},10:00:00,,100.00`;
  });
  const head =
    'Client,Project,Description,Billable,Start date,Start time,End date,End time,Duration,Amount (EUR)';
  return [head, ...rows].join('\n');
}

/** Every list with pages, and one that is told whole. A test of the contract finds the one that is missing here. */
export const listsOfMany: readonly ListOfMany[] = [
  {
    route: apiKeys.list,
    async fill(world) {
      const { body } = await world.call(apiKeys.issue, { body: { name: 'Key' } });
      await copy(world, 'apiKeys', body.id, (at) => ({ hash: `${body.id} ${at}` }));
      return { besides: 1 };
    },
  },
  {
    route: clients.list,
    async fill(world) {
      await addClients(world);
      return {};
    },
  },
  {
    route: clients.links,
    async fill(world) {
      const { body: client } = await world.call(clients.add, { body: { name: 'Client' } });
      const { body: link } = await world.call(clients.openLink, { params: { id: client.id } });
      await copy(world, 'clientLinks', link.id, (at) => ({ token: `${link.id} ${at}` }));
      return { params: { id: client.id } };
    },
  },
  {
    route: touchpoints.list,
    async fill(world) {
      const { body: client } = await world.call(clients.add, { body: { name: 'Client' } });
      const params = { id: client.id };
      const body = { on: '2025-01-02', channel: 'phone' };
      const recorded = await world.call(touchpoints.record, { params, body });
      await copy(world, 'touchpoints', recorded.body.id);
      return { params };
    },
  },
  {
    route: engagements.list,
    async fill(world) {
      const { id } = await engage(world);
      await copy(world, 'engagements', id);
      return { query: { state: 'active' } };
    },
  },
  {
    route: retainers.statements,
    async fill(world) {
      const { id } = await engage(world, aRetainer);
      await inside(world, async (db) => {
        const closed = db.selectFrom('periods').selectAll().where('state', '=', 'closed');
        const first = await closed.executeTakeFirstOrThrow();
        const row = (at: number) => ({ ...first, periodIndex: 100 + at });
        await insertMany(
          db,
          'periods',
          Array.from({ length: MANY - 1 }, (_none, at) => row(at)),
        );
      });
      return { params: { id } };
    },
  },
  {
    route: retainers.charges,
    async fill(world) {
      const { id } = await engage(world, aRetainer);
      await copy(world, 'charges', await chargeOf(world, id));
      return { params: { id }, besides: 1 };
    },
  },
  {
    route: payments.charges,
    async fill(world) {
      const { id } = await engage(world, aRetainer);
      await copy(world, 'charges', await chargeOf(world, id));
      return { query: { state: 'open' }, besides: 1 };
    },
  },
  {
    route: timeEntries.list,
    async fill(world) {
      const { id } = await engage(world);
      const recorded = await record(world, id, '2025-01-02T08:00', 60);
      await copy(world, 'timeEntries', recorded.body.id);
      return {};
    },
  },
  {
    route: imports.list,
    async fill(world) {
      const { body } = await startImport(world, exportedRows());
      await copy(world, 'imports', body.id);
      return {};
    },
  },
  {
    route: imports.rows,
    async fill(world) {
      const { body } = await startImport(world, exportedRows());
      return { params: { id: body.id } };
    },
  },
  { route: asks.list, fill: (world) => fillAsks(world, {}) },
  { route: asks.list, fill: (world) => fillAsks(world, { order: 'queue' }) },
  {
    route: changeOrders.list,
    async fill(world) {
      const { id } = await engage(world);
      const body = { engagementId: id, line: 'Gift vouchers', priceMinor: 40_000 };
      await copy(world, 'changeOrders', (await world.call(changeOrders.propose, { body })).body.id);
      return {};
    },
  },
  {
    route: proBono.benefits,
    async fill(world) {
      await engageFree(world);
      const { body } = await world.call(proBono.benefits);
      await copy(world, 'benefits', body.items[0]?.id ?? '');
      return {};
    },
  },
  {
    route: proposals.list,
    async fill(world) {
      const { body: client } = await world.call(clients.add, { body: { name: 'Client' } });
      const body = { ...proposed, clientId: client.id };
      await copy(world, 'proposals', (await world.call(proposals.draft, { body })).body.id);
      return {};
    },
  },
  {
    route: checkIns.list,
    async fill(world) {
      const [, ...clientIds] = await addClients(world);
      await inside(world, async (db) => {
        const first = await db.selectFrom('checkIns').selectAll().executeTakeFirstOrThrow();
        const rows = clientIds.map((clientId) => ({ ...first, clientId }));
        await insertMany(db, 'checkIns', rows);
      });
      return {};
    },
  },
  {
    route: libraryLinks.list,
    async fill(world) {
      const body = { url: 'https://example.com', title: 'Worth reading' };
      await copy(world, 'libraryLinks', (await world.call(libraryLinks.add, { body })).body.id);
      return {};
    },
  },
  {
    route: overview.months,
    async fill(world) {
      await workAYear(world);
      return { query: { month: '2024-12' } };
    },
  },
  {
    route: candidates.list,
    async fill(world) {
      await workAYear(world);
      return {};
    },
  },
  {
    route: agreements.versions,
    async fill(world) {
      const { id } = await engage(world);
      await inside(world, async (db) => {
        const first = await db.selectFrom('agreementVersions').selectAll().executeTakeFirstOrThrow();
        const rows = Array.from({ length: MANY - 1 }, (_none, at) => ({ ...first, version: at + 2 }));
        await insertMany(db, 'agreementVersions', rows);
      });
      return { params: { id } };
    },
  },
];

async function fillAsks(world: World, query: Readonly<Record<string, string>>): Promise<Asked> {
  const { clientId } = await engage(world);
  const { body } = await ask(world, clientId, { receivedAt: '2025-01-02T09:00:00Z' });
  await copy(world, 'asks', body.id);
  return { query };
}
