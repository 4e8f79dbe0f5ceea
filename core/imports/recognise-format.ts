import { foldText } from '../text/fold-text.ts';
import { type ColumnNames, exportColumns, type ImportField, type ImportFormat } from './export-columns.ts';

/** What a header row says: whose export it is, where each field stands, and the currency its headers name. */
export interface ExportLayout {
  readonly format: ImportFormat;
  readonly columns: Readonly<Partial<Record<ImportField, number>>>;
  readonly currency: string | null;
  readonly headers: readonly string[];
}

/** The header is nobody's, or a known format's without a column that no row can be read without. */
export type NotATimeExport =
  | {
      readonly refused: 'not-a-time-export';
      readonly found: 'unfamiliar';
      readonly headers: readonly string[];
    }
  | {
      readonly refused: 'not-a-time-export';
      readonly found: 'incomplete';
      readonly format: ImportFormat;
      readonly missing: readonly Missing[];
    };

type Missing = 'client' | 'date' | 'duration';

/** Fewer known columns than this is a table about something else that happens to have a client and a date. */
const FEWEST_KNOWN_COLUMNS = 3;
const MOST_HEADERS_TOLD = 20;

const byFormat = new Map<ImportFormat, ReadonlyMap<string, ImportField>>(
  exportColumns.map(([format, names]) => [format, fieldsByName(names)]),
);

/**
 * Recognises an export by its header row, whatever its file is called: the format that knows most of the columns.
 * Case, accents, spacing and order of the headers do not count, unknown columns are passed over. `expected` limits
 * the choice to what the reader said it is. Refused as `not-a-time-export`.
 */
export function recogniseFormat(
  headers: readonly string[],
  expected?: ImportFormat,
): ExportLayout | NotATimeExport {
  let best: ExportLayout | null = null;
  for (const [format, fields] of byFormat) {
    if (expected !== undefined && format !== expected) continue;
    const layout = layOut(format, fields, headers);
    if (best === null || isBetter(layout, best)) best = layout;
  }
  if (best === null || countColumns(best) < FEWEST_KNOWN_COLUMNS) {
    return {
      refused: 'not-a-time-export',
      found: 'unfamiliar',
      headers: headers.slice(0, MOST_HEADERS_TOLD),
    };
  }
  const missing = missingColumns(best);
  return missing.length > 0
    ? { refused: 'not-a-time-export', found: 'incomplete', format: best.format, missing }
    : best;
}

function fieldsByName(names: ColumnNames): ReadonlyMap<string, ImportField> {
  const fields = new Map<string, ImportField>();
  for (const [field, spellings] of Object.entries(names) as [ImportField, readonly string[]][]) {
    for (const spelling of spellings) fields.set(foldText(spelling), field);
  }
  return fields;
}

function layOut(
  format: ImportFormat,
  fields: ReadonlyMap<string, ImportField>,
  headers: readonly string[],
): ExportLayout {
  const columns: Partial<Record<ImportField, number>> = {};
  let currency: string | null = null;
  for (const [index, header] of headers.entries()) {
    const named = /\(\s*([A-Z]{3})\s*\)\s*$/.exec(header);
    const field = fields.get(foldText(named ? header.slice(0, named.index) : header));
    if (field === undefined || columns[field] !== undefined) continue;
    columns[field] = index;
    if (named?.[1]) currency ??= named[1];
  }
  return { format, columns, currency, headers: headers.map((header) => header.trim()) };
}

function isBetter(layout: ExportLayout, than: ExportLayout): boolean {
  const complete = Number(missingColumns(layout).length === 0) - Number(missingColumns(than).length === 0);
  return complete !== 0 ? complete > 0 : countColumns(layout) > countColumns(than);
}

function countColumns(layout: ExportLayout): number {
  return Object.keys(layout.columns).length;
}

function missingColumns({ columns }: ExportLayout): readonly Missing[] {
  const ends = columns.startTime !== undefined && columns.endTime !== undefined;
  const endsInOne = columns.startTime === undefined && columns.endDate !== undefined;
  const lasts = columns.duration !== undefined || columns.durationDecimal !== undefined;
  const missing: Missing[] = [];
  if (columns.client === undefined) missing.push('client');
  if (columns.startDate === undefined) missing.push('date');
  if (!ends && !endsInOne && !lasts) missing.push('duration');
  return missing;
}
