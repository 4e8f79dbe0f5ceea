import type { Db } from '../../db/database.ts';
import type {
  OverageApprovalsTable,
  PausesTable,
  RenewalsTable,
  RetainerChangesTable,
  TopUpsTable,
} from '../../db/tables.ts';
import type { AgreementRows } from './store.ts';

/** What was agreed since the signing under some engagements, five statements for all of them; at most some hundreds at once. */
export async function listAgreementRows(db: Db, engagementIds: readonly string[]): Promise<AgreementRows> {
  const of = (table: 'retainerChanges' | 'topUps' | 'pauses' | 'overageApprovals' | 'renewals') =>
    db
      .selectFrom(table as 'pauses')
      .selectAll()
      .where('engagementId', 'in', [...engagementIds]);
  return {
    changes: (await of('retainerChanges').execute()) as unknown as RetainerChangesTable[],
    topUps: (await of('topUps').execute()) as unknown as TopUpsTable[],
    pauses: (await of('pauses').execute()) as PausesTable[],
    approvals: (await of('overageApprovals').execute()) as unknown as OverageApprovalsTable[],
    renewals: (await of('renewals').orderBy('id').execute()) as unknown as RenewalsTable[],
  };
}
