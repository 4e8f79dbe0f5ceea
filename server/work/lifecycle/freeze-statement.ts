import type { Charge } from '../../../core/work/periods/charge.ts';
import type { PeriodAccount } from '../../../core/work/periods/close-period.ts';
import { statementOf } from '../../../core/work/periods/statement.ts';
import type { PeriodsTable } from '../../db/tables.ts';
import type { Deps } from '../../deps.ts';
import type { Retainer } from '../periods/agreement.ts';
import { statementColumn } from '../periods/columns.ts';
import { hashOfStatement } from '../periods/statement-hash.ts';

export interface FrozenStatement {
  readonly text: NonNullable<PeriodsTable['statement']>;
  readonly hash: string;
}

/** Writes a closed period down for good, with the names a reader needs and everything its numbers follow from. */
export function freezeStatement(
  deps: Deps,
  engagement: Retainer,
  clientName: string,
  account: PeriodAccount,
  lateCharges: readonly Charge[],
): FrozenStatement {
  const about = {
    practice: deps.practice.name,
    client: clientName,
    engagement: engagement.title,
    engagementId: engagement.id,
    timeZone: engagement.timeZone,
  };
  const statement = statementOf(account, { billing: engagement.billing, about, lateCharges });
  return { text: statementColumn.write(statement), hash: hashOfStatement(statement) };
}
