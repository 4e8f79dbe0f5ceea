import { isRefused, type Refused } from '../../contract/refusals.ts';
import { NOTHING_BILLED } from '../../core/asks/price-ask.ts';
import type { AskFacts } from '../../core/asks/suggest-decision.ts';
import { localDateOf } from '../../core/base/calendar/local-day.ts';
import { billingOn } from '../../core/work/terms/billing-on.ts';
import type { BillingRule } from '../../core/work/terms/billing-rule.ts';
import { overageTermsOf } from '../../core/work/terms/overage-rules.ts';
import { getClient } from '../clients/list-clients.ts';
import { type Deps, system } from '../deps.ts';
import { termsOfAgreement } from '../work/agreements/terms-of-agreement.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';
import { getBalance } from '../work/periods/balance.ts';
import { separatelyBilledOn } from '../work/time/separate-entry.ts';
import { type ChosenEngagement, chooseEngagement } from './choose-engagement.ts';
import { giftsOf } from './gifts.ts';
import { rateOf } from './rate-of.ts';

/** An ask before or after it is stored: what a suggestion looks at. */
export interface AskToJudge {
  readonly clientId: string;
  readonly engagementId: string | null;
  readonly text: string;
  readonly minutes: number | null;
  readonly urgent: boolean;
  /** The practice's local date. */
  readonly receivedOn: string;
  /** Epoch ms; the day an answer is worked on, in the engagement's zone, follows from it. */
  readonly receivedAt?: number;
  /** True of an ask on record. */
  readonly isCaptured?: boolean;
}

export interface GatheredFacts {
  readonly facts: AskFacts;
  readonly engagement: EngagementFacts | null;
}

/** Where nothing is agreed with a client: quarters of an hour, as most who bill by the question do. */
export const RULE_WITHOUT_AGREEMENT: BillingRule = {
  incrementMinutes: 15,
  minimumMinutes: 15,
  roundPer: 'entry',
};

/** Everything a suggestion follows from. Refused for a client or an engagement that cannot be asked under. */
export async function gatherFacts(deps: Deps, ask: AskToJudge): Promise<GatheredFacts | Refused> {
  const chosen = await chooseFor(deps, ask);
  if (isRefused(chosen)) return chosen;
  const { engagement, match } = chosen;
  return { engagement, facts: { ...(await factsUnder(deps, ask, engagement)), match } };
}

/** What an ask belongs to, and the clause that speaks on it, before anything else is gathered. */
export async function chooseFor(deps: Deps, ask: AskToJudge): Promise<ChosenEngagement | Refused> {
  const client = await getClient(deps, system, { params: { id: ask.clientId } });
  if (isRefused(client)) return client;
  const { language } = client;
  return chooseEngagement(deps, { ...ask, language, isCaptured: ask.isCaptured ?? false });
}

/** The facts of an ask under an engagement that is known, without a look at its clauses. */
export async function factsUnder(
  deps: Deps,
  ask: AskToJudge,
  engagement: EngagementFacts | null,
): Promise<Omit<AskFacts, 'match'>> {
  const workedOn =
    engagement && ask.receivedAt !== undefined
      ? localDateOf(ask.receivedAt, engagement.timeZone)
      : ask.receivedOn;
  const billing = engagement ? billingOn(engagement, workedOn) : RULE_WITHOUT_AGREEMENT;
  const { included = [], excluded = [] } = engagement?.scope ?? {};
  const gifts = await giftsOf(deps, ask.clientId, ask.receivedOn);
  return {
    kind: engagement?.kind ?? null,
    hasScope: included.length + excluded.length > 0,
    text: ask.text,
    minutes: ask.minutes,
    urgentSurchargePercent:
      ask.urgent && engagement ? termsOfAgreement(engagement).urgentSurchargePercent : 0,
    billing,
    rateMinorPerHour: rateOf(engagement, deps.practice),
    allowance: engagement?.kind === 'retainer' ? await allowanceOf(deps, engagement) : null,
    gift: {
      budgetMinutes: gifts.budgetMinutes,
      givenMinutes: gifts.habit.givenThisMonth,
      isHabit: gifts.habit.signs.length > 0,
    },
    separatelyBilledToday:
      engagement && billing.roundPer === 'day'
        ? await separatelyBilledOn(deps, engagement.id, workedOn)
        : NOTHING_BILLED,
  };
}

async function allowanceOf(deps: Deps, engagement: EngagementFacts): Promise<AskFacts['allowance']> {
  const balance = await getBalance(deps, system, { params: { id: engagement.id } });
  if (isRefused(balance)) return null;
  const { unit, remaining } = balance;
  return { unit, remaining, overageRule: overageTermsOf(engagement.retainer?.overage).rule };
}
