import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { ById, ReckonedMonth } from '../shapes.ts';

/** What a month of a free engagement held. */
export const Counted = z.object({ minutes: z.int(), asks: z.int(), urgentShare: z.number() });

/** Months of a free engagement and whether its demand rises (docs/pro-bono.md: the test, its threshold and its power). */
export const DemandTrend = z
  .object({
    rising: z.boolean(),
    /** The series that rose, most significant first. */
    risen: z.array(z.enum(['minutes', 'asks', 'urgentShare'])),
    test: z.string(),
    pValue: z.number().nullable(),
    because: z.string(),
    months: z.array(Counted.extend({ month: ReckonedMonth })),
  })
  .meta({ id: 'Pressure' });
export type DemandTrend = z.output<typeof DemandTrend>;

export const demandTrendRoutes = {
  pressure: defineRoute({
    method: 'get',
    path: '/engagements/{id}/pressure',
    tag: 'Pro bono',
    ability: 'pro-bono.see',
    summary: 'Hours, asks and urgent share of a free engagement by month, tested for a rising trend',
    params: ById,
    reply: DemandTrend,
    refusals: ['unknown-engagement', 'not-pro-bono'],
  }),
} as const;
