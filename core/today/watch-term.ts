import { addDays } from '../calendar/local-day.ts';
import type { Schedule } from '../calendar/schedule.ts';
import { type TermInForce, termOn } from '../calendar/term.ts';

/** A term that nears its end; `dueOn` is the last day of notice, or the last day of the term once that has passed. */
export type TermWatch = Pick<TermInForce, 'renewal' | 'trial' | 'endsOn' | 'noticeOn'> & {
  readonly dueOn: string;
};

/** Notice is a decision to sleep on: it is spoken of two weeks before its last day. */
const DAYS_BEFORE_NOTICE = 14;

/**
 * The term of a schedule that nears its end on a local date, or null: there is none, its notice is still far, or an end has
 * been agreed already. docs/today.md.
 */
export function watchTerm(schedule: Schedule, today: string): TermWatch | null {
  if (schedule.endsOn !== null) return null;
  const term = termOn(schedule, today);
  if (term === null || today < addDays(term.noticeOn, -DAYS_BEFORE_NOTICE)) return null;
  const { renewal, trial, endsOn, noticeOn } = term;
  // Once its notice is past, a term that renews by itself leaves nothing to decide.
  if (renewal === 'auto' && today > noticeOn) return null;
  return { renewal, trial, endsOn, noticeOn, dueOn: today <= noticeOn ? noticeOn : endsOn };
}
