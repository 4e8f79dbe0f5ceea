import { choosableProblems } from '../../core/imports/row-problem.ts';
import type { Db } from '../db/database.ts';
import { rowDetailColumn } from './columns.ts';
import { type ImportRecord, listHeldWithEntry, updateRow } from './store.ts';

export interface Chosen {
  readonly codes: readonly string[];
  readonly rows: readonly number[];
}

/**
 * Makes the chosen rows ready in spite of their problem, where the row is complete. Of two equal ones the first: the
 * other becomes a duplicate.
 * @returns how many were chosen.
 */
export async function includeChosen(db: Db, record: ImportRecord, { codes, rows }: Chosen): Promise<number> {
  const wantedCodes = new Set(codes);
  const wantedRows = new Set(rows);
  const firstRows = new Map<string, number>();
  let chosen = 0;
  let page = await listHeldWithEntry(db, record, choosableProblems, 0);
  while (page.length > 0) {
    for (const row of page) {
      if (!wantedCodes.has(row.code ?? '') && !wantedRows.has(row.rowNumber)) continue;
      const firstRow = firstRows.get(row.fingerprint ?? '');
      firstRows.set(row.fingerprint ?? '', firstRow ?? row.rowNumber);
      const duplicate = {
        state: 'duplicate' as const,
        code: 'duplicate',
        detail: rowDetailColumn.write({ facts: { firstRow } }),
      };
      await updateRow(
        db,
        row,
        firstRow === undefined ? { state: 'ready', code: null, detail: null } : duplicate,
      );
      chosen += 1;
    }
    page = await listHeldWithEntry(db, record, choosableProblems, page.at(-1)?.rowNumber ?? 0);
  }
  return chosen;
}
