import type { Import, ImportSummary, imports } from '../../contract/imports/imports.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { nameKeyOf } from '../../core/clients/name-key.ts';
import { figureOf } from '../../locales/format.ts';
import type { Say } from '../../locales/say.ts';
import { type Deps, instantText } from '../deps.ts';
import { importFiguresColumn, type RowDetail, rowDetailColumn } from './columns.ts';
import { type ImportFigures, noFigures } from './import-figures.ts';
import {
  type ImportRecord,
  listRows,
  listTargets,
  type RowOfTarget,
  type RowRecord,
  type TargetRecord,
} from './store.ts';

type ImportRow = ReplyOf<typeof imports.rows>['items'][number];

/** Problems shown with the import itself; the others page by page. */
const MOST_SHOWN = 100;

/** An import with its first problems, its totals and what is worth knowing before committing it. */
export async function viewImport(deps: Deps, record: ImportRecord): Promise<Import> {
  const { db, say } = deps;
  const heldRows = (state: RowRecord['state']) =>
    listRows(db, record.id, { state, afterRow: 0, limit: MOST_SHOWN });
  const problems = await heldRows('problem');
  const duplicates = await heldRows('duplicate');
  const targets = await listTargets(db, record.id);
  return {
    ...summariseImport(record),
    problems: problems.slice(0, MOST_SHOWN).map((row) => viewProblem(row, say)),
    duplicates: duplicates.slice(0, MOST_SHOWN).map((row) => viewProblem(row, say)),
    totals: totalsOf(targets),
    notices: noticesOf(record, deps),
  };
}

export function summariseImport(record: ImportRecord): ImportSummary {
  const { format } = record;
  if (format === null) throw new Error(`Import ${record.id} was begun without knowing what it reads.`);
  const figures = figuresOf(record);
  return {
    id: record.id,
    state: record.state,
    format,
    fileName: record.fileName,
    timeZone: record.timeZone,
    dateOrder: record.dateOrder,
    rows: { ready: figures.ready, problems: figures.problems, duplicates: figures.duplicates },
    progress: { rowsRead: record.rowsRead, bytesRead: figures.bytesRead, bytesTotal: figures.bytesTotal },
    createdAt: instantText(record.createdAt),
    committedAt: record.committedAt === null ? null : instantText(record.committedAt),
  };
}

export function figuresOf({ summary }: ImportRecord): ImportFigures {
  return importFiguresColumn.readOrNull(summary) ?? noFigures;
}

/** Totals per client, spelled as the file spells it first; two spellings of one name are one client. */
function totalsOf(targets: readonly TargetRecord[]): Import['totals'] {
  const byClient = new Map<string, { client: string; entries: number; minutes: number }>();
  for (const { client, entries, minutes } of targets) {
    if (entries === 0) continue;
    const known = byClient.get(nameKeyOf(client)) ?? { client, entries: 0, minutes: 0 };
    byClient.set(nameKeyOf(client), {
      ...known,
      entries: known.entries + entries,
      minutes: known.minutes + minutes,
    });
  }
  return [...byClient.values()];
}

function noticesOf(record: ImportRecord, { say, practice }: Deps): Import['notices'] {
  const { otherCurrency } = figuresOf(record);
  if (otherCurrency === null) return [];
  const facts = { given: otherCurrency, expected: practice.currency };
  return [{ code: 'other-currency', message: say('imports:notices.other-currency', facts) }];
}

export function viewRow(row: RowOfTarget, say: Say): ImportRow {
  return {
    row: row.rowNumber,
    state: row.state,
    code: row.code,
    message: row.code === null ? null : messageOf(row, say),
    client: row.client,
    project: row.project,
    workedOn: row.workedOn,
    startedAt: row.startedAt === null ? null : instantText(row.startedAt),
    minutes: row.minutes,
    activity: row.activity,
    note: row.note,
    cells: [...(detailOf(row).cells ?? [])],
  };
}

export function viewProblem(row: RowRecord, say: Say): Import['problems'][number] {
  return { row: row.rowNumber, code: row.code ?? '', message: messageOf(row, say) };
}

function detailOf({ detail }: RowRecord): RowDetail {
  return rowDetailColumn.readOrNull(detail) ?? { facts: {} };
}

function messageOf(row: RowRecord, say: Say): string {
  const { facts, isRefusal } = detailOf(row);
  if (isRefusal) return say(`refusals:${row.code}`, facts);
  const code = row.code === 'duplicate' && facts.firstRow !== undefined ? 'duplicate-in-file' : row.code;
  return say(`imports:problems.${code}`, { ...facts, ...durationsOf(facts) });
}

/** Every number of minutes in hours and minutes as well: `minutes: 1350` gives `minutesText: 22 h 30`. */
function durationsOf(facts: RowDetail['facts']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) =>
      /minutes$/i.test(name) && typeof value === 'number'
        ? [[`${name}Text`, figureOf(value, 'minutes')]]
        : [],
    ),
  );
}
