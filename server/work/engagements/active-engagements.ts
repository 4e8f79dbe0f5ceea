import type { Deps } from '../../deps.ts';
import { type EngagementFacts, readEngagement } from './engagement.ts';
import { type EngagementsWanted, listEngagementRows } from './store.ts';

/** Everything a practice is at work on, newest first. */
export async function activeEngagements(deps: Deps): Promise<readonly EngagementFacts[]> {
  return everyEngagement(deps, { state: 'active', clientId: undefined });
}

/** What is agreed with a client right now, newest first. */
export async function activeEngagementsOf(deps: Deps, clientId: string): Promise<readonly EngagementFacts[]> {
  return everyEngagement(deps, { state: 'active', clientId });
}

/** What ended with a client on a day or later, newest first. */
export async function endedEngagementsOf(
  deps: Deps,
  clientId: string,
  endsFrom: string,
): Promise<readonly EngagementFacts[]> {
  return everyEngagement(deps, { state: 'ended', clientId, endsFrom });
}

async function everyEngagement(
  deps: Deps,
  wanted: Pick<EngagementsWanted, 'state' | 'clientId' | 'endsFrom'>,
): Promise<readonly EngagementFacts[]> {
  const rows = await listEngagementRows(deps.db, {
    ...wanted,
    limit: null,
    beforeId: null,
    kind: undefined,
    imported: undefined,
  });
  return rows.map(readEngagement);
}
