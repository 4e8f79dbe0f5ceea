import { isFormulaCell } from '../text/formula-cell.ts';
import type { ImportField } from './export-columns.ts';
import { type LocalDays, localDays } from './local-days.ts';
import { activityNames, type NamedActivity } from './name-activity.ts';
import { readAmountMinor } from './read-amount.ts';
import type { DateOrder } from './read-date.ts';
import { minutesOf } from './read-duration.ts';
import { readYesNo } from './read-yes-no.ts';
import type { ExportLayout } from './recognise-format.ts';
import { FORGOTTEN_TIMER_MINUTES, LONGEST_ENTRY_MINUTES, type RowProblem } from './row-problem.ts';
import { readWorkedSpan, type WhenCells, type WorkedSpan } from './worked-span.ts';

/** A row of an export as the practice would record it. Instants are epoch ms, money is in minor units. */
export interface InterpretedEntry {
  /** Who worked: an e-mail address, else a name, as the export gives it. */
  readonly who: string;
  readonly client: string;
  readonly project: string;
  readonly startedAtMs: number;
  readonly endsAtMs: number;
  /** Local date of the start in the import's time zone, `YYYY-MM-DD`. */
  readonly workedOn: string;
  readonly minutes: number;
  /** Null where the export does not say. */
  readonly billable: boolean | null;
  readonly rateMinor: number | null;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly activity: NamedActivity['activity'];
  readonly channel: NamedActivity['channel'];
  readonly urgent: boolean;
  readonly note: string;
  /** What makes the row the same row in another export of the same time; hashed by whoever stores it. */
  readonly identity: string;
  /** Without seconds, two equal rows may be two pieces of work; with them they are one row twice. */
  readonly mayRepeat: boolean;
}

/** `entry` stands beside a problem when a person may choose to import the row all the same. */
export type InterpretedRow =
  | { readonly state: 'ready'; readonly entry: InterpretedEntry }
  | { readonly state: 'problem'; readonly problem: RowProblem; readonly entry: InterpretedEntry | null };

export interface Interpretation {
  readonly layout: ExportLayout;
  readonly timeZone: string;
  /** Null for a file whose dates have one reading each. */
  readonly dateOrder: DateOrder | null;
  /** Digits of a currency's minor unit: 2 for EUR, 0 for JPY. */
  readonly minorDigitsOf: (currency: string) => number;
  /** The practice's currency, for amounts whose currency the export does not name. */
  readonly currency: string;
}

const LONGEST_NAME = 200;
const DAY_STARTS_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;

/**
 * Gives the reader of one file's rows. It is called with the cells of a row at a time, in the file's order, and keeps
 * only what rows share (days, labels, hours already laid on a day), so that a file of any length fits in memory.
 *
 * Where an export has days without times (Harvest), a person's rows of a day are laid one after the other from 09:00
 * local time in the file's order, so that they do not overlap and stay on their day.
 */
export function rowInterpreter(how: Interpretation): (cells: readonly string[]) => InterpretedRow {
  const days = localDays(how.timeZone, how.dateOrder);
  const named = activityNames();
  const laid = new Map<string, number>();

  return (cells) => {
    const row = cellsOf(how.layout, cells);
    const wrong = problemOfNames(how.layout, cells, row);
    if (wrong) return { state: 'problem', problem: wrong, entry: null };
    const span = readWorkedSpan(whenOf(row), days, how.timeZone);
    if ('code' in span) return { state: 'problem', problem: span, entry: null };
    const problem = problemOfSpan(span);
    if (problem && problem.code !== 'forgotten-timer' && problem.code !== 'duration-mismatch') {
      return { state: 'problem', problem, entry: null };
    }
    const who = row('email') || row('userName') || `${row('firstName')} ${row('lastName')}`.trim();
    const startedAtMs = span.startMs ?? layOnDay(days, laid, who, span);
    const entry = entryOf(how, row, span, who, startedAtMs, named(`${row('tags')},${row('task')}`));
    return problem ? { state: 'problem', problem, entry } : { state: 'ready', entry };
  };
}

type Row = (field: ImportField) => string;

function cellsOf({ columns }: ExportLayout, cells: readonly string[]): Row {
  return (field) => {
    const index = columns[field];
    return index === undefined ? '' : (cells[index]?.trim() ?? '');
  };
}

