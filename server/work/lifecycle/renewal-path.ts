import { isRefused } from '../../../contract/refusals.ts';
import { type RenewalPath, renewals } from '../../../contract/work/renewals.ts';
import { addDays } from '../../../core/base/calendar/local-day.ts';
import { uncutPeriodAt } from '../../../core/base/calendar/period.ts';
import type { Schedule } from '../../../core/base/calendar/schedule.ts';
import { termOfIndex } from '../../../core/base/calendar/term-span.ts';
import { nextSteps } from '../../../core/work/lifecycle/renewal-path.ts';
import { drawDown } from '../../../core/work/periods/draw-down.ts';
import { isSet } from '../../db/columns.ts';
import type { PeriodsTable } from '../../db/tables.ts';
import { instantText } from '../../deps.ts';
import { reads } from '../../http/mounted.ts';
import { loadAgreement, rowsOf } from '../periods/agreement.ts';
import { currentPeriod, findRetainer } from '../periods/balance.ts';
import { openingColumn, usedBySegmentColumn } from '../periods/columns.ts';
import { listRenewalRows } from '../terms/renewal-store.ts';
import { type RetainerResults, retainerResults } from './results.ts';
import { sayRenewalPath } from './say-renewal-path.ts';

/** Where a retainer stands: the term that runs (the last one, once it has ended), what it has brought, and what may follow. */
export const getRenewalPath = reads(renewals.renewalPath, async (deps, _actor, { params }) => {
  const retainer = await findRetainer(deps, params.id);
  if (isRefused(retainer)) return retainer;
  const period = await currentPeriod(deps, retainer);
  const { schedule } = await loadAgreement(deps, retainer);
  const term = period ? termAt(schedule, period.periodIndex) : null;
  const results = await retainerResults(deps, retainer);
  const { db, engagementId } = rowsOf(deps, retainer);
  const agreed = await listRenewalRows(db, engagementId);
  const last = lastAgreed(schedule);
  return {
    engagementId: retainer.id,
    term,
    next:
      last && retainer.state === 'active'
        ? nextSteps(last, schedule.every).map(({ periods, trial, months }) => ({
            periods,
            trial,
            label: deps.say('renewal-path:step', { months }),
          }))
        : [],
    results: viewResults(results),
    carriedAmount: period && retainer.state === 'active' ? carriedIn(period) : 0,
    renewals: agreed.map(({ id, periods, trial, keepCarried, createdAt }) => ({
      id,
      periods,
      trial: isSet(trial),
      keepCarried: isSet(keepCarried),
      agreedAt: instantText(createdAt),
    })),
    because: sayRenewalPath(deps, retainer, term, results),
  };
});

/** The term that a period belongs to, with its dates as they would be if no earlier end were agreed. */
export function termAt(schedule: Schedule, periodIndex: number): RenewalPath['term'] {
  const span = termOfIndex(schedule, periodIndex);
  if (schedule.term === null || span === null) return null;
  const planned = addDays(uncutPeriodAt(schedule, span.lastIndex).endsBefore, -1);
  const endsOn = schedule.endsOn !== null && schedule.endsOn < planned ? schedule.endsOn : planned;
  return {
    number: span.number,
    trial: span.trial,
    firstPeriod: span.firstIndex,
    lastPeriod: span.lastIndex,
    startsOn: uncutPeriodAt(schedule, span.firstIndex).startsOn,
    endsOn,
    noticeOn: addDays(endsOn, -schedule.term.noticeDays),
    renewal: schedule.term.renewal,
  };
}

/** The last term that is agreed on: the next step stands above it, also while an earlier term still runs. */
function lastAgreed({ term, renewals }: Schedule) {
  return renewals.at(-1) ?? term;
}

function viewResults(results: RetainerResults): RenewalPath['results'] {
  return {
    periods: results.periods,
    grantedAmount: results.granted,
    usedAmount: results.used,
    overageAmount: results.overage,
    lostAmount: results.lost,
    paidMinor: results.paidMinor,
    openMinor: results.openMinor,
    paidOnTimePercent: results.paidOnTimePercent,
  };
}

/** What is left now of lots that were granted in earlier periods: what a renewal decides about. */
function carriedIn(period: Pick<PeriodsTable, 'opening' | 'usedBySegment' | 'periodIndex'>) {
  const opening = openingColumn.read(period.opening);
  const { lots } = drawDown(opening, usedBySegmentColumn.read(period.usedBySegment));
  return lots
    .filter((lot) => lot.periodIndex < period.periodIndex)
    .reduce((sum, lot) => sum + lot.remaining, 0);
}
