import { z } from 'zod';
import { cursors } from './cursors.ts';
import { defineRoute } from './define-route.ts';
import {
  ById,
  Currency,
  DateText,
  FilledText,
  Flag,
  Id,
  InstantText,
  Line,
  listOf,
  MinorPositive,
  MOST_RATE_MINOR,
  pagingBy,
  RateMinor,
  TextOf,
  TimeZone,
} from './shapes.ts';

export const EngagementKind = z.enum(['hourly', 'project', 'retainer', 'pro-bono']);
export const EngagementState = z.enum(['draft', 'active', 'ended']);

export const BillingRule = z.object({
  incrementMinutes: z.int().min(1).max(480).default(1),
  minimumMinutes: z.int().min(0).max(480).default(0),
  roundPer: z.enum(['entry', 'day']).default('entry'),
});

export const Scope = z.object({
  problem: TextOf(2000).default(''),
  included: z.array(Line).max(100).default([]),
  excluded: z.array(Line).max(100).default([]),
  successCriteria: z.array(Line).max(100).default([]),
});

export const Allowance = z.object({
  unit: z.enum(['minutes', 'deliverables']),
  amount: z.int().min(0).max(1_000_000),
});

export const Carry = z.object({
  capAmount: z.int().min(0).max(10_000_000).nullable().default(null),
  lifePeriods: z.int().min(1).max(120).nullable().default(null),
});

export const Overage = z.object({
  rule: z.enum(['bill', 'deduct-next', 'stop', 'ask']),
  /** Per hour of minutes, per piece of deliverables. */
  rateMinor: RateMinor.optional(),
  courtesyAmount: z.int().min(0).max(1_000_000).default(0),
});

export const Term = z.object({
  periods: z.int().min(1).max(120),
  trial: z.boolean().default(false),
  renewal: z.enum(['offer', 'auto', 'none']).default('offer'),
  noticeDays: z.int().min(0).max(730).default(30),
  /** Whether carried lots go along at renewal (docs/retainer-engine.md, rule 8). */
  keepCarried: z.boolean().default(true),
});

/** The message of a fee that leaves no overage rate to reckon with. */
export const dearHour = { path: ['feeMinor'], message: 'input:dear-hour' };

/**
 * Where no overage rate is agreed, what the fee comes to by the hour or by the piece is one (docs/retainer-engine.md, rule 5), so it
 * stays within what a rate may be.
 */
export function hasUsableRate(agreed: {
  readonly feeMinor: number;
  readonly allowance: z.output<typeof Allowance>;
  readonly overage?: z.output<typeof Overage> | undefined;
}): boolean {
  const { unit, amount } = agreed.allowance;
  if (agreed.overage?.rateMinor !== undefined || amount === 0) return true;
  return (agreed.feeMinor * (unit === 'minutes' ? 60 : 1)) / amount <= MOST_RATE_MINOR;
}

export const RetainerTerms = z
  .object({
    feeMinor: MinorPositive,
    allowance: Allowance,
    period: z
      .object({ every: z.enum(['week', 'month', 'quarter']), anchorOn: DateText.optional() })
      .optional(),
    carry: Carry.nullish(),
    overage: Overage.optional(),
    term: Term.nullish(),
    perks: z
      .array(z.object({ label: Line, amount: z.int().min(0).max(1_000_000) }))
      .max(20)
      .default([]),
    /** A perk: among paying work of equal urgency this client's asks come first (docs/queues.md). Not when left out. */
    frontOfLine: z.boolean().optional(),
    /** A perk: the report of a period shows itself to the client when the period closes. Not when left out. */
    monthlyReport: z.boolean().optional(),
    /** What work on a period does whose fee is overdue: it warns (also when left out), or it is refused. */
    unpaid: z.enum(['warn', 'stop']).optional(),
  })
  .refine(hasUsableRate, dearHour);

export const Benefit = z.object({
  kind: z.enum(['testimonial', 'referral', 'publicity', 'introduction', 'case-study', 'other']),
  expected: FilledText(1000),
  dueOn: DateText,
});
export const ProBonoTerms = z.object({
  capMinutesPerMonth: z.int().min(0).max(60_000).optional(),
  benefits: z.array(Benefit).max(50).default([]),
});

export const NewEngagement = z
  .object({
    clientId: Id,
    kind: EngagementKind,
    title: FilledText(200),
    startsOn: DateText,
    endsOn: DateText.optional(),
    reviewOn: DateText.optional(),
    hourlyRateMinor: RateMinor.optional(),
    currency: Currency.optional(),
    timeZone: TimeZone.optional(),
    billing: BillingRule.optional(),
    scope: Scope.optional(),
    retainer: RetainerTerms.optional(),
    proBono: ProBonoTerms.optional(),
  })
  .superRefine((engagement, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (engagement.endsOn && engagement.endsOn < engagement.startsOn)
      say('endsOn', 'input:ends-before-start');
    if (engagement.kind === 'retainer' && !engagement.retainer)
      say('retainer', 'input:retainer-terms-needed');
    if (engagement.kind !== 'retainer' && engagement.retainer) say('retainer', 'input:retainer-terms-only');
    if (engagement.kind !== 'pro-bono' && engagement.proBono) say('proBono', 'input:pro-bono-terms-only');
  });

