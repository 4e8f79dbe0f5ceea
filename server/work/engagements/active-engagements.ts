import type { Deps } from '../../deps.ts';
import { type EngagementFacts, readEngagement } from './engagement.ts';
import { listEngagementRows } from './store.ts';

/** More than a practice of fifty people works at. */
const MOST_AT_WORK = 5_000;

/** Everything a practice is at work on, newest first. */
export async function activeEngagements(deps: Deps): Promise<readonly EngagementFacts[]> {
  const rows = await listEngagementRows(deps.db, {
    clientId: undefined,
    state: 'active',
    limit: MOST_AT_WORK,
    beforeId: null,
    kind: undefined,
    imported: undefined,
  });
  return rows.map(readEngagement);
}

/** More than this one client never has at once; a reading stays bounded all the same. */
const MOST = 200;

/** What is agreed with a client right now, newest first. */
export async function activeEngagementsOf(deps: Deps, clientId: string): Promise<readonly EngagementFacts[]> {
  const rows = await listEngagementRows(deps.db, {
    clientId,
    state: 'active',
    limit: MOST,
    beforeId: null,
    kind: undefined,
    imported: undefined,
  });
  return rows.map(readEngagement);
}
