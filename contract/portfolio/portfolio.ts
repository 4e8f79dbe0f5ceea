import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { ById, DateText, Id, Locale, Minor, ReckonedDate, VerbatimText } from '../shapes.ts';

/** A client’s state against its own habit; `unknown` while there is too little history. */
export const Health = z
  .object({
    colour: z.enum(['good', 'watch', 'bad', 'unknown']),
    because: z.string(),
    signs: z.array(
      z.object({
        sign: z.enum(['contact', 'work', 'payment', 'asks', 'check-in']),
        colour: z.enum(['good', 'watch', 'bad', 'unknown']),
        /** What is seen now, what is usual for this client, and the bound it was held against. */
        now: z.number().nullable(),
        usual: z.number().nullable(),
        bound: z.number().nullable(),
        text: z.string(),
        /** What would change the colour. */
        change: z.string(),
      }),
    ),
  })
  .meta({ id: 'Health' });
export type Health = z.output<typeof Health>;

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

/** Ending an engagement, or all of a client’s, well. */
export const EndingPlan = z
  .object({
    clientId: Id,
    engagements: z.array(
      z.object({
        engagementId: Id,
        title: z.string(),
        kind: z.string(),
        noticeDays: z.int(),
        earliestEndOn: ReckonedDate,
        because: z.string(),
      }),
    ),
    earliestEndOn: ReckonedDate,
    evidence: z.array(z.string()),
    income: z.object({
      monthlyMinor: Minor,
      currency: z.string(),
      replaceBy: ReckonedDate,
      sharePerMille: z.int(),
      because: z.string(),
    }),
    handover: z.array(z.object({ key: z.string(), text: z.string(), done: z.boolean() })),
    openCharges: z.object({ count: z.int(), minor: Minor }),
    openAsks: z.int(),
    letter: z.object({ language: Locale, text: z.string() }),
    ending: z
      .object({
        startedOn: ReckonedDate,
        endsOn: ReckonedDate,
        pageUntil: ReckonedDate,
        /** False once an engagement has ended by it. */
        mayUndo: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'EndingPlan' });
export type EndingPlan = z.output<typeof EndingPlan>;

const tag = 'Portfolio';

export const portfolio = {
  get: defineRoute({
    method: 'get',
    path: '/portfolio',
    tag,
    summary: 'Which clients to duplicate, nurture, adjust or let go, over the last twelve months',
    reply: Portfolio,
  }),
  setWeights: defineRoute({
    method: 'put',
    path: '/portfolio/weights',
    tag,
    summary: 'Set what makes a client fit',
    body: FitWeights,
    reply: Portfolio,
  }),
  health: defineRoute({
    method: 'get',
    path: '/clients/{id}/health',
    tag,
    summary: 'How a client stands against its own habit, with the evidence of each colour',
    params: ById,
    reply: Health,
    refusals: ['unknown-client'],
  }),
  endingPlan: defineRoute({
    method: 'get',
    path: '/clients/{id}/ending',
    tag,
    summary: 'What it takes to end well with a client',
    params: ById,
    /** The day to plan for; without it the earliest. */
    query: z.object({ endsOn: DateText.optional() }),
    reply: EndingPlan,
    refusals: ['unknown-client'],
  }),
  end: defineRoute({
    method: 'post',
    path: '/clients/{id}/ending',
    tag,
    summary:
      'End with a client on a day: engagements end, final statements and charges are made, the private page stays to read for a while',
    status: 200,
    params: ById,
    body: z
      .object({
        endsOn: DateText,
        /** The last day on which the private page can be read; 90 days after the end without it. */
        pageUntil: DateText.optional(),
        handover: z
          .array(z.object({ key: VerbatimText(50), done: z.boolean() }))
          .max(50)
          .default([]),
      })
      .refine(({ endsOn, pageUntil }) => pageUntil === undefined || pageUntil >= endsOn, {
        path: ['pageUntil'],
        message: 'input:ends-before-start',
      }),
    reply: EndingPlan,
    refusals: ['unknown-client', 'ends-too-early', 'nothing-to-end', 'ending-final'],
  }),
  undoEnding: defineRoute({
    method: 'delete',
    path: '/clients/{id}/ending',
    tag,
    summary: 'Take an ending back, as long as no engagement has ended by it',
    params: ById,
    reply: EndingPlan,
    refusals: ['unknown-client', 'nothing-to-end', 'ending-final'],
  }),
} as const;
