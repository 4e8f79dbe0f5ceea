import { z } from 'zod';
import { RENEWALS } from '../../core/base/calendar/schedule.ts';
import { defineRoute } from '../define-route.ts';
import {
  ById,
  Id,
  IndexInPath,
  InstantText,
  Minor,
  MinorPositive,
  MOST_CRITERIA,
  ReckonedDate,
  VerbatimText,
} from '../shapes.ts';
import { Allowance, Term } from './terms.ts';

/** A step of the renewal path: trial (2–3 periods) → 6 months → a year. */
export const Step = z.object({ periods: z.int(), trial: z.boolean(), label: z.string() });

/** How a retainer stands on its renewal path, with the results so far: what one looks at before offering the next term. */
export const RenewalPath = z
  .object({
    engagementId: Id,
    term: z
      .object({
        number: z.int(),
        trial: z.boolean(),
        firstPeriod: z.int(),
        lastPeriod: z.int(),
        startsOn: ReckonedDate,
        endsOn: ReckonedDate,
        noticeOn: ReckonedDate,
        renewal: z.enum(RENEWALS),
      })
      .nullable(),
    next: z.array(Step),
    results: z.object({
      periods: z.int(),
      grantedAmount: z.int(),
      usedAmount: z.int(),
      overageAmount: z.int(),
      lostAmount: z.int(),
      paidMinor: Minor,
      openMinor: Minor,
      paidOnTimePercent: z.int().nullable(),
    }),
    carriedAmount: z.int(),
    renewals: z.array(
      z.object({
        id: Id,
        periods: z.int(),
        trial: z.boolean(),
        keepCarried: z.boolean(),
        agreedAt: InstantText,
      }),
    ),
    because: z.string(),
  })
  .meta({ id: 'RenewalPath' });
export type RenewalPath = z.output<typeof RenewalPath>;

/** What one period brought, for the client to read: hours with proof, results against goals, what comes next. */
export const PeriodReport = z
  .object({
    engagementId: Id,
    periodIndex: z.int(),
    startsOn: ReckonedDate,
    endsBefore: ReckonedDate,
    results: z
      .array(
        z.object({
          goal: VerbatimText(500),
          text: VerbatimText(2000),
          met: z.enum(['yes', 'partly', 'no', 'open']),
        }),
      )
      .max(MOST_CRITERIA),
    next: VerbatimText(4000),
    publishedAt: InstantText.nullable(),
    url: z.string().nullable(),
  })
  .meta({ id: 'PeriodReport' });

const tag = 'Retainers';
const ByPeriod = z.object({ id: Id, periodIndex: IndexInPath });

export const renewals = {
  renewalPath: defineRoute({
    method: 'get',
    path: '/engagements/{id}/renewal-path',
    tag,
    ability: 'agreement.see',
    summary: 'The term in force, the results so far and the next step',
    params: ById,
    reply: RenewalPath,
    refusals: ['unknown-engagement', 'not-a-retainer', 'engagement-not-active'],
  }),
  renew: defineRoute({
    method: 'post',
    path: '/engagements/{id}/renewals',
    tag,
    ability: 'agreement.change',
    summary: 'Agree on the next term: carried lots go along or stay behind by its terms',
    params: ById,
    body: z.object({
      periods: Term.shape.periods,
      trial: z.boolean().default(false),
      /** Whether carried lots go along into the new term; by the signed terms when left out. */
      keepCarried: z.boolean().optional(),
      /** New terms from the first period of the new term on. */
      feeMinor: MinorPositive.optional(),
      allowance: Allowance.optional(),
    }),
    reply: RenewalPath,
    refusals: [
      'unknown-engagement',
      'engagement-set-aside',
      'not-a-retainer',
      'engagement-not-active',
      'engagement-ended',
      'no-term',
      'renewed-already',
      'wrong-unit',
      'after-end',
    ],
  }),
  report: defineRoute({
    method: 'get',
    path: '/engagements/{id}/reports/{periodIndex}',
    tag,
    ability: 'agreement.see',
    summary: 'The report of a period',
    params: ByPeriod,
    reply: PeriodReport,
    refusals: ['unknown-engagement', 'not-a-retainer', 'unknown-period'],
  }),
  writeReport: defineRoute({
    method: 'put',
    path: '/engagements/{id}/reports/{periodIndex}',
    tag,
    ability: 'agreement.change',
    summary: 'Write the results of a period and what comes next, and show them to the client',
    params: ByPeriod,
    body: PeriodReport.pick({ results: true, next: true }).extend({ published: z.boolean().default(false) }),
    reply: PeriodReport,
    refusals: [
      'unknown-engagement',
      'engagement-set-aside',
      'not-a-retainer',
      'unknown-period',
      'period-open',
    ],
  }),
} as const;
