import type { Db } from '../db/database.ts';
import { locked } from '../db/locking.ts';
import { onePage } from '../db/one-page.ts';
import { rows } from '../db/rows.ts';
import type { ImportRowsTable, ImportsTable, ImportTargetsTable } from '../db/tables.ts';

export type ImportRecord = Readonly<ImportsTable>;
export type RowRecord = Readonly<ImportRowsTable>;
export type TargetRecord = Readonly<ImportTargetsTable>;

export const { find: findImport, insert: insertImport, checked } = rows('imports');

/** Imports, newest first, one more than the limit when there are more. */
export async function listImportRecords(
  db: Db,
  wanted: { readonly limit: number; readonly beforeId: string | null },
): Promise<ImportRecord[]> {
  let query = db.selectFrom('imports').selectAll();
  if (wanted.beforeId) query = query.where('id', '<', wanted.beforeId);
  const found = await onePage(query.orderBy('id', 'desc'), wanted.limit).execute();
  return checked(found);
}

/** Changes an import that is still in the state it was found in; false when somebody else was faster. */
export async function updateImport(
  db: Db,
  { id, state }: Pick<ImportRecord, 'id' | 'state'>,
  change: Partial<ImportsTable>,
): Promise<boolean> {
  const updated = await db
    .updateTable('imports')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) > 0;
}

export async function insertTargets(db: Db, targets: readonly TargetRecord[]): Promise<void> {
  for (let from = 0; from < targets.length; from += TARGETS_PER_STATEMENT) {
    await db
      .insertInto('importTargets')
      .values(targets.slice(from, from + TARGETS_PER_STATEMENT))
      .execute();
  }
}

const TARGETS_PER_STATEMENT = 500;

export async function listTargets(db: Db, importId: string): Promise<TargetRecord[]> {
  return db
    .selectFrom('importTargets')
    .selectAll()
    .where('importId', '=', importId)
    .orderBy('target')
    .execute();
}

export async function updateTarget(
  db: Db,
  { importId, target }: Pick<TargetRecord, 'importId' | 'target'>,
  change: Partial<ImportTargetsTable>,
): Promise<void> {
  await db
    .updateTable('importTargets')
    .set(change)
    .where('importId', '=', importId)
    .where('target', '=', target)
    .execute();
}

export interface RowsWanted {
  readonly state: RowRecord['state'] | undefined;
  readonly afterRow: number;
  readonly limit: number;
}

export type RowOfTarget = RowRecord & Readonly<Record<'client' | 'project', string | null>>;

/** Rows with the client and project they name, in the file's order, one more than the limit when there are more. */
export async function listRows(db: Db, importId: string, wanted: RowsWanted): Promise<RowOfTarget[]> {
  let query = db
    .selectFrom('importRows')
    .leftJoin('importTargets', (join) =>
      join
        .onRef('importTargets.importId', '=', 'importRows.importId')
        .onRef('importTargets.target', '=', 'importRows.target'),
    )
    .selectAll('importRows')
    .select(['importTargets.client', 'importTargets.project'])
    .where('importRows.importId', '=', importId)
    .where('importRows.rowNumber', '>', wanted.afterRow);
  if (wanted.state === 'ready') query = query.where('importRows.state', '=', 'ready');
  // The index of held rows is used only when the query says in so many words that it wants no ready ones.
  else if (wanted.state)
    query = query.where('importRows.state', '=', wanted.state).where('importRows.state', '<>', 'ready');
  return onePage(query.orderBy('importRows.rowNumber'), wanted.limit).execute();
}

export async function listMembers(
  db: Db,
): Promise<readonly { readonly id: string; readonly name: string; readonly email: string | null }[]> {
  return db.selectFrom('members').select(['id', 'name', 'email']).orderBy('id').execute();
}

/** Imports whose staged rows nobody needs any more, or whose reading was killed: begun before `before` and not emptied yet. */
export async function findStale(db: Db, before: number): Promise<readonly ImportRecord[]> {
  return db
    .selectFrom('imports')
    .selectAll()
    .where('createdAt', '<', before)
    .where((where) => where.or([where('rowsRead', '>', 0), where('state', '=', 'reading')]))
    .orderBy('id')
    .limit(20)
    .execute();
}

export async function deleteTargets(db: Db, importId: string): Promise<void> {
  await db.deleteFrom('importTargets').where('importId', '=', importId).execute();
}

/** Lets one commit or discard of a practice at a time through. */
export async function lockImports(db: Db): Promise<void> {
  const query = db
    .selectFrom('imports')
    .select('id')
    .where('state', 'in', ['ready', 'committed'])
    .orderBy('id');
  await locked(db, query).execute();
}

/** Whether another import was committed since this one was compared with what is recorded. */
export async function hasCommittedSince(db: Db, { id, createdAt }: ImportRecord): Promise<boolean> {
  const other = await db
    .selectFrom('imports')
    .select('id')
    .where('id', '<>', id)
    .where('committedAt', '>=', createdAt)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

export async function updateRow(
  db: Db,
  { importId, rowNumber }: RowRecord,
  change: Partial<ImportRowsTable>,
): Promise<void> {
  await db
    .updateTable('importRows')
    .set(change)
    .where('importId', '=', importId)
    .where('rowNumber', '=', rowNumber)
    .execute();
}

const ROWS_PER_PAGE = 500;

/** The next ready rows of a target, in the file's order. */
export async function listReadyOf(
  db: Db,
  record: ImportRecord,
  target: number,
  afterRow: number,
): Promise<RowRecord[]> {
  return db
    .selectFrom('importRows')
    .selectAll()
    .where('importId', '=', record.id)
    .where('rowNumber', '>', afterRow)
    .where('state', '=', 'ready')
    .where('target', '=', target)
    .orderBy('rowNumber')
    .limit(ROWS_PER_PAGE)
    .execute();
}

/** The next rows held for one of the problems, though they are complete. */
export async function listHeldWithEntry(
  db: Db,
  record: ImportRecord,
  codes: readonly string[],
  afterRow: number,
): Promise<RowRecord[]> {
  return db
    .selectFrom('importRows')
    .selectAll()
    .where('importId', '=', record.id)
    .where('state', '=', 'problem')
    .where('state', '<>', 'ready')
    .where('rowNumber', '>', afterRow)
    .where('code', 'in', codes)
    .where('fingerprint', 'is not', null)
    .orderBy('rowNumber')
    .limit(ROWS_PER_PAGE)
    .execute();
}

export async function noteProgress(
  db: Db,
  importId: string,
  progress: Pick<ImportsTable, 'rowsRead' | 'summary'>,
): Promise<void> {
  await db.updateTable('imports').set(progress).where('id', '=', importId).execute();
}
