import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { FilledText, Id, Minor, MinorPositive, RateMinor, ReckonedMonth } from '../shapes.ts';
import { Overage, Rollover } from '../work/terms.ts';

const MonthMinutes = z.int().min(1).max(60_000);
const PerkOffered = z.object({
  label: FilledText(500),
  /** What it adds to the month; left out for a perk that takes no metered time. */
  minutes: z.int().min(0).max(60_000).optional(),
  /** What it is worth to the client; left out for its minutes at the hourly rate. */
  valueMinor: MinorPositive.optional(),
  /** What it costs to give, where that is not its minutes. */
  costMinor: MinorPositive.optional(),
});

export const PricingQuestion = z.object({
  clientId: Id.optional(),
  minutes: MonthMinutes,
  hourlyRateMinor: RateMinor,
  discountPercent: z.number().min(0).max(100).multipleOf(0.01).optional(),
  perks: z.array(PerkOffered).max(20).default([]),
  carry: Rollover.nullish(),
  overage: Overage.optional(),
  /** How many clients could have it, for the ceiling; left out for the practice’s paying clients. */
  clients: z.int().min(1).max(1_000).optional(),
  runs: z.int().min(100).max(10_000).default(10_000),
  seed: z.int().min(0).max(2_147_483_647).default(1),
});

const Percentiles = z.object({ low: z.int(), middle: z.int(), high: z.int() });

/** A year of the client’s own months, resampled; see docs/pricing.md for the method. */
export const UsagePercentiles = z.object({
  runs: z.int(),
  seed: z.int(),
  blockMonths: z.int(),
  monthsOfHistory: z.int(),
  overageMinutes: Percentiles,
  lostMinutes: Percentiles,
  paidMinor: Percentiles,
  hourlyMinor: Percentiles,
  overageMonthsPerMille: z.int(),
  unusedMonthsPerMille: z.int(),
});

export const PriceOption = z.object({
  kind: z.enum(['hourly', 'discount', 'value-added']),
  /** List price, what is given and the fee always stand together: list − given = fee. */
  listMinor: Minor,
  givenMinor: Minor,
  feeMinor: Minor,
  includedMinutes: z.int(),
  effectiveRateMinorPerHour: Minor,
  yearlyMinor: Minor,
  /** What the perks cost to give in a month, at the practice’s own rate. */
  costMinor: Minor,
  ceiling: z.object({
    clients: z.int(),
    boundBy: z.enum(['clients', 'capacity', 'unknown-capacity']),
    monthlyMinor: Minor,
    yearlyMinor: Minor,
  }),
  /** The answer to “why can’t I have that rate by the hour?”, in the client’s language. */
  answer: z.string(),
  /** Left out without a client, or with less than half a year of history. */
  usage: UsagePercentiles.optional(),
});

export const Pricing = z
  .object({
    currency: z.string(),
    history: z.array(z.object({ month: ReckonedMonth, minutes: z.int() })),
    options: z.array(PriceOption),
  })
  .meta({ id: 'Pricing' });
export type Pricing = z.output<typeof Pricing>;

/** What the past months would have looked like under a retainer, by the engine itself. */
export const RetainerReplay = z
  .object({
    clientId: Id,
    currency: z.string(),
    months: z.array(
      z.object({
        month: ReckonedMonth,
        grantedMinutes: z.int(),
        carriedInMinutes: z.int(),
        usedMinutes: z.int(),
        unusedMinutes: z.int(),
        carriedOutMinutes: z.int(),
        lostMinutes: z.int(),
        overageMinutes: z.int(),
        feeMinor: Minor,
        overageMinor: Minor,
        paidMinor: Minor,
        /** What the same work cost, or would have cost, by the hour. */
        hourlyMinor: Minor,
      }),
    ),
    total: z.object({
      usedMinutes: z.int(),
      overageMinutes: z.int(),
      lostMinutes: z.int(),
      paidMinor: Minor,
      hourlyMinor: Minor,
    }),
    because: z.string(),
  })
  .meta({ id: 'RetainerReplay' });
export type RetainerReplay = z.output<typeof RetainerReplay>;

const tag = 'Pricing';

export const pricing = {
  compare: defineRoute({
    method: 'post',
    path: '/pricing',
    tag,
    ability: 'proposal.see',
    summary: 'Price a month side by side: by the hour, with a discount, with value added instead',
    status: 200,
    body: PricingQuestion,
    reply: Pricing,
    refusals: ['unknown-client'],
  }),
  replay: defineRoute({
    method: 'post',
    path: '/clients/{id}/retainer-replay',
    tag,
    ability: 'proposal.see',
    summary: 'What a client’s past 12 months would have looked like under a retainer, for both sides',
    status: 200,
    params: z.object({ id: Id }),
    body: z.object({
      amount: MonthMinutes,
      feeMinor: MinorPositive,
      perkMinutes: z.int().min(0).max(60_000).default(0),
      carry: Rollover.nullish(),
      overage: Overage.optional(),
      billing: z
        .object({
          incrementMinutes: z.int().min(1).max(480),
          minimumMinutes: z.int().min(0).max(480),
          roundPer: z.enum(['entry', 'day']),
        })
        .optional(),
    }),
    reply: RetainerReplay,
    refusals: ['unknown-client', 'no-history'],
  }),
} as const;
