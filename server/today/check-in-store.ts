import type { Db } from '../db/database.ts';

/** The clients whose work under way is all free. Clients without any work under way are not among them. */
export async function listFreeClients(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('engagements')
    .select(['clientId', 'kind'])
    .distinct()
    .where('state', '=', 'active')
    .execute();
  const paying = new Set(rows.filter(({ kind }) => kind !== 'pro-bono').map(({ clientId }) => clientId));
  return new Set(rows.map(({ clientId }) => clientId).filter((id) => !paying.has(id)));
}
