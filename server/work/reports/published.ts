import type { Deps } from '../../deps.ts';
import { reportResultsColumn } from './columns.ts';
import { findReport, listPublished } from './store.ts';
import type { ReportResults } from './view-report.ts';

/** A report as its client reads it. */
export interface PublishedReport {
  readonly results: ReportResults;
  readonly next: string;
}

/** The report of a period if it is shown, else null: a draft is nobody's but the consultant's. */
export async function findPublished(
  deps: Deps,
  engagementId: string,
  periodIndex: number,
): Promise<PublishedReport | null> {
  const row = await findReport(deps.db, { engagementId, periodIndex });
  if (!row || row.publishedAt === null) return null;
  return { results: reportResultsColumn.read(row.results), next: row.next };
}

/** The periods whose reports the client may read, the latest first. */
export function publishedReports(deps: Deps, engagementId: string) {
  return listPublished(deps.db, engagementId);
}
