import { offsetCredits } from '../../../core/work/charges/offset-credits.ts';
import type { Deps } from '../../deps.ts';
import { lockEngagement } from '../engagements/engagement.ts';
import { hasOpenCredit, lockUneven, updateCredited } from './uneven-store.ts';

/**
 * Sets an engagement's credits against its open charges; called in the transaction that posts a charge or undoes a
 * payment. The engagement is held first, as by every call that changes its numbers, so that two never wait for each other.
 */
export async function setOffCredits(deps: Deps, engagementId: string): Promise<void> {
  await lockEngagement(deps, engagementId);
  if (!(await hasOpenCredit(deps.db, engagementId))) return;
  const rows = await lockUneven(deps.db, engagementId);
  for (const offset of offsetCredits(rows)) await updateCredited(deps.db, offset);
}
