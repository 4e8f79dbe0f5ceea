/**
 * Why a row is not imported. Every code has its sentence in the reader's language (locales, `imports/imports.json`) and
 * carries the facts that sentence needs. Minutes are whole minutes, texts are the cells as they stand in the file.
 */
export type RowProblem =
  /** The row ends before a column it needs, or has more cells than there are columns: a line was cut or run together. */
  | { readonly code: 'torn-row'; readonly cells: number; readonly expected: number }
  /** The client or the project is a spreadsheet formula. It is shown as text, never computed, and names nobody. */
  | { readonly code: 'formula-cell'; readonly column: string; readonly text: string }
  | { readonly code: 'no-client' }
  | {
      readonly code: 'text-too-long';
      readonly column: string;
      readonly length: number;
      readonly most: number;
    }
  | { readonly code: 'unreadable-date'; readonly column: string; readonly text: string }
  /** A date the calendar does not have: 30 February. */
  | { readonly code: 'no-such-date'; readonly column: string; readonly text: string }
  | { readonly code: 'unreadable-time'; readonly column: string; readonly text: string }
  /** A local time skipped when clocks went forward. */
  | { readonly code: 'no-such-time'; readonly date: string; readonly text: string; readonly timeZone: string }
  | { readonly code: 'ends-before-start'; readonly starts: string; readonly ends: string }
  | { readonly code: 'unreadable-duration'; readonly text: string }
  /** Neither an end nor a duration: a timer that was still running, or a column left out. */
  | { readonly code: 'no-duration' }
  /** Start and end are further apart, or closer, than the duration says. */
  | { readonly code: 'duration-mismatch'; readonly clockMinutes: number; readonly statedMinutes: number }
  /** Less than half a minute. */
  | { readonly code: 'zero-duration' }
  /** More than twelve hours on end: nobody worked that, somebody forgot the timer. */
  | { readonly code: 'forgotten-timer'; readonly minutes: number; readonly mostMinutes: number }
  | { readonly code: 'over-a-day'; readonly minutes: number };

export type RowProblemCode = RowProblem['code'];

/** Problems a person may look at and import all the same, because the row is complete and its minutes are known. */
export const choosableProblems = ['forgotten-timer', 'duration-mismatch'] as const satisfies RowProblemCode[];

/** Longer than this is a forgotten timer. Twelve hours let a real long day pass and stop every night slept through. */
export const FORGOTTEN_TIMER_MINUTES = 720;
/** A day: the most that one entry can hold. */
export const LONGEST_ENTRY_MINUTES = 1440;
