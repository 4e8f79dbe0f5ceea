import { z } from 'zod';
import { UNITS } from '../../../core/base/money/money.ts';
import type { BilledBecause, BillingRule } from '../../../core/work/terms/billing-rule.ts';
import type { RetainerTerms, TopUp } from '../../../core/work/terms/facts.ts';
import { OVERAGE_RULES } from '../../../core/work/terms/overage-rules.ts';

// The engine's types as documents are kept in them. Members that a later version writes beside are let through.

export const KeptUnit = z.enum(UNITS);

export const KeptBilling = z.looseObject({
  incrementMinutes: z.number(),
  minimumMinutes: z.number(),
  roundPer: z.enum(['entry', 'day']),
}) satisfies z.ZodType<BillingRule>;

export const KeptTerms = z.looseObject({
  feeMinor: z.number(),
  currency: z.string(),
  allowance: z.looseObject({ unit: KeptUnit, amount: z.number() }),
  perks: z.array(z.looseObject({ label: z.string(), amount: z.number() })),
  carry: z.looseObject({ capAmount: z.number().nullable(), lifePeriods: z.number().nullable() }).nullable(),
  overage: z.looseObject({
    rule: z.enum(OVERAGE_RULES),
    rateMinor: z.number(),
    courtesyAmount: z.number(),
  }),
}) satisfies z.ZodType<RetainerTerms>;

export const KeptTopUp = z.looseObject({
  id: z.string(),
  boughtAt: z.number(),
  boughtOn: z.string(),
  amount: z.number(),
  priceMinor: z.number(),
  absorbs: z.boolean(),
}) satisfies z.ZodType<TopUp>;

const dayFigures = {
  actualMinutes: z.number(),
  dayActualMinutes: z.number(),
  dayBilledMinutes: z.number(),
  incrementMinutes: z.number(),
  minimumMinutes: z.number(),
};

export const KeptBilledBecause = z.discriminatedUnion('code', [
  z.looseObject({ code: z.literal('exact'), actualMinutes: z.number() }),
  z.looseObject({ code: z.literal('minimum'), actualMinutes: z.number(), minimumMinutes: z.number() }),
  z.looseObject({ code: z.literal('increment'), actualMinutes: z.number(), incrementMinutes: z.number() }),
  z.looseObject({ code: z.literal('day-sum'), ...dayFigures }),
  z.looseObject({ code: z.literal('day-last'), surplusMinutes: z.number(), ...dayFigures }),
  z.looseObject({ code: z.literal('not-billable'), actualMinutes: z.number() }),
  z.looseObject({
    code: z.literal('apart'),
    actualMinutes: z.number(),
    incrementMinutes: z.number(),
    minimumMinutes: z.number(),
    roundPer: z.enum(['entry', 'day']),
  }),
  z.looseObject({ code: z.literal('gifted'), actualMinutes: z.number(), valueMinutes: z.number() }),
]) satisfies z.ZodType<BilledBecause>;
