import { outcomeOf, type PeriodOutcome, totalOutcome } from '../../../core/work/periods/period-outcome.ts';
import type { Deps } from '../../deps.ts';
import { type PaymentResults, paymentResults } from '../charges/paid-results.ts';
import { rowsOf } from '../periods/agreement.ts';
import { openingColumn, usedBySegmentColumn } from '../periods/columns.ts';
import { listClosedOpenings } from './result-store.ts';

/** What a retainer has brought in its closed periods, and how it was paid. */
export type RetainerResults = PeriodOutcome & PaymentResults & { readonly periods: number };

/** Adds up the closed periods from their openings and running totals; their statements and entries are not read. */
export async function retainerResults(
  deps: Deps,
  engagement: { readonly id: string },
): Promise<RetainerResults> {
  const rows = await listClosedOpenings(rowsOf(deps, engagement));
  const outcomes = rows.map(({ opening, usedBySegment }) =>
    outcomeOf(openingColumn.read(opening), usedBySegmentColumn.read(usedBySegment)),
  );
  const paid = await paymentResults(deps, engagement.id);
  return { ...totalOutcome(outcomes), ...paid, periods: rows.length };
}
