import type { Refused } from '../../../contract/refusals.ts';
import type { EarlierBilling } from '../../../core/work/terms/billing-on.ts';
import type { BillingRule } from '../../../core/work/terms/billing-rule.ts';
import type { EngagementsTable } from '../../db/tables.ts';
import { type Deps, todayIn } from '../../deps.ts';
import { billingColumn, earlierBillingColumn } from '../engagements/columns.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { rebillFrom } from '../time/rebill-days.ts';

/** Whether two rules bill alike. */
export function isSameRule(one: BillingRule, other: BillingRule): boolean {
  return (
    one.incrementMinutes === other.incrementMinutes &&
    one.minimumMinutes === other.minimumMinutes &&
    one.roundPer === other.roundPer
  );
}

/**
 * Changes the billing rule from today on: entries of earlier days keep the rule they were worked under, today's are billed
 * anew, since a day has one rule. Answers the columns to write. Refused for a retainer that is active: its allowance was
 * signed with its rule, and its statements are frozen by it.
 */
export async function changeBilling(
  deps: Deps,
  engagement: EngagementFacts,
  billing: BillingRule,
): Promise<Partial<EngagementsTable> | Refused> {
  if (isSameRule(engagement.billing, billing)) return {};
  if (engagement.state === 'draft') return { billing: billingColumn.write(billing) };
  if (engagement.kind === 'retainer') return { refused: 'billing-fixed' };
  const today = todayIn(deps, engagement.timeZone);
  const earlierBilling = withEarlier(engagement, today);
  await rebillFrom(deps, { ...engagement, billing, earlierBilling }, today);
  return {
    billing: billingColumn.write(billing),
    earlierBilling: earlierBillingColumn.write(earlierBilling),
  };
}

/** Of two changes on one day the second replaces the first: no whole day was ever worked under that. */
function withEarlier({ billing, earlierBilling }: EngagementFacts, today: string): readonly EarlierBilling[] {
  const isNoted = earlierBilling.at(-1)?.before === today;
  return isNoted ? earlierBilling : [...earlierBilling, { before: today, billing }];
}
