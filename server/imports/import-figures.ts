import { setImmediate } from 'node:timers/promises';
import type { Db } from '../db/database.ts';
import { type DayWindow, dayOrder } from './day-windows.ts';
import type { FoundTarget } from './gather-targets.ts';
import type { StagedRow } from './insert-staged-rows.ts';
import type { TargetRecord } from './store.ts';
import {
  findLastRow,
  hasImportedTime,
  markRecorded,
  type RowRange,
  rowRanges,
  sumRange,
} from './store-row-ranges.ts';

/** What stands in `imports.summary`: counts for the preview and how far the reading is. */
export interface ImportFigures {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly ready: number;
  readonly problems: number;
  readonly duplicates: number;
  readonly otherCurrency: string | null;
  /** How to go through the rows of a file that is not in the order of its days. */
  readonly windows: readonly DayWindow[] | null;
}

/** While nothing of a file was read. */
export const noFigures: ImportFigures = {
  bytesRead: 0,
  bytesTotal: 0,
  ready: 0,
  problems: 0,
  duplicates: 0,
  otherCurrency: null,
  windows: null,
};

export interface CountedRows {
  readonly ready: number;
  readonly problems: number;
  readonly duplicates: number;
  readonly byTarget: ReadonlyMap<number, TargetCounts>;
}

export type TargetCounts = Pick<TargetRecord, 'entries' | 'minutes' | 'firstOn' | 'lastOn'>;

/** Runs one step of work on a database: within a transaction at hand, or each in a transaction of its own. */
export type InSteps = <T>(step: (db: Db) => Promise<T>) => Promise<T>;

/**
 * Goes through an import's rows stretch by stretch and lets other work have its turn in between, since SQLite answers
 * on the thread that also answers everybody's requests.
 */
export async function overRows(
  inSteps: InSteps,
  { id }: { readonly id: string },
  work: (db: Db, range: RowRange) => Promise<void>,
): Promise<void> {
  const lastRow = await inSteps((db) => findLastRow(db, id));
  for (const range of rowRanges(id, lastRow)) {
    await inSteps((db) => work(db, range));
    await setImmediate();
  }
}

/** Marks the rows that were imported since they were laid out and counts what is left, per state and per target. */
export async function countRows(inSteps: InSteps, record: { readonly id: string }): Promise<CountedRows> {
  const isKnown = await inSteps((db) => hasImportedTime(db));
  const counts = { ready: 0, problem: 0, duplicate: 0 };
  const byTarget = new Map<number, TargetCounts>();
  await overRows(inSteps, record, async (db, range) => {
    if (isKnown) await markRecorded(db, range);
    for (const part of await sumRange(db, range)) {
      const entries = Number(part.entries);
      counts[part.state as keyof typeof counts] += entries;
      if (part.state !== 'ready' || part.target === null) continue;
      const more = { entries, minutes: Number(part.minutes), firstOn: part.firstOn, lastOn: part.lastOn };
      byTarget.set(part.target, added(byTarget.get(part.target), more));
    }
  });
  return { ready: counts.ready, problems: counts.problem, duplicates: counts.duplicate, byTarget };
}

export interface RowTally {
  readonly add: (row: StagedRow) => void;
  readonly counts: () => CountedRows;
  readonly windows: () => readonly DayWindow[] | null;
}

/** Counts rows as they are laid out, so that nobody has to go through them again. */
export function rowTally(): RowTally {
  const counts = { ready: 0, problem: 0, duplicate: 0 };
  const order = dayOrder();
  const byTarget = new Map<number, { -readonly [Field in keyof TargetCounts]: TargetCounts[Field] }>();
  return {
    add({ state, target, minutes, workedOn }) {
      counts[state as keyof typeof counts] += 1;
      if (state !== 'ready' || target === null || workedOn === null) return;
      order.add(workedOn);
      const known = byTarget.get(target);
      if (!known) {
        byTarget.set(target, { entries: 1, minutes: minutes ?? 0, firstOn: workedOn, lastOn: workedOn });
        return;
      }
      known.entries += 1;
      known.minutes += minutes ?? 0;
      known.firstOn = earlier(known.firstOn, workedOn);
      known.lastOn = later(known.lastOn, workedOn);
    },
    counts: () => ({ ready: counts.ready, problems: counts.problem, duplicates: counts.duplicate, byTarget }),
    windows: order.windows,
  };
}

export const noCounts: TargetCounts = { entries: 0, minutes: 0, firstOn: null, lastOn: null };

function added(before: TargetCounts = noCounts, more: TargetCounts): TargetCounts {
  return {
    entries: before.entries + more.entries,
    minutes: before.minutes + more.minutes,
    firstOn: earlier(before.firstOn, more.firstOn),
    lastOn: later(before.lastOn, more.lastOn),
  };
}

export function earlier(a: string | null, b: string | null): string | null {
  return a !== null && (b === null || a < b) ? a : b;
}

export function later(a: string | null, b: string | null): string | null {
  return a !== null && (b === null || a > b) ? a : b;
}

/** The targets as they are stored with an import. */
export function targetRecords(
  { id }: { readonly id: string },
  found: readonly FoundTarget[],
  { byTarget }: CountedRows,
): readonly TargetRecord[] {
  return found.map((target) => ({
    importId: id,
    ...target,
    ...(byTarget.get(target.target) ?? noCounts),
    clientId: null,
    engagementId: null,
  }));
}
