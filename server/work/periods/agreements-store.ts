import type { Db } from '../../db/database.ts';
import type { RenewalsTable } from '../../db/programme-tables.ts';
import type {
  OverageApprovalsTable,
  PausesTable,
  RetainerChangesTable,
  TopUpsTable,
} from '../../db/retainer-tables.ts';
import type { AgreementRows } from './store.ts';

/** What was agreed since the signing under some engagements, five statements for all of them; at most some hundreds at once. */
export async function listAgreementRows(
  db: Db,
  practiceId: string,
  engagementIds: readonly string[],
): Promise<AgreementRows> {
  const of = (table: 'retainerChanges' | 'topUps' | 'pauses' | 'overageApprovals' | 'renewals') =>
    db
      .selectFrom(table as 'pauses')
      .selectAll()
      .where('practiceId', '=', practiceId)
      .where('engagementId', 'in', [...engagementIds]);
  return {
    changes: (await of('retainerChanges').execute()) as unknown as RetainerChangesTable[],
    topUps: (await of('topUps').execute()) as unknown as TopUpsTable[],
    pauses: (await of('pauses').execute()) as PausesTable[],
    approvals: (await of('overageApprovals').execute()) as unknown as OverageApprovalsTable[],
    renewals: (await of('renewals').orderBy('id').execute()) as unknown as RenewalsTable[],
  };
}
