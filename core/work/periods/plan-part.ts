import { addDays, earlierOf, laterOf, sharedDays } from '../../base/calendar/local-day.ts';
import { countedDays, pausesInOrder } from '../../base/calendar/pauses.ts';
import { type Period, uncutPeriodAt } from '../../base/calendar/period.ts';
import type { Schedule } from '../../base/calendar/schedule.ts';
import type { AgreementFacts, RetainerTerms } from '../terms/facts.ts';
import { termsOfPeriod } from './terms-in-force.ts';

/** Days of one prorating pause inside a part; `creditedOn` is the first of them. */
export type PausedDays = { readonly pauseId: string; readonly creditedOn: string; readonly days: number };

/**
 * The days of a period under one set of terms. A period has one part, and one more for each change of plan inside it.
 * `days` counts this part, `restDays` from its start to the period's end; both leave out the days an extending pause adds.
 */
export type PlanPart = {
  readonly changeId: string | null;
  readonly from: string;
  readonly terms: RetainerTerms;
  readonly days: number;
  readonly restDays: number;
  readonly paused: readonly PausedDays[];
  readonly lastPeriodIndex: number | null;
  readonly expiresBefore: string | null;
};

/**
 * The parts of a period in order. They cover it up to where it would end by itself, since an end that cuts it takes neither
 * fee nor allowance back (docs/retainer-engine.md, rule 7).
 */
export function planParts(facts: AgreementFacts, period: Period): readonly [PlanPart, ...PlanPart[]] {
  const { opensUnder, changes } = termsOfPeriod(facts, period);
  const starts = [...changes.map((change) => change.effectiveOn), period.wholeEndsBefore];
  const part = (changeId: string | null, from: string, terms: RetainerTerms, position: number): PlanPart => {
    const until = starts[position] ?? period.wholeEndsBefore;
    const lastPeriodIndex = lastPeriodOf(terms, period.index);
    return {
      changeId,
      from,
      terms,
      days: countedDays(facts.schedule, from, until),
      restDays: countedDays(facts.schedule, from, period.wholeEndsBefore),
      paused: pausedDays(facts.schedule, period, from, until),
      lastPeriodIndex,
      expiresBefore: expiryOf(facts.schedule, lastPeriodIndex),
    };
  };
  return [
    part(null, period.startsOn, opensUnder, 0),
    ...changes.map((change, position) => part(change.id, change.effectiveOn, change.terms, position + 1)),
  ];
}

/**
 * The day before which a lot must be used, given the last period of its life. It is read from the schedule each time a
 * period opens, so that a pause moves it with the periods (docs/retainer-engine.md, rule 7, case 18).
 */
export function expiryOf(schedule: Schedule, lastPeriodIndex: number | null): string | null {
  if (lastPeriodIndex === null) return null;
  const planned = uncutPeriodAt(schedule, lastPeriodIndex).endsBefore;
  return schedule.endsOn === null ? planned : earlierOf(planned, addDays(schedule.endsOn, 1));
}

function lastPeriodOf(terms: RetainerTerms, index: number): number | null {
  if (terms.carry === null) return index;
  return terms.carry.lifePeriods === null ? null : index + terms.carry.lifePeriods;
}

// Days after an agreed end are not credited: the engagement, not the pause, is why nothing is worked on them.
function pausedDays(schedule: Schedule, period: Period, from: string, until: string): readonly PausedDays[] {
  const end = earlierOf(until, period.endsBefore);
  return pausesInOrder(schedule)
    .filter((pause) => pause.mode === 'prorate')
    .map((pause) => ({
      pauseId: pause.id,
      creditedOn: laterOf(pause.from, from),
      days: sharedDays(from, end, pause.from, pause.until),
    }))
    .filter((paused) => paused.days > 0);
}
