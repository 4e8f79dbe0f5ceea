import { flagOf } from '../../db/columns.ts';
import type { Db } from '../../db/database.ts';
import { onePage, type PageSize } from '../../db/one-page.ts';
import { rows } from '../../db/rows.ts';
import type { EngagementsTable } from '../../db/tables.ts';

export type EngagementRow = Readonly<EngagementsTable>;

export const {
  find: findEngagementRow,
  lock: lockEngagementRow,
  insert: insertEngagement,
  update: updateEngagement,
  locking: lockingEngagement,
  checked: checkedEngagements,
} = rows('engagements');

/** Engagements by their ids; at most some hundreds at once. */
export async function findEngagementRows(db: Db, ids: readonly string[]): Promise<EngagementRow[]> {
  const found = await db
    .selectFrom('engagements')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return checkedEngagements(found);
}

/** The active retainers of some clients; at most some hundreds of clients at once. */
export async function listActiveRetainers(db: Db, clientIds: readonly string[]): Promise<EngagementRow[]> {
  if (clientIds.length === 0) return [];
  const found = await db
    .selectFrom('engagements')
    .selectAll()
    .where('clientId', 'in', [...clientIds])
    .where('state', '=', 'active')
    .where('kind', '=', 'retainer')
    .execute();
  return checkedEngagements(found);
}

export interface EngagementsWanted {
  readonly limit: PageSize;
  readonly beforeId: string | null;
  readonly clientId: string | undefined;
  readonly state: EngagementRow['state'] | undefined;
  readonly kind: EngagementRow['kind'] | undefined;
  readonly imported: boolean | undefined;
  readonly convertedFromId?: string | undefined;
  /** Only those that end on this day or later. */
  readonly endsFrom?: string | undefined;
  readonly ids?: readonly string[] | undefined;
}

/** Fewer than either database takes as values of one statement. */
const AT_ONCE = 500;

/** Engagements, newest first, one more than the limit when there are more. */
export async function listEngagementRows(db: Db, wanted: EngagementsWanted): Promise<EngagementRow[]> {
  if (!wanted.ids) return selectRows(db, wanted);
  // A search may find more than one statement can name. The newest are looked up first, until the page is full.
  const { beforeId } = wanted;
  const ids = wanted.ids
    .filter((id) => beforeId === null || id < beforeId)
    .toSorted()
    .toReversed();
  const rows: EngagementRow[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const limit = wanted.limit === null ? null : wanted.limit - rows.length;
    rows.push(...(await selectRows(db, { ...wanted, limit, ids: ids.slice(at, at + AT_ONCE) })));
    if (wanted.limit !== null && rows.length > wanted.limit) break;
  }
  return rows;
}

async function selectRows(db: Db, wanted: EngagementsWanted): Promise<EngagementRow[]> {
  let query = db.selectFrom('engagements').selectAll();
  if (wanted.clientId) query = query.where('clientId', '=', wanted.clientId);
  if (wanted.state) query = query.where('state', '=', wanted.state);
  if (wanted.kind) query = query.where('kind', '=', wanted.kind);
  if (wanted.imported !== undefined) query = query.where('imported', '=', flagOf(wanted.imported));
  if (wanted.convertedFromId) {
    // Looked up by themselves, since the order of the list would else make SQLite walk through all engagements.
    const continuations = db
      .selectFrom('engagements')
      .select('id')
      .where('convertedFromId', '=', wanted.convertedFromId);
    query = query.where('id', 'in', continuations);
  }
  if (wanted.endsFrom) query = query.where('endsOn', '>=', wanted.endsFrom);
  if (wanted.ids) query = query.where('id', 'in', [...wanted.ids]);
  if (wanted.beforeId) query = query.where('id', '<', wanted.beforeId);
  const found = await onePage(query.orderBy('id', 'desc'), wanted.limit).execute();
  return checkedEngagements(found);
}

/** Every title with the name of its client: what a search looks through. */
export async function listTitles(db: Db) {
  return db
    .selectFrom('engagements')
    .innerJoin('clients', (join) => join.onRef('clients.id', '=', 'engagements.clientId'))
    .select(['engagements.id', 'engagements.title', 'clients.nameKey'])
    .execute();
}

/** What was worked in a month 'YYYY-MM' under some engagements, from the totals of the month. */
export async function listMonthMinutes(
  db: Db,
  month: string,
  engagements: readonly { readonly id: string; readonly clientId: string }[],
) {
  if (engagements.length === 0) return [];
  return db
    .selectFrom('monthlyTotals')
    .select(['engagementId', 'actualMinutes'])
    .where('month', '=', month)
    .where(
      'clientId',
      'in',
      engagements.map(({ clientId }) => clientId),
    )
    .where(
      'engagementId',
      'in',
      engagements.map(({ id }) => id),
    )
    .execute();
}
