import { isSet } from '../db/columns.ts';
import type { Db } from '../db/database.ts';
import { engagementsWithClients } from './today-store.ts';

/** Benefits that were neither received nor waived and fall due on a date or before, by the index of open ones. */
export async function listOpenBenefits(db: Db, until: string) {
  return engagementsWithClients(db)
    .innerJoin('benefits', (join) => join.onRef('benefits.engagementId', '=', 'engagements.id'))
    .where('benefits.receivedOn', 'is', null)
    .where('benefits.waivedAt', 'is', null)
    .where('benefits.dueOn', '<=', until)
    .select(['benefits.id as benefitId', 'benefits.expected', 'benefits.dueOn', 'benefits.worthMinor'])
    .orderBy('benefits.dueOn')
    .execute();
}

/** The free engagements that run, with what their months need. */
export async function listFreeWork(db: Db) {
  const rows = await engagementsWithClients(db)
    .where('engagements.state', '=', 'active')
    .where('engagements.kind', '=', 'pro-bono')
    .select(['engagements.startsOn', 'engagements.imported', 'engagements.endedOn'])
    .select('engagements.hourlyRateMinor')
    .execute();
  return rows.map((row) => ({ ...row, imported: isSet(row.imported) }));
}
