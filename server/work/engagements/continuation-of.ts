import type { Deps } from '../../deps.ts';
import { listEngagementRows } from './store.ts';

/** What an engagement was converted into; null while it was not. Its row must be held by whoever goes on to convert it. */
export async function continuationOf(deps: Deps, engagementId: string): Promise<string | null> {
  const rows = await listEngagementRows(deps.db, {
    convertedFromId: engagementId,
    clientId: undefined,
    state: undefined,
    kind: undefined,
    imported: undefined,
    beforeId: null,
    limit: 1,
  });
  return rows[0]?.id ?? null;
}
