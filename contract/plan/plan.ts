import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { FilledText, Id, Minor, MinorPositive, MonthText, ReckonedMonth } from '../shapes.ts';

const Percent = z.int().min(0).max(100);

/** How likely each kind of income to come is, in per cent. Stated, and adjustable; docs/plan.md says where the usual ones come from. */
export const Probabilities = z.object({
  /** A retainer past its notice, or past a term that renews by itself. */
  goesOn: Percent.default(90),
  /** The next term of a renewal path. */
  renewal: Percent.default(70),
  afterTrial: Percent.default(50),
  /** Hourly and project work that goes on as in the last months. */
  usualWork: Percent.default(60),
  /** A proposal that was sent and not answered. */
  proposal: Percent.default(30),
});
export type Probabilities = z.output<typeof Probabilities>;

export const ForecastMonth = z.object({
  month: ReckonedMonth,
  securedMinor: Minor,
  likelyMinor: Minor,
  openMinor: Minor,
  promisedMinutes: z.int(),
  plannedMinutes: z.int(),
  capacityMinutes: z.int(),
  freeMinutes: z.int(),
});

const Share = z.object({
  clientId: Id,
  clientName: z.string(),
  share: z.number(),
  level: z.enum(['high', 'moderate', 'low']),
});

export const Forecast = z
  .object({
    currency: z.string(),
    months: z.array(ForecastMonth),
    /** What stands behind the figures of each month, largest first. */
    sources: z.array(
      z.object({
        clientId: Id.nullable(),
        clientName: z.string().nullable(),
        engagementId: Id.nullable(),
        title: z.string(),
        certainty: z.enum(['secured', 'likely', 'open']),
        percent: Percent,
        /** Its minutes are promised to somebody, not only planned. */
        isPromised: z.boolean(),
        because: z.string(),
        months: z.array(z.object({ month: ReckonedMonth, amountMinor: Minor, minutes: z.int() })),
      }),
    ),
    probabilities: Probabilities,
    /** Shares of the last twelve months. */
    concentration: z.object({ income: z.array(Share), hours: z.array(Share) }),
    runway: z
      .object({ reserveMinor: Minor, monthlyCostMinor: Minor, months: z.int(), isWhole: z.boolean() })
      .nullable(),
  })
  .meta({ id: 'Forecast' });
export type Forecast = z.output<typeof Forecast>;

export const Lost = z.object({ clientId: Id, fromMonth: MonthText });
export const Gained = z.object({
  title: FilledText(200),
  fromMonth: MonthText,
  feeMinor: MinorPositive,
  minutes: z.int().min(0).max(60_000),
  percent: Percent.default(100),
});

/** What if a client came, or left. */
export const WhatIf = z.object({
  months: z.int().min(1).max(36).default(12),
  probabilities: Probabilities.optional(),
  lose: z.array(Lost).max(50).default([]),
  gain: z.array(Gained).max(50).default([]),
});

export const PlanSettings = z.object({
  probabilities: Probabilities,
  reserveMinor: MinorPositive.nullable(),
  monthlyCostMinor: MinorPositive.nullable(),
});

const tag = 'Plan';

export const plan = {
  forecast: defineRoute({
    method: 'get',
    path: '/forecast',
    tag,
    ability: 'plan.see',
    summary: 'Income and time of the months ahead: secured, likely, open; promised, planned, free',
    query: z.object({ months: z.coerce.number().int().min(1).max(36).default(12) }),
    reply: Forecast,
  }),
  whatIf: defineRoute({
    method: 'post',
    path: '/forecast',
    tag,
    ability: 'plan.see',
    summary: 'The same forecast if clients came or left; nothing is stored',
    status: 200,
    body: WhatIf,
    reply: Forecast,
    refusals: ['unknown-client'],
  }),
  settings: defineRoute({
    method: 'get',
    path: '/plan/settings',
    tag,
    ability: 'plan.see',
    summary: 'What the forecast assumes',
    reply: PlanSettings,
  }),
  setSettings: defineRoute({
    method: 'put',
    path: '/plan/settings',
    tag,
    ability: 'practice.change',
    summary: 'Set what the forecast assumes',
    body: PlanSettings,
    reply: PlanSettings,
  }),
} as const;
