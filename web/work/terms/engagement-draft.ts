import type { z } from 'zod';
import type { EngagementKind } from '../../../contract/shapes.ts';
import type { NewEngagement } from '../../../contract/work/engagements.ts';
import type { Benefit } from '../../../contract/work/terms.ts';
import { type RetainerValues, retainerBody, retainerErrors, startRetainer } from './retainer-draft.ts';

export type Kind = z.output<typeof EngagementKind>;
export type BenefitKind = z.output<typeof Benefit>['kind'];

/** What is wrong with a field; the page words it. */
export type FieldFault = 'required' | 'duration' | 'money' | 'count' | 'end-before-start';
export type Faults = Readonly<Record<string, FieldFault>>;

export interface BenefitValues {
  readonly row: number;
  readonly kind: BenefitKind;
  readonly expected: string;
  readonly dueOn: string;
}

/** The form as it is filled in: text as typed, dates 'YYYY-MM-DD' or '', amounts null while empty. */
export interface EngagementValues extends RetainerValues {
  readonly kind: Kind;
  readonly clientId: string | null;
  /** Set while a client is being added along with the engagement. */
  readonly newClientName: string | null;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reviewOn: string;
  readonly hourlyRateMinor: number | null;
  readonly incrementMinutes: number;
  readonly minimumMinutes: number | null;
  readonly roundPer: 'entry' | 'day';
  readonly problem: string;
  readonly included: string;
  readonly excluded: string;
  readonly successCriteria: string;
  readonly capMinutesPerMonth: number | null;
  readonly benefits: readonly BenefitValues[];
}

/** What a link may bring along: from a client's page, or from "these look like retainers". */
export interface EngagementSuggestion {
  readonly kind?: Kind | undefined;
  readonly clientId?: string | undefined;
  readonly title?: string | undefined;
  readonly amount?: number | undefined;
  readonly feeMinor?: number | undefined;
}

export function startEngagement(
  suggestion: EngagementSuggestion,
  today: string,
  hourlyRateMinor: number | null,
): EngagementValues {
  return {
    ...startRetainer(suggestion, hourlyRateMinor),
    kind: suggestion.kind ?? 'hourly',
    clientId: suggestion.clientId ?? null,
    newClientName: null,
    title: suggestion.title ?? '',
    startsOn: today,
    endsOn: '',
    reviewOn: '',
    hourlyRateMinor,
    incrementMinutes: 1,
    minimumMinutes: null,
    roundPer: 'entry',
    problem: '',
    included: '',
    excluded: '',
    successCriteria: '',
    capMinutesPerMonth: null,
    benefits: [],
  };
}

/** A number that no row of a list in the form has yet. */
export function nextRow(rows: readonly { readonly row: number }[]): number {
  return rows.reduce((highest, { row }) => Math.max(highest, row), 0) + 1;
}

/** Each line of a text area is one item; blank lines are none. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What keeps the form from being sent. Only fields that the chosen kind shows are looked at. */
export function engagementErrors(values: EngagementValues): Faults {
  const faults: Record<string, FieldFault> = {};
  if (values.newClientName === null && values.clientId === null) faults.clientId = 'required';
  if (values.newClientName !== null && values.newClientName.trim() === '') faults.newClientName = 'required';
  if (values.title.trim() === '') faults.title = 'required';
  if (values.startsOn === '') faults.startsOn = 'required';
  if (values.endsOn !== '' && values.endsOn < values.startsOn) faults.endsOn = 'end-before-start';
  if (values.benefits.some((benefit) => benefit.expected.trim() === '' || benefit.dueOn === ''))
    faults.benefits = 'required';
  return values.kind === 'retainer' ? { ...faults, ...retainerErrors(values) } : faults;
}

/** The call that drafts the engagement, for a client that is known by now. */
export function engagementBody(values: EngagementValues, clientId: string): z.input<typeof NewEngagement> {
  const { kind } = values;
  return {
    clientId,
    kind,
    title: values.title.trim(),
    startsOn: values.startsOn,
    ...(values.endsOn === '' ? {} : { endsOn: values.endsOn }),
    ...(kind === 'pro-bono' && values.reviewOn !== '' ? { reviewOn: values.reviewOn } : {}),
    ...(values.hourlyRateMinor === null ? {} : { hourlyRateMinor: values.hourlyRateMinor }),
    ...billingOf(values),
    ...scopeOf(values),
    ...(kind === 'retainer' ? { retainer: retainerBody(values) } : {}),
    ...(kind === 'pro-bono' ? { proBono: proBonoOf(values) } : {}),
  };
}

function billingOf(values: EngagementValues) {
  const { incrementMinutes, minimumMinutes, roundPer } = values;
  if (incrementMinutes <= 1 && (minimumMinutes ?? 0) <= 1) return {};
  return { billing: { incrementMinutes, minimumMinutes: minimumMinutes ?? 0, roundPer } };
}

function scopeOf(values: EngagementValues) {
  const scope = {
    problem: values.problem.trim(),
    included: [...linesOf(values.included)],
    excluded: [...linesOf(values.excluded)],
    successCriteria: [...linesOf(values.successCriteria)],
  };
  const isEmpty = Object.values(scope).every((part) => part.length === 0);
  return isEmpty ? {} : { scope };
}

function proBonoOf({ capMinutesPerMonth, benefits }: EngagementValues) {
  return {
    ...(capMinutesPerMonth === null ? {} : { capMinutesPerMonth }),
    benefits: benefitsOf(benefits),
  };
}

/** The benefits of the form as a call takes them. */
export function benefitsOf(benefits: readonly BenefitValues[]) {
  return benefits.map(({ kind, expected, dueOn }) => ({ kind, expected: expected.trim(), dueOn }));
}
