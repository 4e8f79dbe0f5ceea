import type { Every, Term } from '../../base/calendar/schedule.ts';
import type { Minor } from '../../base/money/money.ts';
import type { BillingRule } from '../terms/billing-rule.ts';
import type { Allowance, Perk, RolloverRule } from '../terms/facts.ts';
import type { OverageTerms } from '../terms/overage-rules.ts';

/** What is agreed beside scope, price and billing rule: days, per cent and years as they stand in the text. */
export interface AgreedTerms {
  readonly responseWorkingDays: number;
  readonly urgentSurchargePercent: number;
  readonly paymentDays: number;
  readonly lateInterest: 'statutory' | 'none';
  readonly ownership: 'on-payment' | 'client' | 'licence';
  readonly confidentialityYears: number;
  readonly noticeDays: number;
}

export interface AgreedScope {
  readonly problem: string;
  readonly included: readonly string[];
  readonly excluded: readonly string[];
  readonly successCriteria: readonly string[];
}

/** Fee and allowance that hold from a date on ('next-period': from the first period that starts then or later). */
export interface AgreedChange {
  readonly effective: 'next-period' | 'now';
  readonly effectiveOn: string;
  readonly feeMinor: Minor;
  readonly allowance: Allowance;
}

export interface AgreedRetainer {
  readonly feeMinor: Minor;
  readonly allowance: Allowance;
  readonly every: Every;
  readonly anchorOn: string;
  readonly carry: RolloverRule;
  readonly overage: OverageTerms;
  readonly perks: readonly Perk[];
  /** Among requests of equal urgency this client's come first; left out where it was not promised. */
  readonly frontOfLine?: true;
  /** A report each period; left out where it was not promised. */
  readonly monthlyReport?: true;
  /** Work rests while the fee of the running period is overdue; left out where it goes on. */
  readonly stopsUnpaid?: true;
  readonly term: null | {
    readonly periods: number;
    readonly trial: boolean;
    readonly renewal: Term['renewal'];
    readonly noticeDays: number;
    readonly keepCarried: boolean;
  };
  /** The terms that follow the first, each from its first day on; left out where none was agreed. */
  readonly renewals?: readonly {
    readonly startsOn: string;
    readonly periods: number;
    readonly trial: boolean;
    readonly keepCarried: boolean;
  }[];
  /** What was agreed since the signing, in the order in which it takes effect. */
  readonly changes: readonly AgreedChange[];
}

export interface AgreedProBono {
  readonly capMinutesPerMonth: number | null;
  readonly benefits: readonly {
    readonly kind: 'testimonial' | 'referral' | 'publicity' | 'introduction' | 'case-study' | 'other';
    readonly expected: string;
    readonly dueOn: string;
  }[];
}

/** A change of scope the client approved; its line already stands among what is included. */
export interface AgreedChangeOrder {
  readonly line: string;
  readonly priceMinor: Minor;
  readonly approvedOn: string;
}

/**
 * Everything the text of an agreement is made from, and nothing else: a version keeps these data, and its text in any
 * language follows from them. Money in minor units of `currency`, time in minutes, dates 'YYYY-MM-DD' where the
 * engagement is.
 */
export interface AgreementData {
  /** The shape of these data, so that a version written by an earlier Holdfast can still be read. */
  readonly form: 1;
  readonly parties: { readonly practice: string; readonly client: string };
  readonly kind: 'hourly' | 'project' | 'retainer' | 'pro-bono';
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly reviewOn: string | null;
  readonly currency: string;
  readonly hourlyRateMinor: Minor | null;
  readonly billing: BillingRule;
  readonly scope: AgreedScope;
  readonly retainer: AgreedRetainer | null;
  readonly proBono: AgreedProBono | null;
  readonly changeOrders: readonly AgreedChangeOrder[];
  readonly terms: AgreedTerms;
}
