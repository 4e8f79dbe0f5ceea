import type { Db } from '../../db/database.ts';

/** The status calls of some clients on the days [from, until], both included, in the order they took place. */
export async function listStatusCalls(
  db: Db,
  clientIds: readonly string[],
  days: { readonly from: string; readonly until: string },
) {
  return db
    .selectFrom('timeEntries')
    .select(['id', 'clientId', 'engagementId', 'actualMinutes', 'startedAt'])
    .where('clientId', 'in', [...clientIds])
    .where('workedOn', '>=', days.from)
    .where('workedOn', '<=', days.until)
    .where('activity', '=', 'status-call')
    .where('voidedAt', 'is', null)
    .orderBy('startedAt')
    .execute();
}
