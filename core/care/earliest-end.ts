import { addDays, earlierOf, laterOf } from '../base/calendar/local-day.ts';
import type { Schedule } from '../base/calendar/schedule.ts';
import { termOn } from '../base/calendar/term.ts';

/** Why an engagement cannot end before its earliest day. */
export type EndReason = 'agreed-end' | 'notice' | 'term' | 'term-renewed';

export interface EarliestEnd {
  /** The last day, that day included. */
  readonly on: string;
  readonly why: EndReason;
}

/**
 * The earliest last day of an engagement if notice were given on a date (docs/portfolio.md, ending). Inside a term it is the
 * term's last day; past the notice of one that renews by itself, the last day of the next. Without a term it is as many days
 * on as the notice is long, or the end that is agreed already if that comes first. `notBefore` is the last day worked: an
 * engagement never ends before its work.
 * @param schedule of a retainer; null for any other engagement.
 */
export function earliestEnd(
  schedule: Schedule | null,
  agreed: { readonly startsOn: string; readonly endsOn: string | null; readonly noticeDays: number },
  today: string,
  notBefore: string | null,
): EarliestEnd {
  const first = laterOf(laterOf(today, agreed.startsOn), notBefore ?? today);
  const bound = boundEnd(schedule, agreed, laterOf(today, agreed.startsOn), today);
  return { ...bound, on: laterOf(first, bound.on) };
}

function boundEnd(
  schedule: Schedule | null,
  { endsOn, noticeDays }: { readonly endsOn: string | null; readonly noticeDays: number },
  from: string,
  today: string,
): EarliestEnd {
  const noticeOn = addDays(today, noticeDays);
  if (endsOn !== null)
    return endsOn <= noticeOn || schedule?.term
      ? { on: endsOn, why: 'agreed-end' }
      : { on: earlierOf(endsOn, noticeOn), why: 'notice' };
  const term = schedule === null ? null : termOn(schedule, from);
  if (schedule === null || term === null) return { on: noticeOn, why: 'notice' };
  if (term.renewal !== 'auto' || today <= term.noticeOn) return { on: term.endsOn, why: 'term' };
  const next = termOn(schedule, addDays(term.endsOn, 1));
  return { on: next?.endsOn ?? term.endsOn, why: 'term-renewed' };
}
