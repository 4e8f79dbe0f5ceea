import type { Schedule } from '../../base/calendar/schedule.ts';
import type { Minor, Unit } from '../../base/money/money.ts';
import type { BillingRule } from './billing-rule.ts';
import type { OverageTerms } from './overage-rules.ts';

/** What a period grants: minutes, or a number of deliverables. One engagement has one pool, so its unit never changes. */
export type Allowance = { readonly unit: Unit; readonly amount: number };

/** An extra per period in the allowance's unit: drawn before anything paid for, and gone with its period. */
export type Perk = { readonly label: string; readonly amount: number };

/**
 * What may be carried over; null carries nothing. `capAmount` limits the carried total (null: no limit), `lifePeriods` is the
 * number of periods after its own in which a lot may be used (null: for ever).
 */
export type RolloverRule = null | { readonly capAmount: number | null; readonly lifePeriods: number | null };

export type RetainerTerms = {
  readonly feeMinor: Minor;
  readonly currency: string;
  readonly allowance: Allowance;
  readonly perks: readonly Perk[];
  readonly carry: RolloverRule;
  readonly overage: OverageTerms;
};

/**
 * A change of plan. 'now' holds from `effectiveOn`, by days; 'next-period' from the first period that starts on or after it.
 * Ids decide between two changes of the same day, so they must sort in the order of recording.
 */
export type TermsChange = {
  readonly id: string;
  readonly effective: 'next-period' | 'now';
  readonly effectiveOn: string;
  readonly terms: RetainerTerms;
};

/** Allowance bought beside the fee. `absorbs: false` is one sold "from now on", which no earlier work may draw. */
export type TopUp = {
  readonly id: string;
  readonly boughtAt: number;
  readonly boughtOn: string;
  readonly amount: number;
  readonly priceMinor: Minor;
  readonly absorbs: boolean;
};

/** A client's consent to pay for overage held under 'ask'. Several for one period add up. */
export type Approval = { readonly periodIndex: number; readonly approvedAmount: number };

/** One entry that is not voided: actual minutes or pieces, its instant of start (epoch ms) and its local start date. */
export type Usage = {
  readonly timeEntryId: string;
  readonly startedAt: number;
  readonly workedOn: string;
  readonly actual: number;
};

/** What was agreed, without what was worked: all that an opening depends on. */
export type AgreementFacts = {
  readonly schedule: Schedule;
  readonly billing: BillingRule;
  readonly terms: RetainerTerms;
  readonly changes: readonly TermsChange[];
  readonly topUps: readonly TopUp[];
  readonly approvals: readonly Approval[];
};

/** Everything the numbers of a retainer follow from, in any order. */
export type RetainerFacts = AgreementFacts & { readonly usage: readonly Usage[] };
