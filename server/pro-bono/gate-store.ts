import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { lockedBesideKeys } from '../db/locking.ts';

function selectLimits(db: Db) {
  return db
    .selectFrom('practices')
    .select(['payingClientsPerPlace', 'proBonoPlacesAtLeast', 'proBonoSharePercent'])
    .select(['payingClients', 'weeklyMinutes']);
}

export type LimitsRow = Awaited<ReturnType<typeof findLimits>>;

export async function findLimits(db: Db) {
  return selectLimits(db).executeTakeFirstOrThrow();
}

/** The limits with the practice held until the transaction ends: who counts its places counts alone. */
export async function lockLimits(db: Db): Promise<LimitsRow> {
  return lockedBesideKeys(db, selectLimits(db)).executeTakeFirstOrThrow();
}

/** Named one by one, and not as all others than free work, so that the index of states is used. */
const PAID_KINDS = ['hourly', 'project', 'retainer'] as const;
/** For the same reason an expression: by the bare column SQLite would walk through all engagements in the order of their clients. */
const payingClients = sql<number>`count(distinct client_id || '')`;

/** How many clients have an active engagement that is paid. */
export async function countPayingClients(db: Db): Promise<number> {
  const row = await db
    .selectFrom('engagements')
    .select(payingClients.as('clients'))
    .where('state', '=', 'active')
    .where('kind', 'in', PAID_KINDS)
    .executeTakeFirstOrThrow();
  return row.clients;
}

/** How many free engagements are active, and how many of them went past a limit. */
export async function countFree(db: Db) {
  return db
    .selectFrom('engagements')
    .select((of) => [of.fn.countAll<number>().as('active'), of.fn.count<number>('override').as('overridden')])
    .where('state', '=', 'active')
    .where('kind', '=', 'pro-bono')
    .executeTakeFirstOrThrow();
}

export type FreeRow = Awaited<ReturnType<typeof listFree>>[number];

/** The active free engagements with their clients, those begun first first. */
export async function listFree(db: Db) {
  return db
    .selectFrom('engagements')
    .innerJoin('clients', (join) => join.onRef('clients.id', '=', 'engagements.clientId'))
    .select(['engagements.id', 'engagements.clientId', 'clients.name as clientName', 'engagements.title'])
    .select(['engagements.startsOn', 'engagements.endsOn', 'engagements.reviewOn'])
    .select(['engagements.proBono', 'engagements.override'])
    .where('engagements.state', '=', 'active')
    .where('engagements.kind', '=', 'pro-bono')
    .orderBy('engagements.startsOn')
    .orderBy('engagements.id')
    .execute();
}

/** What was worked in some months under some engagements, a row an engagement and month. */
export async function listWorked(
  db: Db,
  months: readonly string[],
  engagements: readonly { readonly id: string; readonly clientId: string }[],
) {
  if (engagements.length === 0 || months.length === 0) return [];
  return db
    .selectFrom('monthlyTotals')
    .select(['engagementId', 'month', 'actualMinutes'])
    .where('month', 'in', [...months])
    .where('clientId', 'in', [...new Set(engagements.map(({ clientId }) => clientId))])
    .where(
      'engagementId',
      'in',
      engagements.map(({ id }) => id),
    )
    .execute();
}

/** What the whole practice worked in some months, a row a month in which it worked. */
export async function sumWorkedByMonth(db: Db, months: readonly string[]) {
  return db
    .selectFrom('monthlyTotals')
    .groupBy('month')
    .select((of) => ['month', of.fn.sum<number>('actualMinutes').as('minutes')])
    .where('month', 'in', [...months])
    .execute();
}

/** The free minutes worked in a month, also of engagements that have ended since. */
export async function sumFreeWorked(db: Db, month: string): Promise<number> {
  const row = await db
    .selectFrom('monthlyTotals as totals')
    .innerJoin('engagements', (join) => join.onRef('engagements.id', '=', 'totals.engagementId'))
    .select((of) => of.fn.sum<number | null>('totals.actualMinutes').as('minutes'))
    .where('totals.month', '=', month)
    .where('engagements.kind', '=', 'pro-bono')
    .executeTakeFirst();
  return row?.minutes ?? 0;
}
