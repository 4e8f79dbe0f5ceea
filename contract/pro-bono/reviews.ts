import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { ById, DateText, Id, Minor, ReckonedDate, ReckonedMonth, TextOf, VerbatimText } from '../shapes.ts';
import { Conversion, Engagement } from '../work/engagements.ts';
import { Scope } from '../work/terms.ts';
import { PromisedBenefit } from './benefits.ts';
import { Counted, DemandTrend } from './demand-trend.ts';

export const ReviewOutcome = z.enum(['extend', 'rescope', 'convert', 'end']);

export const NewReview = z
  .object({
    outcome: ReviewOutcome,
    note: TextOf(4000).default(''),
    /** For extend and rescope; at most 6 months ahead. */
    reviewOn: DateText.optional(),
    scope: Scope.optional(),
    convert: Conversion.optional(),
    /** For end. */
    endsOn: DateText.optional(),
    /** How far each success criterion was met, in words. */
    results: z
      .array(
        z.object({
          criterion: VerbatimText(500),
          met: z.enum(['yes', 'partly', 'no']),
          note: VerbatimText(1000).default(''),
        }),
      )
      .max(100)
      .default([]),
  })
  .superRefine((review, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if ((review.outcome === 'extend' || review.outcome === 'rescope') && !review.reviewOn)
      say('reviewOn', 'input:review-on');
    if (review.outcome === 'rescope' && !review.scope) say('scope', 'input:new-scope');
    if (review.outcome === 'convert' && !review.convert) say('convert', 'input:conversion');
    if (review.outcome === 'end' && !review.endsOn) say('endsOn', 'input:ends-on');
  });

export const Review = z
  .object({
    id: Id,
    engagementId: Id,
    on: DateText,
    outcome: ReviewOutcome,
    note: z.string(),
    results: NewReview.shape.results,
    reviewOn: DateText.nullable(),
    /** The paid engagement it became. */
    convertedTo: Id.nullable(),
    /** The figures that stood before the one who decided. */
    facts: z.object({
      minutes: z.int(),
      valueMinor: Minor,
      asks: z.int(),
      benefitsReceived: z.int(),
      benefitsPromised: z.int(),
    }),
  })
  .meta({ id: 'Review' });
export type Review = z.output<typeof Review>;

/** Everything one looks at before deciding how a free engagement goes on. */
export const ReviewDocument = z.object({
  engagement: Engagement,
  since: ReckonedDate,
  dueOn: ReckonedDate.nullable(),
  overdueDays: z.int(),
  minutes: z.int(),
  valueMinor: Minor,
  currency: z.string(),
  asks: z.int(),
  urgentShare: z.number(),
  months: z.array(Counted.extend({ month: ReckonedMonth, valueMinor: Minor })),
  criteria: z.array(z.string()),
  benefits: z.array(PromisedBenefit),
  pressure: DemandTrend,
  earlier: z.array(Review),
  /** A paid form to begin from, made from what was worked. */
  proposal: z.object({
    kind: z.enum(['hourly', 'retainer']),
    minutesPerMonth: z.int(),
    hourlyRateMinor: Minor.nullable(),
    feeMinor: Minor.nullable(),
  }),
});

const tag = 'Pro bono';

export const reviewRoutes = {
  reviewDocument: defineRoute({
    method: 'get',
    path: '/engagements/{id}/review',
    tag,
    ability: 'pro-bono.see',
    summary: 'Everything to look at on the review of a free engagement',
    params: ById,
    reply: ReviewDocument,
    refusals: ['unknown-engagement', 'not-pro-bono'],
  }),
  review: defineRoute({
    method: 'post',
    path: '/engagements/{id}/reviews',
    tag,
    ability: 'pro-bono.change',
    summary: 'Review a free engagement: extend, rescope, convert to paid, or end',
    params: ById,
    body: NewReview,
    reply: Review,
    refusals: [
      'unknown-engagement',
      'engagement-set-aside',
      'not-pro-bono',
      'engagement-not-active',
      'engagement-ended',
      'review-too-far',
      'review-too-early',
      'converted-already',
      'ends-too-early',
      'rate-needed',
      'starts-too-early',
    ],
  }),
} as const;
