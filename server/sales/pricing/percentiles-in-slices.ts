import { setImmediate } from 'node:timers/promises';
import {
  LEAST_HISTORY,
  type PercentilesQuestion,
  type ResampledYear,
  resampledYears,
  summariseYears,
  type UsagePercentiles,
} from '../../../core/sales/pricing/usage-percentiles.ts';

/** Some 3 ms of work: whoever else calls waits for no more than one of them. */
const YEARS_AT_ONCE = 200;

/**
 * The percentiles of a question, like `usagePercentilesOf` and to the cent the same, with a pause for everybody else's requests after each
 * slice of years. Null with less than half a year of history.
 */
export async function percentilesInSlices(question: PercentilesQuestion): Promise<UsagePercentiles | null> {
  if (question.history.length < LEAST_HISTORY) return null;
  const years: ResampledYear[] = [];
  for (const year of resampledYears(question)) {
    years.push(year);
    if (years.length % YEARS_AT_ONCE === 0) await setImmediate();
  }
  return summariseYears(question, years);
}
