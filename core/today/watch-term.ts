import { addDays } from '../base/calendar/local-day.ts';
import { uncutPeriodAt } from '../base/calendar/period.ts';
import type { Schedule, Term } from '../base/calendar/schedule.ts';
import { termOfIndex } from '../base/calendar/term-span.ts';

/** A term that nears its end; `dueOn` is the last day of notice, or the last day of the term once that has passed. */
export type TermWatch = {
  readonly renewal: Term['renewal'];
  readonly trial: boolean;
  readonly endsOn: string;
  readonly noticeOn: string;
  readonly dueOn: string;
};

/** Notice is a decision to sleep on: it is spoken of two weeks before its last day. */
const DAYS_BEFORE_NOTICE = 14;

/**
 * The term of the open period `index`, when on a local date it nears its end, or null: there is none, its notice is still far,
 * or an end has been agreed already. The index is taken and not looked up by the date, since Today asks of every retainer.
 * docs/today.md.
 */
export function watchTerm(schedule: Schedule, index: number, today: string): TermWatch | null {
  if (schedule.endsOn !== null) return null;
  const span = termOfIndex(schedule, index);
  if (schedule.term === null || span === null) return null;
  // Another term is agreed on already.
  if (span.number <= schedule.renewals.length) return null;
  const { renewal, noticeDays } = schedule.term;
  const endsOn = addDays(uncutPeriodAt(schedule, span.lastIndex).endsBefore, -1);
  const noticeOn = addDays(endsOn, -noticeDays);
  if (today < addDays(noticeOn, -DAYS_BEFORE_NOTICE)) return null;
  // Once its notice is past, a term that renews by itself leaves nothing to decide.
  if (renewal === 'auto' && today > noticeOn) return null;
  return { renewal, trial: span.trial, endsOn, noticeOn, dueOn: today <= noticeOn ? noticeOn : endsOn };
}
