import { uncutPeriodAt } from '../../../core/base/calendar/period.ts';
import { isSet } from '../../db/columns.ts';
import type { Deps } from '../../deps.ts';
import { listRenewalRows } from '../terms/renewal-store.ts';
import { loadAgreement, type Retainer, rowsOf } from './agreement.ts';

/** A term that was agreed after the first, from its first day on. */
export interface AgreedTerm {
  readonly startsOn: string;
  readonly periods: number;
  readonly trial: boolean;
  readonly keepCarried: boolean;
}

/** The terms that follow the signed one, in their order; none of a retainer without a term. */
export async function listAgreedTerms(deps: Deps, engagement: Retainer): Promise<readonly AgreedTerm[]> {
  const { term } = engagement.retainer;
  if (!term) return [];
  const { db, engagementId } = rowsOf(deps, engagement);
  const rows = await listRenewalRows(db, engagementId);
  if (rows.length === 0) return [];
  const { schedule } = await loadAgreement(deps, engagement);
  let index = term.periods + 1;
  return rows.map(({ periods, trial, keepCarried }) => {
    const { startsOn } = uncutPeriodAt(schedule, index);
    index += periods;
    return { startsOn, periods, trial: isSet(trial), keepCarried: isSet(keepCarried) };
  });
}
