import { asks } from '../../contract/asks/asks.ts';
import { isRefused } from '../../contract/refusals.ts';
import { suggestDecision } from '../../core/asks/suggest-decision.ts';
import { happened } from '../events/happened.ts';
import { writes } from '../http/mounted.ts';
import { lockEngagement } from '../work/engagements/engagement.ts';
import { applyDecision } from './apply-decision.ts';
import { suggestionColumn } from './columns.ts';
import { chooseFor, factsUnder } from './gather-facts.ts';
import { judgeable, viewDecided } from './list-asks.ts';
import { lockOpenAsk } from './lock-ask.ts';
import { updateAsk } from './store.ts';

/**
 * Decides an ask and does what follows from it, all in one transaction: time, a charge, a change order, or nothing. The ask
 * is held before its engagement is, so that two decisions at once decide once.
 */
export const decideAsk = writes(asks.decide, async (deps, actor, { params, body }) => {
  const row = await lockOpenAsk(deps, params.id);
  if (isRefused(row)) return row;
  const minutes = body.minutes ?? row.minutes;
  const ask = { ...judgeable(row), minutes };
  const chosen = await chooseFor(deps, ask);
  if (isRefused(chosen)) return chosen;
  const engagement = chosen.engagement ? await lockEngagement(deps, chosen.engagement.id) : null;
  if (engagement && isRefused(engagement)) return engagement;
  // Gathered once it is held: until then another answer of the day may have been billed, or an allowance used up.
  const facts = { ...(await factsUnder(deps, ask, engagement)), match: chosen.match };
  const suggested = suggestDecision(facts);
  const outcome = await applyDecision(deps, actor, {
    row,
    minutes,
    engagement,
    facts,
    suggested,
    decision: body.decision,
    quote: body.quote ?? {},
  });
  if (isRefused(outcome)) return outcome;
  const change = {
    state: 'decided' as const,
    decision: body.decision,
    minutes,
    engagementId: engagement?.id ?? null,
    decidedAt: deps.now.epochMilliseconds,
    decidedBy: actor.memberId,
    suggestion: suggestionColumn.write(suggested),
    valueMinor: suggested.valueMinor,
    ...outcome,
  };
  await updateAsk(deps.db, row.id, change);
  const { billedMinutes, priceMinor, valueMinor } = change;
  await happened(deps, actor, 'ask.decided', row.id, {
    decision: body.decision,
    minutes,
    billedMinutes,
    priceMinor,
    valueMinor,
    suggested: suggested.decision,
  });
  return viewDecided(deps, actor, { ...row, ...change });
});
