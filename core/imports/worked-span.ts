import type { LocalDay, LocalDays } from './local-days.ts';
import { type ClockTime, readClock } from './read-clock.ts';
import { readDuration } from './read-duration.ts';
import type { RowProblem } from './row-problem.ts';

/** The cells that say when and how long, trimmed; empty where the export has no such column or cell. */
export interface WhenCells {
  readonly startDate: string;
  readonly startTime: string;
  readonly endDate: string;
  readonly endTime: string;
  readonly duration: string;
  readonly breakTime: string;
}

/** When work was done. `startMs` is null where an export gives a day and a duration only. Instants are epoch ms. */
export interface WorkedSpan {
  readonly day: LocalDay;
  readonly startMs: number | null;
  readonly durationMs: number;
  /** What the duration column says, when it says it differently by more than a minute. */
  readonly statedMs: number | null;
  /** The export wrote the seconds of the start, so that two rows with the same start are the same row. */
  readonly exact: boolean;
}

interface Moment {
  readonly day: LocalDay;
  readonly clock: ClockTime;
  readonly text: string;
}

/** Rounding of the minutes in an export makes up to a minute of difference; more than that is a contradiction. */
const TOLERANCE_MS = 60_000;

/**
 * Works out when a row's work began and how long it took. Between a start and an end it is the difference of the two
 * instants, so that the night of a clock change counts what was really worked. An end without a date before its
 * start is read as past midnight when the duration agrees or is not told.
 */
export function readWorkedSpan(cells: WhenCells, days: LocalDays, timeZone: string): WorkedSpan | RowProblem {
  const stated = cells.duration === '' ? null : readDuration(cells.duration);
  if (cells.duration !== '' && stated === null) return { code: 'unreadable-duration', text: cells.duration };
  const start = readMoment(cells.startDate, cells.startTime, 'start', days);
  if ('code' in start) return start;
  if (!('clock' in start)) return lasting(start.day, null, stated, false);
  const starts = days.instantsOf(start.day, start.clock.seconds);
  if (starts.length === 0) return noSuchTime(start, timeZone);
  const exact = start.clock.exact;
  if (cells.endTime === '' && !cells.endDate.includes(':'))
    return lasting(start.day, starts[0] ?? null, stated, exact);

  const end = readMoment(cells.endDate === '' ? start.day.date : cells.endDate, cells.endTime, 'end', days);
  if ('code' in end) return end;
  if (!('clock' in end)) return lasting(start.day, starts[0] ?? null, stated, exact);
  const pastMidnight = cells.endDate === '' && end.clock.seconds < start.clock.seconds;
  const ends = days.instantsOf(pastMidnight ? days.next(end.day) : end.day, end.clock.seconds);
  if (ends.length === 0) return noSuchTime(end, timeZone);
  const breakMs = cells.breakTime === '' ? 0 : (readDuration(cells.breakTime) ?? 0);
  const found = choosePair(starts, ends, breakMs, stated);
  const agrees = stated === null || Math.abs(found.durationMs - stated) <= TOLERANCE_MS;
  if (found.durationMs < 0 || (pastMidnight && !agrees)) {
    return { code: 'ends-before-start', starts: start.text, ends: end.text };
  }
  return { day: start.day, ...found, statedMs: agrees ? null : stated, exact };
}

function lasting(
  day: LocalDay,
  startMs: number | null,
  stated: number | null,
  exact: boolean,
): WorkedSpan | RowProblem {
  return stated === null
    ? { code: 'no-duration' }
    : { day, startMs, durationMs: stated, statedMs: null, exact: exact && startMs !== null };
}

/** A local time that clocks pass twice is the one that fits the duration; else the first that does not run backwards. */
function choosePair(
  starts: readonly number[],
  ends: readonly number[],
  breakMs: number,
  stated: number | null,
): { readonly startMs: number; readonly durationMs: number } {
  const [startMs = 0] = starts;
  const [endMs = 0] = ends;
  if (starts.length === 1 && ends.length === 1) return { startMs, durationMs: endMs - startMs - breakMs };
  const pairs = starts.flatMap((startMs) =>
    ends.map((endMs) => ({ startMs, durationMs: endMs - startMs - breakMs })),
  );
  const fits = pairs.find((p) => stated !== null && Math.abs(p.durationMs - stated) <= TOLERANCE_MS);
  return fits ?? pairs.find((p) => p.durationMs >= 0) ?? pairs[0] ?? { startMs, durationMs: -1 };
}

function readMoment(
  dateCell: string,
  timeCell: string,
  side: 'start' | 'end',
  days: LocalDays,
): Moment | { readonly day: LocalDay } | RowProblem {
  // Date and time may share a cell: `2025-03-04 09:30` or `2025-03-04T09:30:00`.
  const cut = timeCell === '' || dateCell.includes(':') ? /[ T]/.exec(dateCell) : null;
  const dateText = cut ? dateCell.slice(0, cut.index) : dateCell;
  const timeText = cut && timeCell === '' ? dateCell.slice(cut.index + 1).trim() : timeCell;
  const day = days.read(dateText);
  if (day === 'unreadable') return { code: 'unreadable-date', column: side, text: dateCell };
  if (day === 'no-such-date') return { code: 'no-such-date', column: side, text: dateCell };
  if (timeText === '') return { day };
  const clock = readClock(timeText);
  if (clock === null) return { code: 'unreadable-time', column: side, text: timeText };
  return { day, clock, text: `${dateText} ${timeText}` };
}

function noSuchTime(moment: Moment, timeZone: string): RowProblem {
  return { code: 'no-such-time', date: moment.day.date, text: moment.text, timeZone };
}
