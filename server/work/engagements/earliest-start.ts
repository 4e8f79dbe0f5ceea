import type { Refused } from '../../../contract/refusals.ts';
import { addMonths } from '../../../core/base/calendar/day-number.ts';
import { type Deps, todayOf } from '../../deps.ts';

/** Ten years of weekly periods are some five hundred closings, which a server catches up with in seconds. */
const MONTHS_BACK = 120;

/**
 * Refuses an engagement that starts, or counts its periods, from longer ago than anybody can mean: every period since then has to
 * be opened and closed.
 */
export function whyStartsTooEarly(
  deps: Pick<Deps, 'now' | 'practice'>,
  ...dates: readonly (string | null | undefined)[]
): Refused | null {
  const earliest = addMonths(todayOf(deps), -MONTHS_BACK);
  const isTooEarly = dates.some((date) => typeof date === 'string' && date < earliest);
  return isTooEarly ? { refused: 'starts-too-early', earliest } : null;
}
