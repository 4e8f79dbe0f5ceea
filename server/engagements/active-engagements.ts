import type { Deps } from '../deps.ts';
import { type EngagementFacts, readEngagement } from './engagement.ts';
import { listEngagementRows } from './store.ts';

/** More than this one client never has at once; a reading stays bounded all the same. */
const MOST = 200;

/** What is agreed with a client right now, newest first. */
export async function activeEngagementsOf(deps: Deps, clientId: string): Promise<readonly EngagementFacts[]> {
  const rows = await listEngagementRows(deps.db, deps.practice.id, {
    ...{ clientId, state: 'active', limit: MOST, beforeId: null, kind: undefined, imported: undefined },
  });
  return rows.map(readEngagement);
}
