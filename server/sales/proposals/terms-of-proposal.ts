import type { AgreementTerms } from '../../../contract/work/agreements.ts';
import type { AgreedRetainer, AgreementData } from '../../../core/work/agreements/agreement-data.ts';
import { type BillingRule, MINUTE_BY_MINUTE } from '../../../core/work/terms/billing-rule.ts';
import { termsOfAgreement } from '../../work/agreements/terms-of-agreement.ts';
import { usualRateMinor } from '../../work/engagements/draft-engagement.ts';
import type { EngagementFacts } from '../../work/engagements/engagement.ts';
import type { Content, Option } from './proposal.ts';

/** An option with everything written out, so that no later default can change what was signed. */
export interface WholeOption extends Omit<Option, 'carry' | 'overage'> {
  readonly carry: AgreedRetainer['carry'];
  readonly overage: AgreedRetainer['overage'];
}

/** What a proposal binds both sides to. It is part of the document that is signed, and the engagement is made from it alone. */
export interface ProposedTerms {
  readonly title: string;
  readonly problem: string;
  readonly goals: readonly string[];
  readonly included: readonly string[];
  readonly excluded: readonly string[];
  readonly options: readonly WholeOption[];
  readonly currency: string;
  readonly startsOn: string;
  readonly every: Content['period']['every'];
  readonly term: AgreedRetainer['term'];
  readonly billing: BillingRule;
  readonly hourlyRateMinor: number | null;
  readonly monthlyReport: boolean;
  readonly frontOfLine: boolean;
  readonly countersign: string;
  readonly convertsEngagementId: string | null;
  readonly agreement: AgreementTerms;
}

interface Proposed {
  readonly content: Content;
  readonly currency: string;
  readonly countersign: string;
  /** What it would turn into a retainer: what the proposal leaves unsaid is taken over from it. */
  readonly converts: EngagementFacts | null;
}

/** Writes out what a proposal leaves unsaid. */
export function proposedTerms({ content, currency, countersign, converts }: Proposed): ProposedTerms {
  const { title, problem, goals, included, excluded, startsOn, term, monthlyReport, frontOfLine } = content;
  const hourlyRateMinor = content.hourlyRateMinor ?? converts?.hourlyRateMinor ?? null;
  const { incrementMinutes, minimumMinutes, roundPer } =
    content.billing ?? converts?.billing ?? MINUTE_BY_MINUTE;
  return {
    title,
    problem,
    goals,
    included,
    excluded,
    currency,
    startsOn,
    monthlyReport,
    frontOfLine,
    options: content.options.map((option) => wholeOption(option, hourlyRateMinor)),
    every: content.period.every,
    term: term ?? null,
    billing: { incrementMinutes, minimumMinutes, roundPer },
    hourlyRateMinor,
    countersign,
    convertsEngagementId: converts?.id ?? null,
    agreement: content.agreement ?? termsOfAgreement({ agreement: converts?.agreement ?? null }),
  };
}

function wholeOption(option: Option, hourlyRateMinor: number | null): WholeOption {
  const overage = option.overage ?? { rule: 'bill' as const, courtesyAmount: 0 };
  const usual = () => usualRateMinor({ hourlyRateMinor: hourlyRateMinor ?? undefined }, option);
  return {
    ...option,
    carry: option.carry ?? null,
    overage: { ...overage, rateMinor: overage.rateMinor ?? usual() },
  };
}

/** The agreement that an option would make, as the agreement's own text is made from it. */
export function agreementOf(
  terms: ProposedTerms,
  option: WholeOption,
  parties: AgreementData['parties'],
): AgreementData {
  const { title, startsOn, currency, hourlyRateMinor, billing, every, term, agreement } = terms;
  const { feeMinor, allowance, carry, overage } = option;
  return {
    form: 1,
    parties,
    kind: 'retainer',
    title,
    startsOn,
    endsOn: null,
    reviewOn: null,
    currency,
    hourlyRateMinor,
    billing,
    scope: scopeOf(terms),
    retainer: {
      feeMinor,
      allowance,
      every,
      carry,
      overage,
      term,
      anchorOn: startsOn,
      changes: [],
      perks: perksOf(option),
      ...(terms.frontOfLine ? { frontOfLine: true } : {}),
    },
    proBono: null,
    changeOrders: [],
    terms: agreement,
  };
}

/** The goals of a proposal are what the engagement is held against. */
export function scopeOf({ problem, included, excluded, goals }: ProposedTerms) {
  return {
    problem,
    included: [...included],
    excluded: [...excluded],
    successCriteria: [...goals],
  };
}

/** The perks that are metered, in the allowance's unit; one without an amount is promised in words alone. */
export function perksOf({ perks }: Pick<WholeOption, 'perks'>): { label: string; amount: number }[] {
  return perks.filter(({ amount }) => amount > 0).map(({ label, amount }) => ({ label, amount }));
}
