import { isRefused, type Refused } from '../../contract/refusals.ts';
import { earlierOf } from '../../core/base/calendar/local-day.ts';
import { mayActivateFree } from '../../core/pro-bono/gate.ts';
import type { Actor, Deps } from '../deps.ts';
import { mayAtAll } from '../policy/may.ts';
import type { NewOverride } from '../work/engagements/columns.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';
import { lockLimits } from './gate-store.ts';
import { type FreeWork, gatherFreeWork } from './gather-free-work.ts';
import { missingBounds } from './missing-bounds.ts';

/** So many are named that would make room: the next ones, not a list to work through. */
const MOST_NAMED = 3;

/**
 * The gate every free engagement goes through to become active (docs/pro-bono.md, the gate): what it must say, the places, the
 * share. The owner may go past a limit with a reason; where none was in the way, the reason is not kept. Paid work passes.
 */
export async function passGate(
  deps: Deps,
  actor: Actor,
  engagement: EngagementFacts,
  because: string | undefined,
): Promise<{ readonly override: NewOverride | null } | Refused> {
  if (engagement.kind !== 'pro-bono') return { override: null };
  const { missing, until } = missingBounds(deps, engagement);
  if (missing.length > 0) return { refused: 'pro-bono-incomplete', missing, until };
  // Held until the end of the transaction: the next activation counts only once this one is on record.
  const limits = await lockLimits(deps.db);
  const free = await gatherFreeWork(deps, limits);
  const newMinutes = engagement.proBono?.capMinutesPerMonth ?? 0;
  const answer = mayActivateFree({ ...free, newMinutes });
  if (!isRefused(answer)) return { override: null };
  const refused = { ...answer, makesRoom: makesRoom(free) };
  if (because === undefined) return refused;
  if (!mayAtAll(deps, actor, 'pro-bono.override')) return { refused: 'not-allowed' };
  return {
    override: { because, at: deps.now.epochMilliseconds, by: actor.memberId, refused },
  };
}

/** The free engagements that end or are reviewed next. */
function makesRoom({ engagements }: FreeWork) {
  return engagements
    .flatMap(({ id, title, endsOn, reviewOn }) => {
      if (endsOn === null && reviewOn === null) return [];
      const on = earlierOf(endsOn ?? reviewOn ?? '', reviewOn ?? endsOn ?? '');
      return { engagementId: id, title, on, by: on === endsOn ? ('end' as const) : ('review' as const) };
    })
    .toSorted((one, other) => (one.on + one.engagementId < other.on + other.engagementId ? -1 : 1))
    .slice(0, MOST_NAMED);
}
