import type { Suggestion } from '../../contract/asks/suggestions.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import { type SuggestedDecision, suggestDecision } from '../../core/asks/suggest-decision.ts';
import type { Deps } from '../deps.ts';
import { type AskToJudge, gatherFacts } from './gather-facts.ts';
import { viewSuggestion } from './view-ask.ts';

/** A suggestion in codes and figures, with the engagement it was made under. */
export interface Judged {
  readonly suggested: SuggestedDecision;
  readonly engagementId: string | null;
}

/** What the system would decide on an ask. Refused for a client or an engagement that cannot be asked under. */
export async function judgeAsk(deps: Deps, ask: AskToJudge): Promise<Judged | Refused> {
  const gathered = await gatherFacts(deps, ask);
  if (isRefused(gathered)) return gathered;
  return {
    suggested: suggestDecision(gathered.facts),
    engagementId: gathered.engagement?.id ?? null,
  };
}

/** The same in words, for whoever shows it before anything is stored: the capture line, the client's page. */
export async function suggestFor(
  deps: Deps,
  ask: AskToJudge,
): Promise<(Suggestion & { readonly engagementId: string | null }) | Refused> {
  const judged = await judgeAsk(deps, ask);
  if (isRefused(judged)) return judged;
  const { suggested, engagementId } = judged;
  return { ...viewSuggestion(deps, suggested, deps.practice.currency), engagementId };
}
