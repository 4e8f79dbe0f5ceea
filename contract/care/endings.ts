import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { ById, DateText, Id, Locale, Minor, ReckonedDate, VerbatimText } from '../shapes.ts';

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

export const endings = {
  plan: defineRoute({
    method: 'get',
    path: '/clients/{id}/ending',
    tag,
    ability: 'ending.decide',
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
    ability: 'ending.decide',
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
    refusals: [
      'unknown-client',
      'engagement-set-aside',
      'ends-too-early',
      'nothing-to-end',
      'ending-final',
      'engagement-not-active',
    ],
  }),
  undo: defineRoute({
    method: 'delete',
    path: '/clients/{id}/ending',
    tag,
    ability: 'ending.decide',
    summary: 'Undo an ending, as long as no engagement has ended by it',
    params: ById,
    reply: EndingPlan,
    refusals: [
      'unknown-client',
      'engagement-set-aside',
      'nothing-to-end',
      'ending-final',
      'engagement-not-active',
    ],
  }),
} as const;
