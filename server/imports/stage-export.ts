import { hash } from 'node:crypto';
import type { InterpretedEntry } from '../../core/imports/interpret-row.ts';
import type { Database } from '../db/database.ts';
import { gatherTargets, type Targets } from './gather-targets.ts';
import { type CountedRows, rowTally } from './import-figures.ts';
import { findRecorded, insertStagedRows, type StagedRow } from './insert-staged-rows.ts';
import type { ReadExport, ReadRow } from './read-export.ts';
import { type SeenRows, seenRows } from './seen-rows.ts';
import { noteProgress } from './store.ts';

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
  return { rowsRead, targets, counts: tally.counts() };
}

async function writeRows(
  { database, practiceId, importId, bytesRead, bytesTotal }: Staging,
  rows: readonly StagedRow[],
  tally: ReturnType<typeof rowTally>,
  rowsRead: number,
): Promise<void> {
  await database.write(practiceId, async (db) => {
    const recorded = await findRecorded(db, practiceId, readyFingerprints(rows));
    const judged = rows.map((row) =>
      row.state === 'ready' && recorded.has(row.fingerprint ?? '') ? { ...row, ...recordedBefore } : row,
    );
    await insertStagedRows(db, practiceId, importId, judged);
    const summary = JSON.stringify({ bytesRead: bytesRead(), bytesTotal });
    await noteProgress(db, practiceId, importId, { rowsRead, summary });
    for (const row of judged) tally.add(row);
  });
}

function readyFingerprints(rows: readonly StagedRow[]): readonly string[] {
  return rows.flatMap(({ state, fingerprint }) =>
    state === 'ready' && fingerprint !== null ? [fingerprint] : [],
  );
}

const recordedBefore = { state: 'duplicate', code: 'duplicate', detail: '{"facts":{}}' };

const held = {
  ...{
    target: null,
    memberId: null,
    startedAt: null,
    endsAt: null,
    workedOn: null,
    minutes: null,
    billable: null,
  },
  ...{ activity: null, channel: null, urgent: null, note: null, fingerprint: null },
};

function stagedRow(row: ReadRow, staging: Staging, targets: Targets, seen: SeenRows): StagedRow {
  const { entry } = row.read;
  const fingerprint = entry === null ? null : fingerprintOf(entry);
  const columns = entry && fingerprint ? entryColumns(entry, fingerprint, staging, targets) : held;
  if (row.read.state === 'problem') {
    const { code } = row.read.problem;
    return {
      ...columns,
      rowNumber: row.row,
      state: 'problem',
      code,
      detail: detailOf(row.read.problem, row.cells),
    };
  }
  const ready = { ...columns, rowNumber: row.row, state: 'ready', code: null, detail: null };
  const { times, firstRow } = fingerprint ? seen.note(fingerprint, row.row) : { times: 1, firstRow: row.row };
  if (times === 1) return ready;
  // Two equal rows of an export that writes no seconds may be two pieces of work: the second is the second of its kind.
  if (entry?.mayRepeat) return { ...ready, fingerprint: `${ready.fingerprint}.${times}` };
  return { ...ready, state: 'duplicate', code: 'duplicate', detail: JSON.stringify({ facts: { firstRow } }) };
}

function entryColumns(entry: InterpretedEntry, fingerprint: Buffer, staging: Staging, targets: Targets) {
  return {
    target: targets.note(entry),
    memberId: staging.memberOf(entry.who),
    startedAt: entry.startedAtMs,
    endsAt: entry.endsAtMs,
    workedOn: entry.workedOn,
    minutes: entry.minutes,
    billable: entry.billable === false ? 0 : 1,
    activity: entry.activity,
    channel: entry.channel,
    urgent: entry.urgent ? 1 : 0,
    note: entry.note === '' ? null : entry.note,
    // The day leads, so that a file's rows lie side by side in the index of fingerprints instead of all over it.
    fingerprint: `${entry.workedOn}.${fingerprint.toString('base64url')}`,
  };
}

/** 128 bits of a SHA-256: two different rows do not meet in them. */
function fingerprintOf(entry: InterpretedEntry): Buffer {
  return hash('sha256', entry.identity, 'buffer').subarray(0, 16);
}

const MOST_CELLS_KEPT = 30;
const LONGEST_CELL_KEPT = 200;

/** The facts of a problem and the cells of its row, so that the preview can show what the file says. */
function detailOf({ code: _code, ...facts }: { readonly code: string }, cells: readonly string[]): string {
  const kept = cells.slice(0, MOST_CELLS_KEPT).map((cell) => cell.slice(0, LONGEST_CELL_KEPT));
  return JSON.stringify({ facts, cells: kept });
}
