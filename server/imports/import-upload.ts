import type { z } from 'zod';
import type { Import, ImportFields } from '../../contract/imports/imports.ts';
import type { Refused } from '../../contract/refusals.ts';
import { nameKeyOf } from '../../core/clients/name-key.ts';
import { minorDigitsOf } from '../../locales/format.ts';
import type { Database } from '../db/database.ts';
import { type Actor, type Deps, newId } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { importFiguresColumn } from './columns.ts';
import { OpenQuote } from './csv-rows.ts';
import { MOST_TARGETS, TooManyTargets } from './gather-targets.ts';
import { type ImportFigures, type InSteps, noFigures, targetRecords } from './import-figures.ts';
import { countTargetsForPlanner } from './insert-staged-rows.ts';
import { type ReadExport, readExport } from './read-export.ts';
import type { Upload } from './receive-upload.ts';
import { type StagedExport, type Staging, stageExport } from './stage-export.ts';
import {
  findImport,
  type ImportRecord,
  insertImport,
  insertTargets,
  listMembers,
  updateImport,
} from './store.ts';
import { emptyImport } from './sweep-imports.ts';
import { viewImport } from './view-import.ts';

export type Fields = z.output<typeof ImportFields>;

/** Reads a file that is on disk and lays its rows out; a file that breaks off half-way leaves nothing behind. */
export async function importUpload(
  deps: Deps,
  actor: Actor,
  database: Database,
  upload: Upload,
  fields: Fields,
): Promise<Import | Refused> {
  const { practice } = deps;
  const timeZone = fields.timeZone ?? practice.timeZone;
  const counted = countedBytes(upload);
  const read = await readExport(counted.open, {
    format: fields.format,
    dateOrder: fields.dateOrder,
    timeZone,
    currency: practice.currency,
    minorDigitsOf,
  });
  if ('refused' in read) return 'missing' in read ? { ...read, lacks: read.missing[0] } : read;
  const inSteps = stepsOf(database, practice.id);
  const record = newImport(deps, actor, read, {
    timeZone,
    fileName: upload.fileName,
    bytesTotal: upload.bytes,
  });
  await inSteps(async (db) => {
    await insertImport(db, record);
    await happened({ ...deps, db }, actor, 'import.begun', record.id, { bytes: upload.bytes });
  });
  try {
    const staging: Staging = {
      database,
      practiceId: practice.id,
      importId: record.id,
      currency: practice.currency,
      memberOf: await memberFinder(deps, actor),
      bytesRead: counted.bytesRead,
      bytesTotal: upload.bytes,
    };
    const staged = await stageExport(staging, read);
    await inSteps((db) => finishReading({ ...deps, db }, actor, record, staged, upload.bytes));
  } catch (failure) {
    await emptyImport(inSteps, { ...record, state: 'reading' });
    if (failure instanceof OpenQuote)
      return { refused: 'not-a-time-export', found: 'unclosed', row: failure.row };
    if (failure instanceof TooManyTargets) {
      return { refused: 'not-a-time-export', found: 'overfull', most: MOST_TARGETS };
    }
    throw failure;
  }
  const finished = await findImport(database.read(practice.id), record.id);
  return viewImport(deps, finished ?? record);
}

async function finishReading(
  deps: Deps,
  actor: Actor,
  record: ImportRecord,
  { rowsRead, targets, counts, windows }: StagedExport,
  bytes: number,
): Promise<void> {
  const { ready, problems, duplicates } = counts;
  const figures: ImportFigures = {
    bytesRead: bytes,
    bytesTotal: bytes,
    otherCurrency: targets.otherCurrency(),
    ready,
    problems,
    duplicates,
    windows,
  };
  await insertTargets(deps.db, targetRecords(record, targets.found(), counts));
  await countTargetsForPlanner(deps.db);
  await updateImport(deps.db, record, {
    state: 'ready',
    rowsRead,
    summary: importFiguresColumn.write(figures),
  });
  const facts = { format: record.format, ready, problems, duplicates };
  await happened(deps, actor, 'import.read', record.id, facts);
}

function newImport(
  deps: Deps,
  actor: Actor,
  read: ReadExport,
  file: { readonly timeZone: string; readonly fileName: string | null; readonly bytesTotal: number },
): ImportRecord {
  return {
    id: newId(),
    memberId: actor.memberId,
    fileName: file.fileName,
    format: read.layout.format,
    state: 'reading',
    timeZone: file.timeZone,
    dateOrder: read.dateOrder,
    rowsRead: 0,
    summary: importFiguresColumn.write({ ...noFigures, bytesTotal: file.bytesTotal }),
    createdAt: deps.now.epochMilliseconds,
    committedAt: null,
  };
}

/** A file is gone through up to three times; the last time is the one that counts as progress. */
function countedBytes(upload: Upload): {
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly bytesRead: () => number;
} {
  let bytesRead = 0;
  async function* open() {
    bytesRead = 0;
    for await (const chunk of upload.open()) {
      bytesRead += chunk.length;
      yield chunk;
    }
  }
  return { open, bytesRead: () => bytesRead };
}

async function memberFinder({ db }: Deps, actor: Actor): Promise<(who: string) => string> {
  const members = await listMembers(db);
  const byName = new Map(
    members.flatMap(({ id, name, email }) => [
      [nameKeyOf(name), id] as const,
      ...(email ? [[nameKeyOf(email), id] as const] : []),
    ]),
  );
  const known = new Map<string, string>();
  return (who) => {
    const before = known.get(who);
    if (before) return before;
    const memberId = byName.get(nameKeyOf(who)) ?? actor.memberId;
    if (known.size < 1000) known.set(who, memberId);
    return memberId;
  };
}

function stepsOf(database: Database, practiceId: string): InSteps {
  return (step) => database.write(practiceId, step);
}
