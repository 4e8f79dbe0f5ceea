import type { Db } from '../db/database.ts';
import type { ClientsTable } from '../db/tables.ts';

/** Writes down how a client is handled from now on; what is agreed on is decided by care, which asks for this. */
export async function setHandling(
  db: Db,
  id: string,
  change: Partial<Pick<ClientsTable, 'playbook' | 'cadence' | 'playbookSince'>>,
): Promise<void> {
  await db.updateTable('clients').set(change).where('id', '=', id).execute();
}
