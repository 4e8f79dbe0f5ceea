import type { Db } from '../../db/database.ts';
import { askTogether } from '../../db/sending.ts';
import type {
  OverageApprovalsTable,
  PausesTable,
  RenewalsTable,
  RetainerChangesTable,
  TopUpsTable,
} from '../../db/tables.ts';
import { checkedChanges, checkedPauses, type Found } from './store.ts';

export interface AgreementRows {
  readonly changes: readonly RetainerChangesTable[];
  readonly topUps: readonly TopUpsTable[];
  readonly pauses: readonly PausesTable[];
  readonly approvals: readonly OverageApprovalsTable[];
  readonly renewals: readonly RenewalsTable[];
}

/** What was agreed since the signing under one engagement. */
export function findAgreementRows({ db, engagementId }: Found): Promise<AgreementRows> {
  return listAgreementRows(db, [engagementId]);
}

/** The same under some engagements, five statements for all of them; at most some hundreds at once. */
export async function listAgreementRows(db: Db, engagementIds: readonly string[]): Promise<AgreementRows> {
  const ids = [...engagementIds];
  const [changes, topUps, pauses, approvals, renewals] = await askTogether(db, [
    db.selectFrom('retainerChanges').selectAll().where('engagementId', 'in', ids).compile(),
    db.selectFrom('topUps').selectAll().where('engagementId', 'in', ids).compile(),
    db.selectFrom('pauses').selectAll().where('engagementId', 'in', ids).compile(),
    db.selectFrom('overageApprovals').selectAll().where('engagementId', 'in', ids).compile(),
    db.selectFrom('renewals').selectAll().where('engagementId', 'in', ids).orderBy('id').compile(),
  ]);
  return {
    changes: checkedChanges(changes),
    topUps,
    pauses: checkedPauses(pauses),
    approvals,
    renewals,
  };
}
