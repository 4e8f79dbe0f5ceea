import type { Refused } from '../../../contract/refusals.ts';
import { laterOf } from '../../../core/base/calendar/local-day.ts';
import { type Deps, todayIn } from '../../deps.ts';
import { scopeColumn } from '../engagements/columns.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { setEnd } from '../engagements/progress.ts';
import { updateEngagement } from '../engagements/store.ts';
import { lastWorkedOn } from '../time/usage.ts';

/**
 * Why the end of an engagement cannot become that day; null when it can. A retainer ends with a period and free work with its
 * review, so neither is moved by a change of scope. A day that is over would end the engagement the moment it is agreed.
 */
export async function mayMoveEnd(
  deps: Deps,
  engagement: EngagementFacts,
  endsOn: string,
): Promise<Refused | null> {
  const { kind, startsOn, timeZone } = engagement;
  if (kind === 'retainer' || kind === 'pro-bono') return { refused: 'not-movable', kind };
  const lastWorked = await lastWorkedOn(deps, engagement.id);
  const earliest = laterOf(laterOf(startsOn, todayIn(deps, timeZone)), lastWorked ?? startsOn);
  return endsOn < earliest ? { refused: 'ends-too-early', earliest } : null;
}

/** Lets an agreed line join what is included, once, and moves the end where one was agreed with it. */
export async function extendScope(
  deps: Deps,
  engagement: EngagementFacts,
  { line, endsOn }: { readonly line: string; readonly endsOn: string | null },
): Promise<void> {
  const scope = engagement.scope ?? { problem: '', included: [], excluded: [], successCriteria: [] };
  const included = scope.included.includes(line) ? scope.included : [...scope.included, line];
  await updateEngagement(deps.db, engagement.id, {
    scope: scopeColumn.write({ ...scope, included }),
    ...(endsOn === null ? {} : { endsOn }),
  });
  if (endsOn !== null) await setEnd(deps, { ...engagement, endsOn });
}