export const Engagement = z
  .object({
    id: Id,
    clientId: Id,
    kind: EngagementKind,
    title: z.string(),
    state: EngagementState,
    startsOn: DateText,
    endsOn: DateText.nullable(),
    reviewOn: DateText.nullable(),
    timeZone: z.string(),
    currency: z.string(),
    hourlyRateMinor: z.int().nullable(),
    billing: BillingRule,
    /** The rules that held for the days before a date, earliest first; `billing` is that of today and later. */
    earlierBilling: z.array(z.object({ before: DateText, billing: BillingRule })),
    scope: Scope.nullable(),
    retainer: RetainerTerms.nullable(),
    proBono: ProBonoTerms.nullable(),
    imported: z.boolean(),
    /** Why it runs past a limit of free work; stays for good. */
    override: z.object({ because: z.string(), at: InstantText }).nullable(),
    /** The free engagement that this paid one continues. */
    convertedFromId: Id.nullable(),
    openPeriodIndex: z.int().nullable(),
    createdAt: InstantText,
    activatedAt: InstantText.nullable(),
  })
  .meta({ id: 'Engagement' });
export type Engagement = z.output<typeof Engagement>;

/** What may change on an engagement without touching a signed number: its words, its rate for work to come, its review. Its end is a call of its own. */
export const EngagementChange = z
  .object({
    title: FilledText(200),
    hourlyRateMinor: RateMinor.nullable(),
    /** From today on; earlier days keep the rule they were worked under. */
    billing: BillingRule,
    reviewOn: DateText.nullable(),
    scope: Scope.nullable(),
    /** Of a draft, and of an imported engagement that has none yet: later, what comes back was agreed. */
    proBono: ProBonoTerms,
  })
  .partial();

/** How an engagement becomes a paid one of another form. What is not given is taken over from it. */
export const Conversion = z
  .object({
    kind: z.enum(['hourly', 'retainer']),
    title: FilledText(200).optional(),
    /** The engagement it continues ends on the day before. */
    startsOn: DateText,
    hourlyRateMinor: RateMinor.optional(),
    billing: BillingRule.optional(),
    scope: Scope.optional(),
    retainer: RetainerTerms.optional(),
  })
  .superRefine(({ kind, retainer }, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', path: ['retainer'], message });
    if (kind === 'retainer' && !retainer) say('input:retainer-terms-needed');
    if (kind !== 'retainer' && retainer) say('input:retainer-terms-only');
  });

const tag = 'Engagements';

export const engagements = {
  draft: defineRoute({
    method: 'post',
    path: '/engagements',
    tag,
    summary: 'Draft an engagement',
    body: NewEngagement,
    reply: Engagement,
    refusals: ['unknown-client', 'currency-differs', 'starts-too-early'],
  }),
  list: defineRoute({
    method: 'get',
    path: '/engagements',
    tag,
    summary: 'Engagements, newest first',
    query: z.object({
      ...pagingBy(cursors.byId),
      clientId: Id.optional(),
      state: EngagementState.optional(),
      kind: EngagementKind.optional(),
      imported: Flag.optional(),
      /** What an engagement was converted into. */
      convertedFromId: Id.optional(),
    }),
    reply: listOf(Engagement),
  }),
  get: defineRoute({
    method: 'get',
    path: '/engagements/{id}',
    tag,
    summary: 'One engagement',
    params: ById,
    reply: Engagement,
    refusals: ['unknown-engagement'],
  }),
  change: defineRoute({
    method: 'patch',
    path: '/engagements/{id}',
    tag,
    summary: 'Change the words of an engagement, never its signed numbers',
    params: ById,
    body: EngagementChange,
    reply: Engagement,
    refusals: [
      'unknown-engagement',
      'engagement-ended',
      'engagement-not-draft',
      'not-pro-bono',
      'pro-bono-incomplete',
      'review-too-far',
      'billing-fixed',
    ],
  }),
  activate: defineRoute({
    method: 'post',
    path: '/engagements/{id}/activate',
    tag,
    summary: 'Activate an engagement: a retainer opens its first period',
    params: ById,
    body: z.object({ override: z.object({ because: Line }).optional() }),
    status: 200,
    reply: Engagement,
    refusals: [
      'unknown-engagement',
      'engagement-not-draft',
      'terms-missing',
      'pro-bono-incomplete',
      'pro-bono-limit-reached',
      'pro-bono-share-reached',
      'not-allowed',
      'starts-too-early',
    ],
  }),
  end: defineRoute({
    method: 'post',
    path: '/engagements/{id}/end',
    tag,
    summary: 'End an engagement on a date, that day included',
    params: ById,
    body: z.object({ on: DateText }),
    status: 200,
    reply: Engagement,
    refusals: ['unknown-engagement', 'engagement-not-active', 'ends-too-early'],
  }),
  convert: defineRoute({
    method: 'post',
    path: '/engagements/{id}/convert',
    tag,
    summary: 'Convert hourly, project or pro bono work into a retainer or hourly work from a date',
    params: ById,
    body: Conversion,
    reply: Engagement,
    refusals: [
      'unknown-engagement',
      'engagement-not-active',
      'engagement-ended',
      'not-convertible',
      'converted-already',
      'ends-too-early',
      'rate-needed',
      'starts-too-early',
    ],
  }),
} as const;
