import { isRefused } from '../../contract/refusals.ts';
import type { StatementResults } from '../../core/work/periods/statement.ts';
import { system } from '../deps.ts';
import { writeCursor } from '../http/cursor.ts';
import { listStatements } from '../work/periods/statements.ts';
import type { PageCall } from './page-call.ts';

/** The results of a frozen statement, as listed. */
export type ListedStatement = StatementResults & { readonly hash: string };

/** The statements before a period, the newest first. Periods are numbered without gaps, so a page is found by counting back. */
export async function statementsBefore(
  { deps }: PageCall,
  engagementId: string,
  beforeIndex: number,
  limit: number,
): Promise<readonly ListedStatement[]> {
  const after = Math.max(0, beforeIndex - 1 - limit);
  const wanted = beforeIndex - 1 - after;
  if (wanted <= 0) return [];
  const listed = await listStatements(deps, system, {
    params: { id: engagementId },
    query: { limit: wanted, cursor: writeCursor([String(after)]) },
  });
  if (isRefused(listed)) return [];
  return (listed.items as unknown as ListedStatement[]).toReversed();
}
