import type { Db } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { type SetAside, setAsideColumn } from './columns.ts';
import { lockEngagementRow, updateEngagement } from './store.ts';

export async function markSetAside(db: Db, engagementId: string, aside: SetAside): Promise<void> {
  await updateEngagement(db, engagementId, { setAside: setAsideColumn.write(aside) });
}

/**
 * Holds an engagement for the work that is due on it, whatever it was set aside for. The mark is taken off when the work is tried again:
 * when that fails, it comes back with everything else the transaction wrote.
 */
export async function holdForDueWork({ db }: Deps, engagementId: string): Promise<void> {
  const row = await lockEngagementRow(db, engagementId);
  if (row && row.setAside !== null) await updateEngagement(db, engagementId, { setAside: null });
}
