import { z } from 'zod';
import { documentColumn, type JsonColumn, jsonColumn } from '../db/json-column.ts';
import type { ImportFigures } from './import-figures.ts';

/** What stands beside a row that is not taken as it is: the figures its sentence is worded with, and what its cells said. */
export interface RowDetail {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly cells?: readonly string[];
  /** The words stand with the refusals: an engagement already there would not take the row. */
  readonly isRefusal?: boolean;
}

/** While a file is read only its bytes are counted: the rest is filled in. */
const KeptFigures = z.looseObject({
  bytesRead: z.number().default(0),
  bytesTotal: z.number().default(0),
  ready: z.number().default(0),
  problems: z.number().default(0),
  duplicates: z.number().default(0),
  otherCurrency: z.string().nullable().default(null),
  windows: z
    .array(z.looseObject({ fromDay: z.string(), beforeDay: z.string() }))
    .nullable()
    .default(null),
}) satisfies z.ZodType<ImportFigures>;

const KeptDetail = z.looseObject({
  facts: z.record(z.string(), z.unknown()),
  cells: z.array(z.string()).exactOptional(),
  isRefusal: z.boolean().exactOptional(),
}) satisfies z.ZodType<RowDetail>;

export const importFiguresColumn: JsonColumn<'imports.summary', ImportFigures> = jsonColumn(
  'imports.summary',
  KeptFigures,
);

export const rowDetailColumn: JsonColumn<'import_rows.detail', RowDetail> = documentColumn(
  'import_rows.detail',
  KeptDetail,
);
