import type { Db } from '../../db/database.ts';
import { locked } from '../../db/locking.ts';
import { prepared } from '../../db/prepared.ts';
import type { EngagementsTable } from '../../db/tables.ts';

export type EngagementRow = Readonly<EngagementsTable>;

export async function insertEngagement(db: Db, row: EngagementRow): Promise<void> {
  await db.insertInto('engagements').values(row).execute();
}

interface Key {
  readonly id: string;
}

const selectEngagement = prepared((db, { id }: Key) =>
  db.selectFrom('engagements').selectAll().where('id', '=', id),
);
export const selectLocked = prepared((db, { id }: Key) =>
  locked(db, db.selectFrom('engagements').selectAll().where('id', '=', id)),
);

export async function findEngagementRow(db: Db, id: string): Promise<EngagementRow | undefined> {
  return (await selectEngagement(db, { id }))[0];
}

export async function lockEngagementRow(db: Db, id: string): Promise<EngagementRow | undefined> {
  return (await selectLocked(db, { id }))[0];
}

/** Engagements by their ids; at most some hundreds at once. */
export async function findEngagementRows(db: Db, ids: readonly string[]): Promise<EngagementRow[]> {
  return db
    .selectFrom('engagements')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
}

/** The active retainers of some clients; at most some hundreds of clients at once. */
export async function listActiveRetainers(db: Db, clientIds: readonly string[]): Promise<EngagementRow[]> {
  if (clientIds.length === 0) return [];
  return db
    .selectFrom('engagements')
    .selectAll()
    .where('clientId', 'in', [...clientIds])
    .where('state', '=', 'active')
    .where('kind', '=', 'retainer')
    .execute();
}

export async function updateEngagement(db: Db, id: string, change: Partial<EngagementsTable>): Promise<void> {
  await db.updateTable('engagements').set(change).where('id', '=', id).execute();
}

export interface EngagementsWanted {
  readonly limit: number;
  readonly beforeId: string | null;
  readonly clientId: string | undefined;
  readonly state: string | undefined;
  readonly kind: string | undefined;
  readonly imported: boolean | undefined;
  readonly convertedFromId?: string | undefined;
}

/** Engagements, newest first, one more than the limit when there are more. */
export async function listEngagementRows(db: Db, wanted: EngagementsWanted): Promise<EngagementRow[]> {
  let query = db.selectFrom('engagements').selectAll();
  if (wanted.clientId) query = query.where('clientId', '=', wanted.clientId);
  if (wanted.state) query = query.where('state', '=', wanted.state);
  if (wanted.kind) query = query.where('kind', '=', wanted.kind);
  if (wanted.imported !== undefined) query = query.where('imported', '=', wanted.imported ? 1 : 0);
  if (wanted.convertedFromId) {
    // Looked up by themselves, since the order of the list would else make SQLite walk through all engagements.
    const continuations = db
      .selectFrom('engagements')
      .select('id')
      .where('convertedFromId', '=', wanted.convertedFromId);
    query = query.where('id', 'in', continuations);
  }
  if (wanted.beforeId) query = query.where('id', '<', wanted.beforeId);
  return query
    .orderBy('id', 'desc')
    .limit(wanted.limit + 1)
    .execute();
}
