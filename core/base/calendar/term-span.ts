import type { Renewal, Schedule } from './schedule.ts';

/** The indexes of the periods that a term covers; a partial first period counts as one. */
export type TermSpan = {
  readonly number: number;
  readonly trial: boolean;
  readonly keepCarried: boolean;
  readonly firstIndex: number;
  readonly lastIndex: number;
};

/**
 * The term that a period belongs to, or null when there is none. Under 'auto' the last agreed term repeats for ever; its
 * repetitions are no trial, since a trial that renews by itself has been passed.
 */
export function termOfIndex(schedule: Schedule, index: number): TermSpan | null {
  if (schedule.term === null) return null;
  let firstIndex = 1;
  let number = 0;
  let latest: Renewal = schedule.term;
  for (const agreed of [schedule.term, ...schedule.renewals]) {
    number += 1;
    latest = agreed;
    const lastIndex = firstIndex + agreed.periods - 1;
    if (index <= lastIndex) {
      return { number, trial: agreed.trial, keepCarried: agreed.keepCarried, firstIndex, lastIndex };
    }
    firstIndex = lastIndex + 1;
  }
  if (schedule.term.renewal !== 'auto') return null;
  const repeated = Math.floor((index - firstIndex) / latest.periods);
  const first = firstIndex + repeated * latest.periods;
  return {
    number: number + repeated + 1,
    trial: false,
    keepCarried: latest.keepCarried,
    firstIndex: first,
    lastIndex: first + latest.periods - 1,
  };
}

/** The last period of the last agreed term, or null when the engagement goes on (no term, or renewed by itself). */
export function lastAgreedIndex(schedule: Schedule): number | null {
  if (schedule.term === null || schedule.term.renewal === 'auto') return null;
  return schedule.renewals.reduce((sum, renewal) => sum + renewal.periods, schedule.term.periods);
}
