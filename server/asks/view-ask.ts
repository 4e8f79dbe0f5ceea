import type { Ask } from '../../contract/asks/asks.ts';
import type { Suggestion } from '../../contract/asks/suggestions.ts';
import type { SuggestedDecision } from '../../core/asks/suggest-decision.ts';
import { isSet } from '../db/columns.ts';
import { type Actor, type Deps, instantText } from '../deps.ts';
import { abilitiesOn } from '../policy/may.ts';
import { suggestionColumn } from './columns.ts';
import { saySuggestion } from './say-suggestion.ts';
import type { AskRow } from './store.ts';

/** An ask as it is answered; its suggestion is stored as codes and figures and worded in the reader's language. */
export function viewAsk(deps: Pick<Deps, 'say' | 'house'>, actor: Actor, row: AskRow): Ask {
  const { id, clientId, engagementId, receivedOn, text, minutes, billedMinutes, priceMinor } = row;
  const { timeEntryId, chargeId, changeOrderId, agreedPriceMinor } = row;
  return {
    id,
    clientId,
    engagementId,
    receivedOn,
    text,
    minutes,
    billedMinutes,
    priceMinor,
    timeEntryId,
    chargeId,
    changeOrderId,
    agreedPriceMinor,
    channel: row.channel,
    source: row.source,
    receivedAt: instantText(row.receivedAt),
    urgent: isSet(row.urgent),
    state: row.state,
    suggestion: viewSuggestion(deps, readSuggestion(row), row.currency),
    decision: row.decision,
    decidedAt: row.decidedAt === null ? null : instantText(row.decidedAt),
    // While it is open the row keeps what an answer would be worth, for the sums; nothing was decided yet.
    valueMinor: row.decision === null ? null : row.valueMinor,
    abilities: abilitiesOn(deps, actor, 'ask.capture', row),
  };
}

export function readSuggestion(row: Pick<AskRow, 'suggestion'>): SuggestedDecision {
  return suggestionColumn.read(row.suggestion);
}

export function viewSuggestion(
  deps: Pick<Deps, 'say'>,
  suggested: SuggestedDecision,
  currency: string,
): Suggestion {
  const { decision, clause, clauseSide, confidence, workedMinutes, billedMinutes } = suggested;
  const { priceMinor, valueMinor, matched } = suggested;
  return {
    decision,
    clause,
    clauseSide,
    confidence,
    workedMinutes,
    billedMinutes,
    priceMinor,
    valueMinor,
    currency,
    matched: [...matched],
    ...saySuggestion(suggested, currency, deps.say),
  };
}
