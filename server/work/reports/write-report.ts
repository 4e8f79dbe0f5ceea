import { isRefused, type Refused } from '../../../contract/refusals.ts';
import { renewals } from '../../../contract/work/renewals.ts';
import type { Deps } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { reads, writes } from '../../http/mounted.ts';
import { type EngagementFacts, findEngagement, lockEngagement } from '../engagements/engagement.ts';
import { reportResultsColumn } from './columns.ts';
import { findReport, findReportedPeriod, putReport } from './store.ts';
import { openGoals, viewReport } from './view-report.ts';

/** The report of a period; before it is written, the agreed signs of success as goals to speak of. */
export const getReport = reads(renewals.report, async (deps, _actor, { params }) => {
  const engagement = await findEngagement(deps, params.id);
  const found = await findReported(deps, engagement, params.periodIndex);
  if (isRefused(found)) return found;
  return viewReport(deps, found.engagement, found.period, await findReport(deps.db, found.key));
});

/** Writes a report. It may be prepared while its period is open, and shown once the period has its statement. */
export const writeReport = writes(renewals.writeReport, async (deps, actor, { params, body }) => {
  const engagement = await lockEngagement(deps, params.id);
  const found = await findReported(deps, engagement, params.periodIndex);
  if (isRefused(found)) return found;
  const { key, period } = found;
  if (body.published && period.state !== 'closed')
    return { refused: 'period-open', endsBefore: period.endsBefore };
  const now = deps.now.epochMilliseconds;
  const known = await findReport(deps.db, key);
  const row = {
    ...key,
    results: reportResultsColumn.write(body.results),
    next: body.next,
    publishedAt: body.published ? (known?.publishedAt ?? now) : null,
    updatedAt: now,
  };
  await putReport(deps.db, row);
  const { periodIndex } = params;
  const { published } = body;
  await happened(deps, actor, 'engagement.report-written', params.id, { periodIndex, published });
  return viewReport(deps, found.engagement, period, row);
});

async function findReported(deps: Deps, engagement: EngagementFacts | Refused, periodIndex: number) {
  if (isRefused(engagement)) return engagement;
  if (engagement.kind !== 'retainer') return { refused: 'not-a-retainer', kind: engagement.kind } as const;
  const key = { engagementId: engagement.id, periodIndex };
  const period = await findReportedPeriod(deps.db, key);
  return period ? { engagement, key, period } : ({ refused: 'unknown-period', periodIndex } as const);
}

/**
 * Shows the report of a period that has just closed, where the terms promise one each period: as far as it was prepared, else with
 * the hours and the goals alone. Called in the transaction of the closing.
 */
export async function showMonthlyReport(
  deps: Deps,
  engagement: EngagementFacts,
  periodIndex: number,
): Promise<void> {
  if (engagement.retainer?.monthlyReport !== true) return;
  const key = { engagementId: engagement.id, periodIndex };
  const known = await findReport(deps.db, key);
  const now = deps.now.epochMilliseconds;
  await putReport(deps.db, {
    ...key,
    results: known?.results ?? reportResultsColumn.write(openGoals(engagement)),
    next: known?.next ?? '',
    publishedAt: known?.publishedAt ?? now,
    updatedAt: known?.updatedAt ?? now,
  });
}
