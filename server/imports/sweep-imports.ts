import type { InSteps } from './import-figures.ts';
import { overRows } from './import-figures.ts';
import { deleteTargets, findStale, type ImportRecord, updateImport } from './store.ts';
import { deleteRange } from './store-row-ranges.ts';

/** A preview is for the same day. Past it the rows only take room, committed or not. */
const KEPT_MS = 24 * 3_600_000;

/** Removes the staged rows of imports begun more than a day ago; one that was never committed counts as discarded. */
export async function sweepImports(inSteps: InSteps, now: number): Promise<void> {
  const stale = await inSteps((db) => findStale(db, now - KEPT_MS));
  for (const record of stale) await emptyImport(inSteps, record);
}

/** Takes an import's rows away. Its line stays: what was imported when is history. */
export async function emptyImport(inSteps: InSteps, record: ImportRecord): Promise<void> {
  await overRows(inSteps, record, deleteRange);
  await inSteps(async (db) => {
    if (record.state === 'committed') {
      await updateImport(db, record, { rowsRead: 0 });
      return;
    }
    await deleteTargets(db, record.id);
    await updateImport(db, record, { rowsRead: 0, state: 'discarded' });
  });
}
