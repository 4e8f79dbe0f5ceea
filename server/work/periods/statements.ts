import { cursors } from '../../../contract/cursors.ts';
import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf } from '../../../contract/route.ts';
import type { retainers, Statement as StatementView } from '../../../contract/work/retainers.ts';
import type { Statement } from '../../../core/work/periods/statement.ts';
import type { Actor, Deps } from '../../deps.ts';
import { pageOf, readCursor } from '../../http/cursor.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { rowsOf } from './agreement.ts';
import { statementColumn } from './columns.ts';
import { findPeriod, listClosedPeriods, type PeriodRow } from './store.ts';

/** The statements of a retainer, first to last. One that was never a retainer has none. */
export async function listStatements(
  deps: Deps,
  _actor: Actor,
  { params, query }: Pick<InputOf<typeof retainers.statements>, 'params' | 'query'>,
) {
  const engagement = await findEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  const after = Number(readCursor(query.cursor, cursors.byPeriod)?.[0] ?? 0);
  const rows = await listClosedPeriods(rowsOf(deps, engagement), after, query.limit);
  return pageOf(rows, query.limit, (row) => [String(row.periodIndex)], viewStatement);
}

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
export async function getStatementDocument(
  deps: Deps,
  _actor: Actor,
  { params }: Pick<InputOf<typeof retainers.statementDocument>, 'params'>,
): Promise<(Statement & { readonly hash: string }) | Refused> {
  const engagement = await findEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  const row = await findPeriod(rowsOf(deps, engagement), params.index);
  if (!row?.statement || row.statementHash === null)
    return { refused: 'unknown-period', periodIndex: params.index };
  return { ...statementColumn.read(row.statement), hash: row.statementHash };
}
