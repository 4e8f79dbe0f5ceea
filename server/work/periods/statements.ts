import { cursors } from '../../../contract/cursors.ts';
import { isRefused } from '../../../contract/refusals.ts';
import { retainers, type Statement as StatementView } from '../../../contract/work/retainers.ts';
import type { Deps } from '../../deps.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { reads } from '../../http/mounted.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { rowsOf } from './agreement.ts';
import { statementColumn } from './columns.ts';
import { findPeriod, listClosedPeriods, type PeriodRow } from './store.ts';

/** The statements of a retainer, first to last. One that was never a retainer has none. */
export const listStatements = reads(retainers.statements, async (deps, _actor, { params, query }) => {
  const engagement = await findEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  const after = Number(readCursor(query.cursor, cursors.byPeriod)?.[0] ?? 0);
  const rows = await listClosedPeriods(rowsOf(deps, engagement), after, query.limit);
  return pageOf(rows, query.limit, (row) => [String(row.periodIndex)], viewStatement);
});

/** The figures of a frozen statement beside its hash. */
export function viewStatement({
  statement,
  statementHash,
}: Pick<PeriodRow, 'statement' | 'statementHash'>): StatementView {
  if (statement === null || statementHash === null) throw new Error('An open period has no statement.');
  const { results } = statementColumn.read(statement);
  return {
    ...results,
    charges: results.charges.map((charge) => ({ ...charge })),
    entries: results.entries.map((entry) => ({
      ...entry,
      draws: entry.draws.map((draw) => ({ ...draw })),
    })),
    hash: statementHash,
  };
}

/** One whole statement, inputs and results, with its hash: what `holdfast verify` checks. */
export const getStatementDocument = reads(retainers.statementDocument, (deps, _actor, { params }) =>
  findFrozenStatement(deps, params.id, params.index),
);

/** The statement of a closed period as it was frozen. */
export async function findFrozenStatement(deps: Deps, engagementId: string, periodIndex: number) {
  const engagement = await findEngagement(deps, engagementId);
  if (isRefused(engagement)) return engagement;
  const row = await findPeriod(rowsOf(deps, engagement), periodIndex);
  if (!row?.statement || row.statementHash === null)
    return { refused: 'unknown-period' as const, periodIndex };
  return { ...statementColumn.read(row.statement), hash: row.statementHash };
}
