import type { z } from 'zod';
import type { NewReview, ReviewDocument, ReviewOutcome } from '../../contract/pro-bono/reviews.ts';
import type { Conversion } from '../../contract/work/engagements.ts';
import type { RetainerTerms } from '../../contract/work/terms.ts';

import {
  overageBody,
  type RolloverAndOverageValues,
  rolloverAndOverageOf,
  rolloverBody,
} from '../work/terms/rollover-and-overage.ts';
import { type TermValues, termBody, usualTerm } from '../work/terms/term-values.ts';

export type Outcome = z.output<typeof ReviewOutcome>;
type Sheet = z.output<typeof ReviewDocument>;
type Met = 'yes' | 'partly' | 'no';

export interface ResultValues {
  readonly criterion: string;
  /** '' while nothing is said. */
  readonly met: Met | '';
  readonly note: string;
}

/** A review as it is filled in: text as typed, dates 'YYYY-MM-DD' or '', amounts null while empty. */
export interface ReviewValues extends RolloverAndOverageValues, TermValues {
  readonly outcome: Outcome | '';
  readonly note: string;
  readonly results: readonly ResultValues[];
  readonly reviewOn: string;
  readonly endsOn: string;
  readonly problem: string;
  readonly included: string;
  readonly excluded: string;
  readonly successCriteria: string;
  readonly kind: 'hourly' | 'retainer';
  readonly startsOn: string;
  readonly title: string;
  readonly hourlyRateMinor: number | null;
  readonly feeMinor: number | null;
  readonly minutes: number | null;
}

export type ReviewFault = 'required' | 'date' | 'money' | 'duration' | 'too-far';
export type ReviewFaults = Readonly<Partial<Record<keyof ReviewValues, ReviewFault>>>;

const MONTHS_UNTIL_REVIEW = 6;
const MONTHS_TO_BEGIN_WITH = 3;

/** The same day some months later; the last of the month where it has no such day. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The last day on which free work may be reviewed again, or end. */
export function latestReview({ startsOn }: Sheet['engagement'], today: string): string {
  return monthsAfter(startsOn > today ? startsOn : today, MONTHS_UNTIL_REVIEW);
}

/** Where a review begins: demand that rises is best answered by the paid form that is ready. */
export function startReview(
  { engagement, pressure, proposal, criteria }: Sheet,
  today: string,
): ReviewValues {
  const { scope, title } = engagement;
  const nextMonth = monthsAfter(`${today.slice(0, 7)}-01`, 1);
  return {
    outcome: pressure.rising ? 'convert' : '',
    note: '',
    results: criteria.map((criterion) => ({ criterion, met: '', note: '' })),
    reviewOn: monthsAfter(today, MONTHS_TO_BEGIN_WITH),
    endsOn: dayBefore(nextMonth),
    problem: scope?.problem ?? '',
    included: (scope?.included ?? []).join('\n'),
    excluded: (scope?.excluded ?? []).join('\n'),
    successCriteria: (scope?.successCriteria ?? []).join('\n'),
    kind: proposal.kind,
    startsOn: nextMonth,
    title,
    hourlyRateMinor: proposal.hourlyRateMinor,
    feeMinor: proposal.feeMinor,
    minutes: proposal.minutesPerMonth > 0 ? proposal.minutesPerMonth : null,
    ...rolloverAndOverageOf({}),
    // Without a price of an hour there is nothing to bill past the allowance.
    rule: proposal.hourlyRateMinor === null ? 'deduct-next' : 'bill',
    rateMinor: proposal.hourlyRateMinor,
    ...usualTerm,
  };
}

/** What keeps a review from being sent; only what its outcome asks for is looked at. */
export function reviewErrors(values: ReviewValues, sheet: Sheet, today: string): ReviewFaults {
  const { outcome } = values;
  if (outcome === '') return { outcome: 'required' };
  const until = latestReview(sheet.engagement, today);
  if (outcome === 'extend' || outcome === 'rescope')
    return values.reviewOn > today && values.reviewOn <= until ? {} : { reviewOn: 'too-far' };
  if (outcome === 'end') return values.endsOn !== '' && values.endsOn <= until ? {} : { endsOn: 'too-far' };
  return {
    ...(values.startsOn === '' ? { startsOn: 'date' } : {}),
    ...(values.title.trim() === '' ? { title: 'required' } : {}),
    ...(values.kind === 'hourly' && values.hourlyRateMinor === null ? { hourlyRateMinor: 'money' } : {}),
    ...(values.kind === 'retainer' && values.feeMinor === null ? { feeMinor: 'money' } : {}),
    ...(values.kind === 'retainer' && values.minutes === null ? { minutes: 'duration' } : {}),
    ...(values.kind === 'retainer' && values.rule === 'bill' && values.rateMinor === null
      ? { rateMinor: 'money' }
      : {}),
  };
}

/** The call that records the review, with what its outcome needs and nothing else. */
export function reviewBody(values: ReviewValues): z.input<typeof NewReview> {
  const { outcome, reviewOn, endsOn } = values;
  return {
    outcome: outcome === '' ? 'extend' : outcome,
    note: values.note.trim(),
    results: values.results.flatMap(({ criterion, met, note }) =>
      met === '' ? [] : [{ criterion, met, note: note.trim() }],
    ),
    ...(outcome === 'extend' || outcome === 'rescope' ? { reviewOn } : {}),
    ...(outcome === 'rescope' ? { scope: scopeOf(values) } : {}),
    ...(outcome === 'convert' ? { convert: conversionOf(values) } : {}),
    ...(outcome === 'end' ? { endsOn } : {}),
  };
}

function scopeOf({ problem, included, excluded, successCriteria }: ReviewValues) {
  return {
    problem: problem.trim(),
    included: linesOf(included),
    excluded: linesOf(excluded),
    successCriteria: linesOf(successCriteria),
  };
}

function conversionOf(values: ReviewValues): z.input<typeof Conversion> {
  const { kind, startsOn, title, hourlyRateMinor } = values;
  return {
    kind,
    startsOn,
    title: title.trim(),
    ...(hourlyRateMinor === null ? {} : { hourlyRateMinor }),
    ...(kind === 'retainer' ? { retainer: retainerOf(values) } : {}),
  };
}

function retainerOf(values: ReviewValues): z.input<typeof RetainerTerms> {
  const { feeMinor, minutes } = values;
  return {
    feeMinor: feeMinor ?? 0,
    allowance: { unit: 'minutes', amount: minutes ?? 0 },
    period: { every: 'month' },
    carry: rolloverBody(values),
    overage: overageBody(values),
    term: termBody(values),
  };
}

/** Each line of a text area is one item; blank lines are none. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
