import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { practiceIdOf } from '../db/of-practice.ts';
import type { ImportRowsTable } from '../db/tables.ts';
import type { DayWindow } from './day-windows.ts';

/** A stretch of an import's rows, [fromRow, beforeRow). A million rows in one statement would hold everybody else up. */
export interface RowRange {
  readonly importId: string;
  readonly fromRow: number;
  readonly beforeRow: number;
}

const ROWS_PER_RANGE = 5_000;

export function* rowRanges(importId: string, lastRow: number): Generator<RowRange> {
  for (let fromRow = 0; fromRow <= lastRow; fromRow += ROWS_PER_RANGE) {
    yield { importId, fromRow, beforeRow: fromRow + ROWS_PER_RANGE };
  }
}

export async function findLastRow(db: Db, importId: string): Promise<number> {
  const row = await db
    .selectFrom('importRows')
    .select('rowNumber')
    .where('importId', '=', importId)
    .orderBy('rowNumber', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.rowNumber ?? 0;
}

/** Whether any time was ever imported; without any there is nothing to compare a file with. */
export async function hasImportedTime(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('timeEntries')
    .select('id')
    .where('fingerprint', '>', '')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Marks the ready rows of a range whose time is recorded already. */
export async function markRecorded(db: Db, range: RowRange): Promise<void> {
  await sql`update import_rows set state = 'duplicate', code = 'duplicate', detail = '{"facts":{}}'
    where ${within(db, range)} and state = 'ready' and exists (
      select 1 from time_entries t
      where t.practice_id = import_rows.practice_id and t.fingerprint = import_rows.fingerprint
    )`.execute(db);
}

export interface RangeFigures {
  readonly state: string;
  readonly target: number | null;
  readonly entries: number;
  readonly minutes: number | null;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
}

/** Counts and sums the rows of a range by state and target. */
export async function sumRange(db: Db, range: RowRange): Promise<readonly RangeFigures[]> {
  const summed = await sql<RangeFigures>`
    select state, target, count(*) as entries, sum(minutes) as minutes, min(worked_on) as first_on, max(worked_on) as last_on
    from import_rows where ${within(db, range)} group by state, target`.execute(db);
  return summed.rows;
}

/** Rows to record at once: a stretch of the file, or the rows of some days where the file is in no order. */
export type RowsAtOnce = Pick<RowRange, 'importId'> & (Pick<RowRange, 'fromRow' | 'beforeRow'> | DayWindow);

/**
 * Records ready rows as time entries of the engagements their targets were given, except those of `byHand`, and adds
 * them to the months' totals. An entry's id is its import's with its start and its row, so that ids grow with time and
 * their index is written from left to right. The engagements are billed minute by minute, so a row is billed as worked; one that was not
 * billable in the export is not, but for pro bono work, whose minutes count at their value.
 * @returns how many were recorded.
 */
export async function recordReady(
  db: Db,
  rows: RowsAtOnce,
  byHand: readonly number[],
  createdAt: number,
): Promise<number> {
  const inserted =
    await sql`insert into time_entries (practice_id, id, engagement_id, client_id, member_id, started_at,
      ends_at, worked_on, actual_minutes, billed_minutes, billed_because, activity, channel, urgent, note, late,
      fingerprint, created_at)
    select r.practice_id, ${entryId}, t.engagement_id, t.client_id, r.member_id,
      r.started_at, r.ends_at, r.worked_on, r.minutes, ${billed},
      '{"code":"' || case when ${isBilled} then 'exact' else 'not-billable' end || '","actualMinutes":' || r.minutes || '}',
      coalesce(r.activity, 'work'), r.channel, r.urgent, r.note, 0, r.fingerprint, cast(${createdAt} as bigint)
    from ${readyRows(db, rows, byHand)} order by r.started_at, r.row_number`.execute(db);
  await sql`insert into monthly_totals (practice_id, month, client_id, engagement_id, entries, actual_minutes, billed_minutes)
    select r.practice_id, substr(r.worked_on, 1, 7), t.client_id, t.engagement_id, count(*), sum(r.minutes), sum(${billed})
    from ${readyRows(db, rows, byHand)}
    group by r.practice_id, substr(r.worked_on, 1, 7), t.client_id, t.engagement_id
    on conflict (practice_id, month, client_id, engagement_id) do update set
      entries = monthly_totals.entries + excluded.entries,
      actual_minutes = monthly_totals.actual_minutes + excluded.actual_minutes,
      billed_minutes = monthly_totals.billed_minutes + excluded.billed_minutes`.execute(db);
  return Number(inserted.numAffectedRows ?? 0);
}

const isBilled = sql`(r.billable = 1 or t.kind = 'pro-bono')`;
const billed = sql`case when ${isBilled} then r.minutes else 0 end`;

const entryId = sql`r.import_id || '-' || r.started_at || '-' || r.row_number`;

/** The same id for a row that is recorded by itself. */
export function entryIdOf(row: Pick<ImportRowsTable, 'importId' | 'startedAt' | 'rowNumber'>): string {
  return `${row.importId}-${row.startedAt}-${row.rowNumber}`;
}

function readyRows(db: Db, rows: RowsAtOnce, byHand: readonly number[]) {
  return sql`import_rows r join import_targets t
      on t.practice_id = r.practice_id and t.import_id = r.import_id and t.target = r.target
    where r.practice_id = ${practiceIdOf(db)} and r.import_id = ${rows.importId} and r.state = 'ready' and ${
      'fromRow' in rows
        ? sql`r.row_number >= ${rows.fromRow} and r.row_number < ${rows.beforeRow}`
        : sql`r.worked_on >= ${rows.fromDay} and r.worked_on < ${rows.beforeDay}`
    }
      ${byHand.length > 0 ? sql`and r.target not in (${sql.join(byHand)})` : sql``}`;
}

function within(db: Db, { importId, fromRow, beforeRow }: RowRange) {
  return sql`practice_id = ${practiceIdOf(db)} and import_id = ${importId}
    and row_number >= ${fromRow} and row_number < ${beforeRow}`;
}

export async function deleteRange(db: Db, range: RowRange): Promise<void> {
  await sql`delete from import_rows where ${within(db, range)}`.execute(db);
}
