import { CompiledQuery, sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { isOnPostgres } from '../db/is-on-postgres.ts';
import { practiceIdOf } from '../db/of-practice.ts';
import type { ImportRowsTable } from '../db/tables.ts';

export type StagedRow = Readonly<Omit<ImportRowsTable, 'importId'>>;

/** In the order of the columns below; the two must say the same. */
const fields = [
  'rowNumber',
  'state',
  'code',
  'detail',
  'target',
  'memberId',
  'startedAt',
  'endsAt',
  'workedOn',
  'minutes',
  'billable',
  'activity',
  'channel',
  'urgent',
  'note',
  'fingerprint',
] as const satisfies readonly (keyof StagedRow)[];

const columns =
  'row_number, state, code, detail, target, member_id, started_at, ends_at, worked_on, minutes, billable, activity, channel, urgent, note, fingerprint';

/** Each database its own fastest way: SQLite binds values, PostgreSQL unfolds one JSON text. Both were measured. */
export async function insertStagedRows(db: Db, importId: string, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  if (isOnPostgres(db)) await unfoldRows(db, importId, rows);
  else await bindRows(db, importId, rows);
}

const recordset = sql.raw(
  `"rowNumber" bigint, state text, code text, detail text, target integer, "memberId" text, "startedAt" bigint,
   "endsAt" bigint, "workedOn" text, minutes bigint, billable integer, activity text, channel text, urgent integer,
   note text, fingerprint text`,
);

async function unfoldRows(db: Db, importId: string, rows: readonly StagedRow[]): Promise<void> {
  const names = sql.raw(fields.map((field) => `r."${field}"`).join(', '));
  await sql`insert into import_rows (practice_id, import_id, ${sql.raw(columns)})
    select ${practiceIdOf(db)}, ${importId}, ${names} from json_to_recordset(${JSON.stringify(rows)}::json) as r(${recordset})`.execute(
    db,
  );
}

/** SQLite takes 32,766 values in one statement; this many rows stay far below and keep the statement's text one. */
const ROWS_PER_STATEMENT = 200;

async function bindRows(db: Db, importId: string, rows: readonly StagedRow[]): Promise<void> {
  const oneRow = `(?, ?, ${fields.map(() => '?').join(', ')})`;
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const some = rows.slice(from, from + ROWS_PER_STATEMENT);
    const values: unknown[] = [];
    for (const row of some) {
      values.push(practiceIdOf(db), importId);
      for (const field of fields) values.push(row[field]);
    }
    const text = `insert into import_rows (practice_id, import_id, ${columns}) values ${some.map(() => oneRow).join(', ')}`;
    await db.executeQuery(CompiledQuery.raw(text, values));
  }
}

/** Which of the fingerprints belong to time that is recorded already. */
export async function findRecorded(db: Db, fingerprints: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = JSON.stringify(fingerprints);
  const listed = isOnPostgres(db)
    ? sql`select json_array_elements_text(${wanted}::json)`
    : sql`select value from json_each(${wanted})`;
  const found = await sql<{ fingerprint: string }>`select fingerprint from time_entries
    where practice_id = ${practiceIdOf(db)} and fingerprint in (${listed})`.execute(db);
  return new Set(found.rows.map(({ fingerprint }) => fingerprint));
}

/**
 * Tells PostgreSQL how many targets an import has. Until it knows, it plans the commit as if there were one, and looks
 * at all of them for every row: half of the time of a large commit. Nothing to do on SQLite.
 */
export async function countTargetsForPlanner(db: Db): Promise<void> {
  if (isOnPostgres(db)) await sql`analyze import_targets`.execute(db);
}
