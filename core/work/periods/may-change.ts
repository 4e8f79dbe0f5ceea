import { endOfSchedule, periodAt } from '../../base/calendar/period.ts';
import type { Pause, Schedule } from '../../base/calendar/schedule.ts';
import type { RetainerTerms, Usage } from '../terms/facts.ts';

/** The day from which facts may still change: the open period's first day. What is before stands in frozen statements. */
export type InClosedPeriod = { readonly refused: 'period-closed'; readonly openSince: string };

export type MayChange = { readonly ok: true };

/**
 * Whether a pause may be recorded. Refuses one of no days, one reaching into closed periods (their dates stand in frozen
 * statements), one past the end, and one that shares days with another (docs/retainer-engine.md, rule 7).
 */
export function mayPause(
  schedule: Schedule,
  pause: Pick<Pause, 'from' | 'until'>,
  openPeriodIndex: number,
):
  | MayChange
  | InClosedPeriod
  | { readonly refused: 'pause-is-empty' }
  | { readonly refused: 'after-end'; readonly endsBefore: string }
  | { readonly refused: 'pause-overlaps'; readonly from: string; readonly until: string } {
  if (pause.from >= pause.until) return { refused: 'pause-is-empty' };
  const closed = closedBefore(schedule, pause.from, openPeriodIndex);
  if (closed !== null) return closed;
  const end = endOfSchedule(schedule);
  if (end !== null && pause.from >= end) return { refused: 'after-end', endsBefore: end };
  const other = schedule.pauses.find((known) => known.from < pause.until && pause.from < known.until);
  if (other !== undefined) return { refused: 'pause-overlaps', from: other.from, until: other.until };
  return { ok: true };
}

/** Whether new terms may hold from a day: same unit and currency, and not inside a closed period. */
export function mayChangeTerms(
  schedule: Schedule,
  current: RetainerTerms,
  next: { readonly effectiveOn: string; readonly terms: RetainerTerms },
  openPeriodIndex: number,
):
  | MayChange
  | InClosedPeriod
  | { readonly refused: 'unit-differs'; readonly unit: RetainerTerms['allowance']['unit'] }
  | { readonly refused: 'currency-differs'; readonly currency: string } {
  const { unit } = current.allowance;
  if (next.terms.allowance.unit !== unit) return { refused: 'unit-differs', unit };
  if (next.terms.currency !== current.currency)
    return { refused: 'currency-differs', currency: current.currency };
  return closedBefore(schedule, next.effectiveOn, openPeriodIndex) ?? { ok: true };
}

/** Whether the engagement may end after a day: not inside a closed period, and no work recorded after it. */
export function mayEnd(
  schedule: Schedule,
  endsOn: string,
  usage: readonly Usage[],
  openPeriodIndex: number,
):
  | MayChange
  | InClosedPeriod
  | { readonly refused: 'work-after-end'; readonly timeEntryIds: readonly string[] } {
  const closed = closedBefore(schedule, endsOn, openPeriodIndex);
  if (closed !== null) return closed;
  const after = usage.filter((each) => each.workedOn > endsOn).map((each) => each.timeEntryId);
  return after.length === 0 ? { ok: true } : { refused: 'work-after-end', timeEntryIds: after };
}

function closedBefore(schedule: Schedule, date: string, openPeriodIndex: number): InClosedPeriod | null {
  const openSince = periodAt(schedule, openPeriodIndex)?.startsOn ?? schedule.startsOn;
  return date < openSince ? { refused: 'period-closed', openSince } : null;
}
