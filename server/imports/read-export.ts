import { dateOrderEvidence } from '../../core/imports/date-order.ts';
import type { ImportFormat } from '../../core/imports/export-columns.ts';
import { type InterpretedRow, rowInterpreter } from '../../core/imports/interpret-row.ts';
import type { DateOrder } from '../../core/imports/read-date.ts';
import type { ExportLayout, NotATimeExport } from '../../core/imports/recognise-format.ts';
import { csvRows, OpenQuote } from './csv-rows.ts';
import { decodeText, withStartWhole } from './decode-text.ts';
import { type OtherKindOfFile, sniffExport } from './sniff-export.ts';

export interface ReadingManner {
  readonly format?: ImportFormat | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** The zone whose clock the export shows. */
  readonly timeZone: string;
  /** The practice's currency, where the export names none. */
  readonly currency: string;
  readonly minorDigitsOf: (currency: string) => number;
}

/** A row as a spreadsheet numbers it: the header is row 1. */
export interface ReadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly read: InterpretedRow;
}

export interface ReadExport {
  readonly layout: ExportLayout;
  readonly dateOrder: DateOrder | null;
  /** Batches of rows, read as they are asked for. Throws `OpenQuote` where the file breaks. */
  readonly batches: () => AsyncGenerator<readonly ReadRow[]>;
}

/** `example` is a date of the file that reads both ways. */
export type DateOrderNeeded = { readonly refused: 'date-order-needed'; readonly example: string };

/** Opens the file from its start; called once to judge it and once more to read it. */
export type OpenFile = () => AsyncIterable<Uint8Array>;

/**
 * Reads a time tracker's export of any length in bounded memory. The file is judged by its content: its first bytes
 * say what it is, and where its dates read both ways its rows are gone through until one decides which order they
 * are in. Refused as `not-a-time-export` or `date-order-needed`; then nothing was read as a row.
 */
export async function readExport(
  openFile: OpenFile,
  manner: ReadingManner,
): Promise<ReadExport | NotATimeExport | OtherKindOfFile | DateOrderNeeded> {
  const open = () => withStartWhole(openFile());
  const sniffed = await sniff(open, manner.format);
  if ('refused' in sniffed) return sniffed;
  const rows = () => dataRows(open, sniffed);
  const dateOrder = manner.dateOrder ?? (await findDateOrder(rows(), sniffed.layout));
  if (dateOrder !== null && typeof dateOrder !== 'string') return dateOrder;
  return {
    layout: sniffed.layout,
    dateOrder,
    batches: () => interpreted(rows(), sniffed.layout, dateOrder, manner),
  };
}

type Sniffed = Exclude<ReturnType<typeof sniffExport>, { readonly refused: string }>;
interface NumberedRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const FIRST_TEXT = 64 * 1024;

async function sniff(open: OpenFile, format: ImportFormat | undefined) {
  let firstBytes: Uint8Array = new Uint8Array(0);
  let firstText = '';
  const bytes = async function* () {
    for await (const chunk of open()) {
      if (firstBytes.length === 0) firstBytes = chunk;
      yield chunk;
    }
  };
  for await (const text of decodeText(bytes())) {
    firstText += text;
    if (firstText.length >= FIRST_TEXT) break;
  }
  return sniffExport(firstBytes, firstText, format);
}

async function* dataRows(open: OpenFile, sniffed: Sniffed): AsyncGenerator<readonly NumberedRow[]> {
  let row = 0;
  const texts = withoutStart(decodeText(open()), sniffed.skipCharacters);
  for await (const batch of csvRows(texts, sniffed.delimiter)) {
    const numbered: NumberedRow[] = [];
    for (const cells of batch) {
      row += 1;
      const isEmpty = cells.length === 1 && cells[0]?.trim() === '';
      if (row > sniffed.headerRow && !isEmpty) numbered.push({ row, cells });
    }
    if (numbered.length > 0) yield numbered;
  }
}

async function* withoutStart(texts: AsyncIterable<string>, characters: number): AsyncGenerator<string> {
  let left = characters;
  for await (const text of texts) {
    if (left < text.length) yield left > 0 ? text.slice(left) : text;
    left = Math.max(0, left - text.length);
  }
}

/** Rows with year-first or dotted dates that prove a file needs no order; one whole first chunk has a thousand. */
const ROWS_WITHOUT_DOUBT = 200;

async function findDateOrder(
  batches: AsyncIterable<readonly NumberedRow[]>,
  { columns }: ExportLayout,
): Promise<DateOrder | DateOrderNeeded | null> {
  const evidence = dateOrderEvidence();
  const dateColumns = [columns.startDate, columns.endDate].filter((index) => index !== undefined);
  let rows = 0;
  for await (const batch of settled(batches)) {
    for (const { cells } of batch) {
      rows += 1;
      for (const index of dateColumns) evidence.add(cells[index]?.trim().split(/[ T]/)[0] ?? '');
    }
    const verdict = evidence.verdict();
    if (verdict === 'day-first' || verdict === 'month-first') return verdict;
    if (verdict === 'none' && rows >= ROWS_WITHOUT_DOUBT) return null;
  }
  return evidence.verdict() === 'open'
    ? { refused: 'date-order-needed', example: evidence.example() ?? '' }
    : null;
}

/** A broken quote does not hinder judging the rows before it; the reading proper reports it. */
async function* settled<T>(batches: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* batches;
  } catch (failure) {
    if (!(failure instanceof OpenQuote)) throw failure;
  }
}

async function* interpreted(
  batches: AsyncIterable<readonly NumberedRow[]>,
  layout: ExportLayout,
  dateOrder: DateOrder | null,
  { timeZone, currency, minorDigitsOf }: ReadingManner,
): AsyncGenerator<readonly ReadRow[]> {
  const interpret = rowInterpreter({ layout, timeZone, dateOrder, currency, minorDigitsOf });
  for await (const batch of batches) {
    yield batch.map(({ row, cells }) => ({ row, cells, read: interpret(cells) }));
  }
}
