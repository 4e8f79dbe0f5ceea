import { isRefused, type Refused } from '../../contract/refusals.ts';
import { NOTHING_BILLED, priceOfAsk } from '../../core/asks/price-ask.ts';
import { type AskFacts, type SuggestedDecision, suggestDecision } from '../../core/asks/suggest-decision.ts';
import { priceOf } from '../../core/base/money/money.ts';
import { hasOverageRate, type OverageTerms, overageTermsOf } from '../../core/work/terms/overage-rules.ts';
import { gatherFacts } from '../asks/gather-facts.ts';
import { type Deps, system, todayOf } from '../deps.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';
import { getBalance } from '../work/periods/balance.ts';
import type { AskDraft } from './ask-draft.ts';

/** What an ask would cost its client, who does not know yet how long the answer takes. */
export interface AskPrice {
  readonly suggested: SuggestedDecision;
  readonly facts: AskFacts;
  readonly engagement: EngagementFacts | null;
  readonly currency: string;
  /** The least to pay, in minor units; null where a price is sent first, since nothing is agreed to yet. */
  readonly leastMinor: number | null;
  /** Steps past the least: their minutes, and what each costs. */
  readonly step: { readonly minutes: number; readonly minor: number };
}

/** Reckons with the same facts and the same rule as the consultant's own suggestion. */
export async function priceAsk(
  deps: Deps,
  clientId: string,
  { text, urgent, engagementId }: AskDraft,
): Promise<AskPrice | Refused> {
  const ask = { clientId, text, urgent, engagementId, minutes: null };
  const dated = { ...ask, receivedOn: todayOf(deps), receivedAt: deps.now.epochMilliseconds };
  const gathered = await gatherFacts(deps, dated);
  if (isRefused(gathered)) return gathered;
  const { facts, engagement } = gathered;
  const suggested = suggestDecision(facts);
  const minutes = facts.billing.incrementMinutes;
  const stepRule = { incrementMinutes: minutes, minimumMinutes: 0, roundPer: 'entry' } as const;
  const step = priceOfAsk(
    minutes,
    stepRule,
    facts.rateMinorPerHour,
    facts.urgentSurchargePercent,
    NOTHING_BILLED,
  );
  return {
    suggested,
    facts,
    engagement,
    currency: engagement?.currency ?? deps.practice.currency,
    leastMinor: await leastMinor(deps, suggested, facts, engagement),
    step: { minutes, minor: step.priceMinor },
  };
}

async function leastMinor(
  deps: Deps,
  suggested: SuggestedDecision,
  facts: AskFacts,
  engagement: EngagementFacts | null,
): Promise<number | null> {
  // Whether to give it away is for the consultant to say; a client is not promised a gift.
  if (suggested.decision === 'quoted' || suggested.decision === 'gifted') return null;
  const past = minutesPastAllowance(suggested, facts);
  if (engagement === null || past === 0) return suggested.priceMinor;
  const { rule, rateMinor, courtesyAmount } = overageOf(engagement);
  if (!hasOverageRate(rule)) return suggested.priceMinor;
  const balance = await getBalance(deps, system, { params: { id: engagement.id } });
  const courtesyLeft = isRefused(balance) ? 0 : Math.max(0, courtesyAmount - balance.overage);
  return priceOf(Math.max(0, past - courtesyLeft), rateMinor, 'minutes');
}

/** What a retainer says about going past its allowance. */
export function overageOf(engagement: EngagementFacts | null): OverageTerms {
  return overageTermsOf(engagement?.retainer?.overage);
}

/** How much of an included answer would go past what the retainer's period still holds; 0 where nothing does. */
export function minutesPastAllowance(
  { decision, billedMinutes }: SuggestedDecision,
  facts: AskFacts,
): number {
  const { allowance } = facts;
  if (decision !== 'included' || allowance?.unit !== 'minutes') return 0;
  return Math.max(0, billedMinutes - Math.max(0, allowance.remaining));
}

/** What a page showed, to be compared with what is true when it is sent. */
export function shownOf({ suggested, leastMinor: minor, currency, step }: AskPrice): string {
  return [suggested.decision, minor ?? '', currency, step.minutes, step.minor].join('.');
}
