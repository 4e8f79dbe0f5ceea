import { type CsvError, type Options, parse } from 'csv-parse';

/** A record longer than this is an open quote that swallowed the rest of the file, not a note. */
const LONGEST_RECORD = 1_000_000;

/** How every export is parsed: nothing skipped, so that rows keep the numbers a spreadsheet shows. */
export function csvManners(delimiter: string): Options {
  return {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
  };
}

/** The file opens a quote that never closes, so that its rows cannot be told apart after `row`. */
export class OpenQuote extends Error {
  readonly row: number;
  constructor(row: number, cause: CsvError) {
    super('A quote is never closed', { cause });
    this.row = row;
  }
}

/**
 * Parses text into rows of cells, a batch per chunk of text: the parser is fed a chunk, emptied, and only then is the
 * next chunk asked for. That keeps memory at one chunk however long the file is and however slow the reader of the
 * batches. Throws `OpenQuote`.
 */
export async function* csvRows(
  texts: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly (readonly string[])[]> {
  const parser = parse(csvManners(delimiter));
  let failure: CsvError | null = null;
  const failed = new Promise<void>((resolve) => {
    parser.on('error', (error: CsvError) => {
      failure = error;
      resolve();
    });
  });
  const ended = new Promise<void>((resolve) => parser.on('end', resolve));
  let rows = 0;
  const drained = () => {
    const batch: string[][] = [];
    for (let row = parser.read(); row !== null; row = parser.read()) batch.push(row);
    rows += batch.length;
    return batch;
  };
  try {
    for await (const text of texts) {
      parser.write(text);
      const batch = drained();
      if (failure) throw new OpenQuote(rows + 1, failure);
      if (batch.length > 0) yield batch;
    }
    parser.end();
    const last = drained();
    await Promise.race([ended, failed]);
    if (failure) throw new OpenQuote(rows + 1, failure);
    if (last.length > 0) yield last;
  } finally {
    parser.destroy();
  }
}
