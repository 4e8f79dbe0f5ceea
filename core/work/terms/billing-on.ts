import type { BillingRule } from './billing-rule.ts';

/** A billing rule that held for the days before a date ('YYYY-MM-DD', where the engagement is). */
export interface EarlierBilling {
  readonly before: string;
  readonly billing: BillingRule;
}

/**
 * The billing rule of a local day. A rule that was changed goes on holding for the days it was worked under
 * (docs/agreements.md, the billing rule); `earlierBilling` stands earliest first.
 */
export function billingOn(
  {
    billing,
    earlierBilling,
  }: { readonly billing: BillingRule; readonly earlierBilling: readonly EarlierBilling[] },
  date: string,
): BillingRule {
  return earlierBilling.find(({ before }) => date < before)?.billing ?? billing;
}
