import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { Locale } from '../../contract/shapes.ts';
import type { ClauseMatch } from '../../core/asks/clause-match.ts';
import type { Deps } from '../deps.ts';
import { activeEngagementsOf } from '../work/engagements/active-engagements.ts';
import { type EngagementFacts, findEngagement } from '../work/engagements/engagement.ts';
import { matchClauses } from './match-clauses.ts';

/** What an ask belongs to, with the clause that speaks on it; no engagement when the client has none that runs. */
export interface ChosenEngagement {
  readonly engagement: EngagementFacts | null;
  readonly match: ClauseMatch;
}

interface Asked {
  readonly clientId: string;
  readonly engagementId: string | null;
  readonly text: string;
  readonly language: Locale | null;
  /** True of an ask on record: its engagement was checked when it came, and may have ended since. */
  readonly isCaptured: boolean;
}

/**
 * The engagement of an ask: the one that was named; else, among the client's active ones, the one whose clauses say most
 * about it, then a retainer, then the newest. One that was named must be the client's own and run.
 */
export async function chooseEngagement(deps: Deps, asked: Asked): Promise<ChosenEngagement | Refused> {
  const match = (engagement: EngagementFacts | null) =>
    matchClauses(asked.text, engagement?.scope ?? null, asked.language);
  if (asked.engagementId !== null) {
    const named = asked.isCaptured
      ? await findEngagement(deps, asked.engagementId)
      : await findNamed(deps, asked.clientId, asked.engagementId);
    return isRefused(named) ? named : { engagement: named, match: match(named) };
  }
  const active = await activeEngagementsOf(deps, asked.clientId);
  const [best] = active
    .map((engagement) => ({ engagement, match: match(engagement) }))
    .sort((a, b) => rankOf(b) - rankOf(a));
  return best ?? { engagement: null, match: match(null) };
}

async function findNamed(
  deps: Deps,
  clientId: string,
  engagementId: string,
): Promise<EngagementFacts | Refused> {
  const engagement = await findEngagement(deps, engagementId);
  if (isRefused(engagement)) return engagement;
  const { state } = engagement;
  if (engagement.clientId !== clientId) return { refused: 'not-of-this-client', engagementId };
  if (state === 'draft') return { refused: 'engagement-not-active', state };
  return state === 'ended' ? { refused: 'engagement-ended', on: engagement.endedOn } : engagement;
}

const CONFIDENCES = { none: 0, unsure: 2, sure: 4 } as const;

/** Higher speaks more. Sorting keeps the order of equals, which is newest first. */
function rankOf({ engagement, match }: { engagement: EngagementFacts; match: ClauseMatch }): number {
  return CONFIDENCES[match.confidence] + (engagement.kind === 'retainer' ? 1 : 0);
}
