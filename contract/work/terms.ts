import { z } from 'zod';
import { EVERY, RENEWALS } from '../../core/base/calendar/schedule.ts';
import { UNITS } from '../../core/base/money/money.ts';
import { OVERAGE_RULES } from '../../core/work/terms/overage-rules.ts';
import {
  DateText,
  FilledText,
  Line,
  MinorPositive,
  MOST_CRITERIA,
  MOST_RATE_MINOR,
  RateMinor,
  TextOf,
} from '../shapes.ts';

export const BillingRule = z.object({
  incrementMinutes: z.int().min(1).max(480).default(1),
  minimumMinutes: z.int().min(0).max(480).default(0),
  roundPer: z.enum(['entry', 'day']).default('entry'),
});

export const Scope = z.object({
  problem: TextOf(2000).default(''),
  included: z.array(Line).max(100).default([]),
  excluded: z.array(Line).max(100).default([]),
  successCriteria: z.array(Line).max(MOST_CRITERIA).default([]),
});

export const Allowance = z.object({
  unit: z.enum(UNITS),
  amount: z.int().min(0).max(1_000_000),
});

export const Rollover = z.object({
  capAmount: z.int().min(0).max(10_000_000).nullable().default(null),
  lifePeriods: z.int().min(1).max(120).nullable().default(null),
});

export const Overage = z.object({
  rule: z.enum(OVERAGE_RULES),
  /** Per hour of minutes, per piece of deliverables. */
  rateMinor: RateMinor.optional(),
  courtesyAmount: z.int().min(0).max(1_000_000).default(0),
});

export const Term = z.object({
  periods: z.int().min(1).max(120),
  trial: z.boolean().default(false),
  renewal: z.enum(RENEWALS).default('offer'),
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
    period: z.object({ every: z.enum(EVERY), anchorOn: DateText.optional() }).optional(),
    carry: Rollover.nullish(),
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
