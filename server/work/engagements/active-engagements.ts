import type { Deps } from '../../deps.ts';
import { type EngagementFacts, readEngagement } from './engagement.ts';
import { listEngagementRows } from './store.ts';

/** Everything a practice is at work on, newest first. */
export async function activeEngagements(deps: Deps): Promise<readonly EngagementFacts[]> {
  const rows = await listEngagementRows(deps.db, {
    clientId: undefined,
    state: 'active',
    limit: null,
    beforeId: null,
    kind: undefined,
    imported: undefined,
  });
  return rows.map(readEngagement);
}

/** What is agreed with a client right now, newest first. */
export async function activeEngagementsOf(deps: Deps, clientId: string): Promise<readonly EngagementFacts[]> {
  const rows = await listEngagementRows(deps.db, {
    clientId,
    state: 'active',
    limit: null,
    beforeId: null,
    kind: undefined,
    imported: undefined,
  });
  return rows.map(readEngagement);
}
