import type { Deps } from '../../deps.ts';
import { readEngagement } from './engagement.ts';
import { listActiveRetainers } from './store.ts';

/** Those of some clients whose active retainer lets them stand at the front of the line (docs/queues.md). */
export async function frontOfLineAmong(
  deps: Deps,
  clientIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await listActiveRetainers(deps.db, [...new Set(clientIds)]);
  const atFront = rows.map(readEngagement).filter(({ retainer }) => retainer?.frontOfLine === true);
  return new Set(atFront.map(({ clientId }) => clientId));
}
