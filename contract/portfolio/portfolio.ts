import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { Id, Minor, ReckonedDate } from '../shapes.ts';

export const FitWeights = z.object({
  rate: z.int().min(0).max(100).default(30),
  leakage: z.int().min(0).max(100).default(15),
  punctuality: z.int().min(0).max(100).default(15),
  strain: z.int().min(0).max(100).default(20),
  loyalty: z.int().min(0).max(100).default(10),
  referrals: z.int().min(0).max(100).default(10),
});
export type FitWeights = z.output<typeof FitWeights>;

const Part = z.object({
  key: z.enum(['rate', 'leakage', 'punctuality', 'strain', 'loyalty', 'referrals']),
  score: z.int().nullable(),
  weight: z.int(),
  text: z.string(),
});

export const PortfolioClient = z.object({
  clientId: Id,
  clientName: z.string(),
  quadrant: z.enum(['duplicate', 'nurture', 'adjust', 'let-go']),
  /** Income over all hours, free ones too. */
  effectiveRateMinorPerHour: Minor,
  incomeMinor: Minor,
  minutes: z.int(),
  leakageMinor: Minor,
  /** 0 to 100; the parts say what it is made of. */
  fit: z.int(),
  /** The same without the rate: how the relation is. From 60 on it is good. */
  relation: z.int(),
  parts: z.array(Part),
  playbook: z.string().nullable(),
  because: z.string(),
});

const Share = z.object({
  clientId: Id,
  clientName: z.string(),
  share: z.number(),
  level: z.enum(['high', 'moderate', 'low']),
});

export const Portfolio = z
  .object({
    from: ReckonedDate,
    to: ReckonedDate,
    currency: z.string(),
    /** The rate in the middle of the clients who pay; 0 while nobody does. */
    medianRateMinorPerHour: Minor,
    clients: z.array(PortfolioClient),
    concentration: z.object({ income: z.array(Share), hours: z.array(Share) }),
    weights: FitWeights,
    /** What the best clients have in common, against the whole portfolio; silent below a minimum of clients. */
    profile: z.array(
      z.object({
        trait: z.string(),
        value: z.string(),
        best: z.int(),
        ofBest: z.int(),
        all: z.int(),
        ofAll: z.int(),
        lift: z.number(),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'Portfolio' });
export type Portfolio = z.output<typeof Portfolio>;

const tag = 'Portfolio';

export const portfolio = {
  get: defineRoute({
    method: 'get',
    path: '/portfolio',
    tag,
    ability: 'portfolio.see',
    summary: 'Which clients to duplicate, nurture, adjust or let go, over the last twelve months',
    reply: Portfolio,
  }),
  setWeights: defineRoute({
    method: 'put',
    path: '/portfolio/weights',
    tag,
    ability: 'practice.change',
    summary: 'Set what makes a client fit',
    body: FitWeights,
    reply: Portfolio,
  }),
} as const;
