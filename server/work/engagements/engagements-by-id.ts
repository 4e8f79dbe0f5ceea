import type { Deps } from '../../deps.ts';
import { type EngagementFacts, readEngagement } from './engagement.ts';
import { findEngagementRows } from './store.ts';

/** Fewer than either database takes as values of one statement. */
const AT_ONCE = 500;

/** The engagements that some rows name, each read once. */
export async function engagementsById(
  deps: Deps,
  rows: readonly { readonly engagementId: string | null }[],
): Promise<ReadonlyMap<string, EngagementFacts>> {
  const ids = [...new Set(rows.flatMap(({ engagementId }) => engagementId ?? []))];
  const found = new Map<string, EngagementFacts>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = await findEngagementRows(deps.db, ids.slice(at, at + AT_ONCE));
    for (const row of some) found.set(row.id, readEngagement(row));
  }
  return found;
}