function whenOf(row: Row): WhenCells {
  return {
    startDate: row('startDate'),
    startTime: row('startTime'),
    endDate: row('endDate'),
    endTime: row('endTime'),
    duration: row('duration') || row('durationDecimal'),
    breakTime: row('breakTime'),
  };
}

function problemOfNames(layout: ExportLayout, cells: readonly string[], row: Row): RowProblem | null {
  if (isTorn(layout, cells))
    return { code: 'torn-row', cells: cells.length, expected: layout.headers.length };
  if (row('client') === '') return { code: 'no-client' };
  for (const field of ['client', 'project'] as const) {
    const text = row(field);
    const column = layout.headers[layout.columns[field] ?? -1] ?? field;
    if (isFormulaCell(text)) return { code: 'formula-cell', column, text: text.slice(0, LONGEST_NAME) };
    if (text.length > LONGEST_NAME) {
      return { code: 'text-too-long', column, length: text.length, most: LONGEST_NAME };
    }
  }
  return null;
}

/** Spreadsheets drop empty cells at the end of a row: a short row is torn only where a column it needs is gone. */
function isTorn({ columns, headers }: ExportLayout, cells: readonly string[]): boolean {
  if (cells.length === headers.length) return false;
  if (cells.length > headers.length) return cells.slice(headers.length).some((cell) => cell.trim() !== '');
  const needed = ['client', 'startDate', 'startTime', 'endDate', 'endTime', 'duration'] as const;
  return needed.some((field) => (columns[field] ?? -1) >= cells.length);
}

function problemOfSpan(span: WorkedSpan): RowProblem | null {
  const minutes = minutesOf(span.durationMs);
  if (minutes === 0) return { code: 'zero-duration' };
  if (minutes > LONGEST_ENTRY_MINUTES) return { code: 'over-a-day', minutes };
  if (minutes > FORGOTTEN_TIMER_MINUTES) {
    return { code: 'forgotten-timer', minutes, mostMinutes: FORGOTTEN_TIMER_MINUTES };
  }
  if (span.statedMs === null) return null;
  return { code: 'duration-mismatch', clockMinutes: minutes, statedMinutes: minutesOf(span.statedMs) };
}

function entryOf(
  how: Interpretation,
  row: Row,
  span: WorkedSpan,
  who: string,
  startedAtMs: number,
  labels: NamedActivity,
): InterpretedEntry {
  const currency = /([A-Z]{3})$/.exec(row('currency'))?.[1] ?? how.layout.currency;
  const digits = how.minorDigitsOf(currency ?? how.currency);
  const client = row('client');
  const project = row('project');
  // A row without a note is told by its task: `Design` says more than nothing.
  const note = row('note') || row('task');
  const clock = span.startMs === null ? '' : row('startTime') || row('startDate');
  return {
    who,
    client,
    project,
    startedAtMs,
    endsAtMs: startedAtMs + span.durationMs,
    workedOn: span.day.date,
    minutes: minutesOf(span.durationMs),
    billable: readYesNo(row('billable')),
    rateMinor: readAmountMinor(row('hourlyRate'), digits),
    amountMinor: readAmountMinor(row('amount'), digits),
    currency,
    activity: labels.activity,
    channel: labels.channel,
    urgent: labels.urgent,
    note,
    identity: [how.layout.format, who, client, project, span.day.date, clock, span.durationMs, note].join(
      '\u001f',
    ),
    mayRepeat: !span.exact,
  };
}

/** The start of the next free stretch of a person's day, from 09:00; a day fuller than that goes on from midnight. */
function layOnDay(days: LocalDays, laid: Map<string, number>, who: string, span: WorkedSpan): number {
  const key = `${span.day.date} ${who}`;
  const before = laid.get(key) ?? 0;
  laid.set(key, before + span.durationMs);
  const msOfDay = (DAY_STARTS_MS + before) % DAY_MS;
  // An hour that the clocks skip is stepped over.
  const [startMs = 0] = [0, 3600].flatMap((later) =>
    days.instantsOf(span.day, Math.floor(msOfDay / 1000) + later),
  );
  return startMs;
}
