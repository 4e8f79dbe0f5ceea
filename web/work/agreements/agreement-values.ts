import type { AgreementTerms } from '../../../contract/work/agreements.ts';
import type { Engagement } from '../../../contract/work/engagements.ts';
import { linesOf } from '../terms/engagement-draft.ts';

/** The form of an agreement as it is filled in: numbers null while empty, scope as text areas, one item per line. */
export interface AgreementValues {
  readonly responseWorkingDays: number | null;
  readonly urgentSurchargePercent: number | null;
  readonly paymentDays: number | null;
  readonly lateInterest: AgreementTerms['lateInterest'];
  readonly ownership: AgreementTerms['ownership'];
  readonly confidentialityYears: number | null;
  readonly noticeDays: number | null;
  readonly incrementMinutes: number;
  readonly minimumMinutes: number | null;
  readonly roundPer: 'entry' | 'day';
  readonly problem: string;
  readonly included: string;
  readonly excluded: string;
  readonly successCriteria: string;
}

export function startAgreement(
  { billing, scope }: Pick<Engagement, 'billing' | 'scope'>,
  terms: AgreementTerms,
): AgreementValues {
  return {
    ...terms,
    ...billing,
    problem: scope?.problem ?? '',
    included: (scope?.included ?? []).join('\n'),
    excluded: (scope?.excluded ?? []).join('\n'),
    successCriteria: (scope?.successCriteria ?? []).join('\n'),
  };
}

export function termsOfValues(values: AgreementValues): AgreementTerms {
  return {
    responseWorkingDays: values.responseWorkingDays ?? 0,
    urgentSurchargePercent: values.urgentSurchargePercent ?? 0,
    paymentDays: values.paymentDays ?? 0,
    lateInterest: values.lateInterest,
    ownership: values.ownership,
    confidentialityYears: values.confidentialityYears ?? 0,
    noticeDays: values.noticeDays ?? 0,
  };
}

export function billingOfValues(values: AgreementValues): Engagement['billing'] {
  const { incrementMinutes, minimumMinutes, roundPer } = values;
  return { incrementMinutes, minimumMinutes: minimumMinutes ?? 0, roundPer };
}

export function scopeOfValues(values: AgreementValues): NonNullable<Engagement['scope']> {
  return {
    problem: values.problem.trim(),
    included: [...linesOf(values.included)],
    excluded: [...linesOf(values.excluded)],
    successCriteria: [...linesOf(values.successCriteria)],
  };
}

/** What of the form is sent: only what is another than before, so that nothing untouched counts as agreed anew. */
export function changesOf(before: AgreementValues, after: AgreementValues) {
  const differs = <T>(of: (values: AgreementValues) => T): T | undefined =>
    JSON.stringify(of(before)) === JSON.stringify(of(after)) ? undefined : of(after);
  return {
    terms: differs(termsOfValues),
    billing: differs(billingOfValues),
    scope: differs(scopeOfValues),
  };
}
