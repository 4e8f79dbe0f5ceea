import { addDays, daysBetween } from '../base/calendar/local-day.ts';
import { balanceOf } from '../work/periods/balance.ts';
import type { Opening } from '../work/periods/open-period.ts';

/**
 * What Today says about an open period, amounts in the allowance's unit. `over`: more is used than there is. `pace`: it will
 * be, on about `runsOutOn`. `unused`: the period is nearly over and much is left, which `lapses` when nothing carries.
 */
export type RetainerWatch =
  | { readonly what: 'over'; readonly used: number; readonly available: number }
  | {
      readonly what: 'pace';
      readonly used: number;
      readonly available: number;
      readonly projected: number;
      readonly runsOutOn: string;
    }
  | {
      readonly what: 'unused';
      readonly available: number;
      readonly remaining: number;
      readonly lapses: boolean;
    };

/** One long first day is no pace: a period is judged from its fifth day on, or once half of it is used. */
const FIRST_JUDGED_DAY = 5;
const LAST_DAYS = 7;
/** Much is a third, and at least an hour or one piece. */
const MUCH = 3;
const LEAST: Readonly<Record<Opening['inputs']['unit'], number>> = { minutes: 60, deliverables: 1 };

/**
 * Judges an open period on a local date from its opening and running totals, or answers null when there is nothing to say:
 * it goes as agreed, is paused, or grants nothing (access). docs/today.md.
 */
export function watchRetainer(
  opening: Opening,
  usedBySegment: readonly number[],
  today: string,
): RetainerWatch | null {
  const { startsOn, endsBefore } = opening.inputs.period;
  if (today < startsOn || today >= endsBefore || isPaused(opening, today)) return null;
  const { used, remaining, pace } = balanceOf(opening, usedBySegment, today);
  const available = opening.granted + opening.carriedIn + opening.toppedUp + opening.adjusted;
  if (opening.granted + opening.toppedUp === 0) return null;
  if (used > available) return { what: 'over', used, available };
  const isJudged = daysBetween(startsOn, today) + 1 >= FIRST_JUDGED_DAY || 2 * used >= available;
  if (pace.willFinishOver && isJudged) {
    const projected = pace.projectedUsed;
    const lastDay = addDays(endsBefore, -1);
    const daysLeft = daysBetween(today, lastDay);
    const daysToGo = Math.floor(((available - used) * daysLeft) / (projected - used));
    return { what: 'pace', used, available, projected, runsOutOn: addDays(today, daysToGo) };
  }
  const isNearEnd = daysBetween(today, endsBefore) <= LAST_DAYS;
  const isMuch = remaining * MUCH >= available && remaining >= LEAST[opening.inputs.unit];
  if (!isNearEnd || !isMuch) return null;
  return { what: 'unused', available, remaining, lapses: opening.terms.carry === null };
}

function isPaused(opening: Opening, today: string): boolean {
  return opening.inputs.pauses.some(
    (pause) => pause.mode !== 'bill-through' && pause.from <= today && today < pause.until,
  );
}
