import { addDays, earlierOf } from './local-day.ts';
import { endOfSchedule, periodIndexOn, uncutPeriodAt } from './period.ts';
import type { Schedule, Term } from './schedule.ts';
import { termOfIndex } from './term-span.ts';

/** The term a date falls into. `endsOn` is its last day; notice given by `noticeOn` (inclusive) is in time. */
export type TermInForce = {
  readonly number: number;
  readonly trial: boolean;
  readonly keepCarried: boolean;
  readonly renewal: Term['renewal'];
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly noticeOn: string;
};

/**
 * The term in force on a date (docs/retainer-engine.md, rule 8), or null when the engagement has no term or the date is
 * outside the engagement. An agreed earlier end shortens the term.
 */
export function termOn(schedule: Schedule, date: string): TermInForce | null {
  const index = periodIndexOn(schedule, date);
  const term = schedule.term;
  if (term === null || typeof index !== 'number') return null;
  const span = termOfIndex(schedule, index);
  if (span === null) return null;
  const planned = uncutPeriodAt(schedule, span.lastIndex).endsBefore;
  const end = endOfSchedule(schedule);
  const endsOn = addDays(end === null ? planned : earlierOf(end, planned), -1);
  return {
    ...span,
    renewal: term.renewal,
    startsOn: uncutPeriodAt(schedule, span.firstIndex).startsOn,
    endsOn,
    noticeOn: addDays(endsOn, -term.noticeDays),
  };
}
