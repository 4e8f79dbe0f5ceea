import type { z } from 'zod';
import type { PeriodReport } from '../../../contract/work/renewals.ts';
import { newestLinks } from '../../clients/newest-links.ts';
import { type Deps, instantText } from '../../deps.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { reportResultsColumn } from './columns.ts';
import type { ReportRow } from './store.ts';

export type ReportView = z.output<typeof PeriodReport>;
export type ReportResults = ReportView['results'];

/** A report with the address under which the client reads it, once it is shown and the client has a page. */
export async function viewReport(
  deps: Deps,
  engagement: EngagementFacts,
  period: { readonly periodIndex: number; readonly startsOn: string; readonly endsBefore: string },
  row: ReportRow | undefined,
): Promise<ReportView> {
  const { periodIndex, startsOn, endsBefore } = period;
  const publishedAt = row?.publishedAt ?? null;
  const links = publishedAt === null ? null : await newestLinks(deps, [engagement.clientId]);
  const page = links?.get(engagement.clientId) ?? null;
  return {
    engagementId: engagement.id,
    periodIndex,
    startsOn,
    endsBefore,
    results: row ? reportResultsColumn.read(row.results) : openGoals(engagement),
    next: row?.next ?? '',
    publishedAt: publishedAt === null ? null : instantText(publishedAt),
    url: page && `${page}/reports/${engagement.id}/${periodIndex}`,
  };
}

/** The agreed signs of success as goals that nobody has spoken of yet: what a report begins with. */
export function openGoals({ scope }: Pick<EngagementFacts, 'scope'>): ReportResults {
  return (scope?.successCriteria ?? []).map((goal) => ({ goal, text: '', met: 'open' }));
}
