import { isRefused, type Refused } from '../../../contract/refusals.ts';
import { askTogether } from '../../db/sending.ts';
import type { Deps } from '../../deps.ts';
import { type EngagementFacts, readHeld } from '../engagements/engagement.ts';
import { checkedEngagements, lockingEngagement } from '../engagements/store.ts';
import { type OpenPlace, selectOpenPlace } from './open-place-store.ts';

/** An engagement that is held until the transaction ends, with its open period; null where none is open. */
export interface Held {
  readonly engagement: EngagementFacts;
  readonly open: OpenPlace | null;
}

/**
 * Holds an engagement as `lockEngagement` does and reads its open period behind it, in one round trip: whoever records time needs both.
 * The period is read once the lock is there, so that its running totals are those of the last writer.
 */
export async function holdWithOpenPeriod(deps: Deps, id: string): Promise<Held | Refused> {
  const { db } = deps;
  const [rows, places] = await askTogether(db, [
    lockingEngagement.filled(db, { id }),
    selectOpenPlace.filled(db, { engagementId: id }),
  ]);
  const engagement = readHeld(checkedEngagements(rows)[0], id);
  return isRefused(engagement) ? engagement : { engagement, open: places[0] ?? null };
}
