import { cursors } from '../../contract/cursors.ts';
import { imports } from '../../contract/imports/imports.ts';
import { happened } from '../events/happened.ts';
import { pageOf, readCursor } from '../http/cursor.ts';
import { reads, writes } from '../http/mounted.ts';
import { findImport, listImportRecords, listRows, lockImports } from './store.ts';
import { emptyImport } from './sweep-imports.ts';
import { summariseImport, viewImport, viewRow } from './view-import.ts';

export const listImports = reads(imports.list, async (deps, _actor, { query }) => {
  const beforeId = readCursor(query.cursor, cursors.byId)?.[0] ?? null;
  const records = await listImportRecords(deps.db, { limit: query.limit, beforeId });
  return pageOf(records, query.limit, (record) => [record.id], summariseImport);
});

export const getImport = reads(imports.get, async (deps, _actor, { params }) => {
  const record = await findImport(deps.db, params.id);
  return record ? viewImport(deps, record) : { refused: 'unknown-import', importId: params.id };
});

/** The preview, row by row in the file's order: what each would become, or what is wrong with it. */
export const listImportRows = reads(imports.rows, async (deps, _actor, { params, query }) => {
  const record = await findImport(deps.db, params.id);
  if (!record) return { refused: 'unknown-import' as const, importId: params.id };
  const afterRow = Number(readCursor(query.cursor, cursors.byRow)?.[0] ?? 0);
  const rows = await listRows(deps.db, record.id, {
    state: query.state,
    afterRow,
    limit: query.limit,
  });
  return pageOf(
    rows,
    query.limit,
    (row) => [String(row.rowNumber)],
    (row) => viewRow(row, deps.say),
  );
});

/** Forgets an import that was not committed, with all its rows. */
export const discardImport = writes(imports.discard, async (deps, actor, { params }) => {
  await lockImports(deps.db);
  const record = await findImport(deps.db, params.id);
  if (!record) return { refused: 'unknown-import', importId: params.id };
  if (record.state !== 'ready') return { refused: 'import-not-ready', state: record.state };
  await emptyImport((step) => step(deps.db), record);
  await happened(deps, actor, 'import.discarded', record.id, {});
  return { id: record.id };
});
