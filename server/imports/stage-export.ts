import { hash } from 'node:crypto';
import type { InterpretedEntry } from '../../core/imports/interpret-row.ts';
import { flagOf } from '../db/columns.ts';
import type { Database, Db } from '../db/database.ts';
import { importFiguresColumn, rowDetailColumn } from './columns.ts';
import { gatherTargets, type Targets } from './gather-targets.ts';
import { type CountedRows, noFigures, type RowTally, rowTally } from './import-figures.ts';
import { findRecorded, insertStagedRows, type StagedRow } from './insert-staged-rows.ts';
import type { ReadExport, ReadRow } from './read-export.ts';
import { type SeenRows, seenRows } from './seen-rows.ts';
import { noteProgress } from './store.ts';
import { hasImportedTime } from './store-row-ranges.ts';

export interface Staging {
  readonly database: Database;
  readonly practiceId: string;
  readonly importId: string;
  readonly currency: string;
  /** The member whose time a row is: by the e-mail address or name in the export, else whoever imports. */
  readonly memberOf: (who: string) => string;
  readonly bytesRead: () => number;
  readonly bytesTotal: number;
}

/** One transaction's worth: large enough that commits cost little, small enough that other writers get their turn. */
const ROWS_PER_WRITE = 8_000;

export interface StagedExport {
  readonly rowsRead: number;
  readonly targets: Targets;
  readonly counts: CountedRows;
  readonly windows: ReturnType<RowTally['windows']>;
}

/**
 * Lays the rows of an export out for the preview: interpreted, numbered, and marked where a row stood in the file
 * before or was imported before. Nothing is recorded as time. While one batch is written the next is read.
 */
export async function stageExport(staging: Staging, read: ReadExport): Promise<StagedExport> {
  const targets = gatherTargets(staging.currency);
  const seen = seenRows();
  const tally = rowTally();
  let rowsRead = 0;
  let waiting: StagedRow[] = [];
  let writing: Promise<void> = Promise.resolve();
  const handOver = async () => {
    const rows = waiting;
    waiting = [];
    await writing;
    writing = writeRows(staging, rows, tally, rowsRead);
    // It is awaited before the next one; until then a failure must not count as unheard.
    writing.catch(() => undefined);
  };

  for await (const batch of read.batches()) {
    for (const row of batch) waiting.push(stagedRow(row, staging, targets, seen));
    rowsRead += batch.length;
    if (waiting.length >= ROWS_PER_WRITE) await handOver();
  }
  await handOver();
  await writing;
  return { rowsRead, targets, counts: tally.counts(), windows: tally.windows() };
}

async function writeRows(
  { database, practiceId, importId, bytesRead, bytesTotal }: Staging,
  rows: readonly StagedRow[],
  tally: RowTally,
  rowsRead: number,
): Promise<void> {
  await database.write(practiceId, async (db) => {
    const judged = await judgeByRecorded(db, rows);
    await insertStagedRows(db, importId, judged);
    const summary = importFiguresColumn.write({ ...noFigures, bytesRead: bytesRead(), bytesTotal });
    await noteProgress(db, importId, { rowsRead, summary });
    for (const row of judged) tally.add(row);
  });
}

async function judgeByRecorded(db: Db, rows: readonly StagedRow[]): Promise<readonly StagedRow[]> {
  if (!(await hasImportedTime(db))) return rows;
  const recorded = await findRecorded(db, readyFingerprints(rows));
  if (recorded.size === 0) return rows;
  return rows.map((row) =>
    row.state === 'ready' && recorded.has(row.fingerprint ?? '') ? { ...row, ...recordedBefore } : row,
  );
}

function readyFingerprints(rows: readonly StagedRow[]): readonly string[] {
  return rows.flatMap(({ state, fingerprint }) =>
    state === 'ready' && fingerprint !== null ? [fingerprint] : [],
  );
}

const recordedBefore = {
  state: 'duplicate',
  code: 'duplicate',
  detail: rowDetailColumn.write({ facts: {} }),
} as const;

function stagedRow(
  { row, cells, read }: ReadRow,
  staging: Staging,
  targets: Targets,
  seen: SeenRows,
): StagedRow {
  if (read.state === 'problem') {
    const { code } = read.problem;
    const detail = detailOf(read.problem, cells);
    const fingerprint = read.entry === null ? null : fingerprintOf(read.entry);
    return staged(row, read.entry, { state: 'problem', code, detail, fingerprint }, staging, targets);
  }
  const fingerprint = fingerprintOf(read.entry);
  const { times, firstRow } = seen.note(fingerprint, row);
  if (times === 1) {
    return staged(
      row,
      read.entry,
      { state: 'ready', code: null, detail: null, fingerprint },
      staging,
      targets,
    );
  }
  // Two equal rows of an export that writes no seconds may be two pieces of work: the second is the second of its kind.
  const judged: Judgement = read.entry.mayRepeat
    ? { state: 'ready', code: null, detail: null, fingerprint: `${fingerprint}.${times}` }
    : {
        state: 'duplicate',
        code: 'duplicate',
        detail: rowDetailColumn.write({ facts: { firstRow } }),
        fingerprint,
      };
  return staged(row, read.entry, judged, staging, targets);
}

type Judgement = Pick<StagedRow, 'state' | 'code' | 'detail' | 'fingerprint'>;

/** Written out field by field: a million rows pass here, and copying objects into objects was a tenth of their cost. */
function staged(
  rowNumber: number,
  entry: InterpretedEntry | null,
  { state, code, detail, fingerprint }: Judgement,
  staging: Staging,
  targets: Targets,
): StagedRow {
  return {
    rowNumber,
    state,
    code,
    detail,
    target: entry && targets.note(entry),
    memberId: entry && staging.memberOf(entry.who),
    startedAt: entry?.startedAtMs ?? null,
    endsAt: entry?.endsAtMs ?? null,
    workedOn: entry?.workedOn ?? null,
    minutes: entry?.minutes ?? null,
    billable: entry && flagOf(entry.billable !== false),
    activity: entry?.activity ?? null,
    channel: entry?.channel ?? null,
    urgent: entry && flagOf(entry.urgent),
    note: entry && (entry.note === '' ? null : entry.note),
    fingerprint,
  };
}

/**
 * 132 bits of a SHA-256: two different rows do not meet in them. The day leads, so that a file's rows lie side by side in
 * the index of fingerprints instead of all over it.
 */
function fingerprintOf(entry: InterpretedEntry): string {
  return `${entry.workedOn}.${hash('sha256', entry.identity, 'base64url').slice(0, 22)}`;
}

const MOST_CELLS_KEPT = 30;
const LONGEST_CELL_KEPT = 200;

/** The facts of a problem and the cells of its row, so that the preview can show what the file says. */
function detailOf({ code: _code, ...facts }: { readonly code: string }, cells: readonly string[]) {
  const kept = cells.slice(0, MOST_CELLS_KEPT).map((cell) => cell.slice(0, LONGEST_CELL_KEPT));
  return rowDetailColumn.write({ facts, cells: kept });
}
