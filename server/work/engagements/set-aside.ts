import type { Db } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { lockEngagementRow, updateEngagement } from './store.ts';

/** What keeps an engagement from being changed: work that fell due by itself and fails. */
export interface SetAside {
  /** When the work that fails fell due (epoch ms): the engagement's books stand there. */
  readonly since: number;
  /** Finds the failure in the log. */
  readonly reference: string;
}

export async function markSetAside(db: Db, engagementId: string, aside: SetAside): Promise<void> {
  await updateEngagement(db, engagementId, { setAside: JSON.stringify(aside) });
}

/**
 * Holds an engagement for the work that is due on it, whatever it was set aside for. The mark is taken off when the work is tried again:
 * when that fails, it comes back with everything else the transaction wrote.
 */
export async function holdForDueWork({ db }: Deps, engagementId: string): Promise<void> {
  const row = await lockEngagementRow(db, engagementId);
  if (row && row.setAside !== null) await updateEngagement(db, engagementId, { setAside: null });
}
