import { parse } from 'csv-parse/sync';
import type { ImportFormat } from '../../core/imports/export-columns.ts';
import {
  type ExportLayout,
  type NotATimeExport,
  recogniseFormat,
} from '../../core/imports/recognise-format.ts';
import { csvManners } from './csv-rows.ts';

/** What a file is, judged by its first bytes. */
export interface SniffedExport {
  readonly layout: ExportLayout;
  readonly delimiter: string;
  /** Records before and with the header: what a spreadsheet numbers as the header's row. */
  readonly headerRow: number;
  /** Characters of a leading `sep=;` line, which spreadsheets obey and do not show. */
  readonly skipCharacters: number;
}

/** A file that is no CSV at all. */
export type OtherKindOfFile = {
  readonly refused: 'not-a-time-export';
  readonly found: 'empty' | 'excel' | 'pdf' | 'html' | 'json' | 'binary';
};

const delimiters = [',', ';', '\t', '|'];
/** Some reports put their title and the time span above the header. */
const MOST_ROWS_ABOVE = 5;

/** Recognises a file by its first bytes and characters: not CSV, CSV of nobody we know, or whose export it is. */
export function sniffExport(
  firstBytes: Uint8Array,
  firstText: string,
  expected: ImportFormat | undefined,
): SniffedExport | NotATimeExport | OtherKindOfFile {
  const other = otherKind(firstBytes, firstText);
  if (other) return { refused: 'not-a-time-export', found: other };
  const declared = /^\s*sep=(.)\r?\n/i.exec(firstText);
  const skipCharacters = declared?.[0].length ?? 0;
  const head = wholeLines(firstText.slice(skipCharacters));
  let nearest: NotATimeExport | null = null;
  for (const delimiter of declared?.[1] ? [declared[1]] : delimiters) {
    for (const [index, headers] of firstRecords(head, delimiter).entries()) {
      const layout = recogniseFormat(headers, expected);
      if (!('refused' in layout)) return { layout, delimiter, headerRow: index + 1, skipCharacters };
      if (isNearer(layout, nearest)) nearest = layout;
    }
  }
  return nearest ?? { refused: 'not-a-time-export', found: 'unfamiliar', headers: [] };
}

/** A quote left open somewhere in the first rows is for the reading to report: the header alone is enough here. */
function firstRecords(head: string, delimiter: string): readonly (readonly string[])[] {
  const manners = csvManners(delimiter);
  try {
    return parse(head, { ...manners, to: MOST_ROWS_ABOVE });
  } catch {
    const header = head.slice(0, head.search(/[\r\n]|$/));
    return [header.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ''))];
  }
}

/** Of several readings the one worth telling: a format that lacks a column, else the row that looks most like a header. */
function isNearer(reading: NotATimeExport, than: NotATimeExport | null): boolean {
  if (than === null || than.found === 'incomplete') return than === null;
  return reading.found === 'incomplete' || reading.headers.length > than.headers.length;
}

function otherKind(bytes: Uint8Array, text: string): OtherKindOfFile['found'] | null {
  if (text.trim() === '') return 'empty';
  const magic = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  // XLSX and ODS are ZIP archives, XLS an OLE document.
  if (magic.startsWith('PK\u0003\u0004') || magic.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'excel';
  if (magic.startsWith('%PDF')) return 'pdf';
  const start = text.trimStart().slice(0, 1);
  if (start === '<') return 'html';
  if (start === '{' || start === '[') return 'json';
  const strange = [...text.slice(0, 2000)].filter(isStrange).length;
  return strange > 2 ? 'binary' : null;
}

/** A control character that no text file has, or the sign for bytes that are no text. */
function isStrange(character: string): boolean {
  const code = character.charCodeAt(0);
  return code === 0xfffd || code < 9 || (code > 13 && code < 32);
}

/** The last line of a first chunk may be cut anywhere, inside quotes too: it is left out unless it is all there is. */
function wholeLines(text: string): string {
  const end = text.lastIndexOf('\n');
  return end > 0 ? text.slice(0, end + 1) : text;
}
